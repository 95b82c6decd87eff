import { asks } from '../domain/delivery.ts';
import { personOf } from '../domain/directory.ts';
import type { OutboxItem } from '../domain/outbox.ts';
import type { Instant } from '../domain/time.ts';
import type { App, Outside } from '../ports.ts';
import { followTurn } from './follow-directory.ts';
import { nothingToSay, type Sent } from './sent.ts';
import { eventAt } from './telling.ts';
import { writeLetter } from './write-letter.ts';

type Needs = App & Pick<Outside, 'mailer' | 'compose'>;
type Telling = Extract<OutboxItem['telling'], { tell: 'letter' }>;

/** Sends one letter about a dossier, read afresh as it goes out. */
export const sendLetter = async (app: Needs, telling: Telling, now: Instant): Promise<Sent> => {
  const { ledger, directories, compose, mailer } = app;
  const { proposalId, to, letter: kind } = telling;
  const [{ directory }, proposal, round] = await Promise.all([
    directories.current(),
    ledger.proposal(proposalId),
    ledger.round(proposalId, telling.round),
  ]);
  const person = personOf(directory, to);
  if (proposal === undefined || round === undefined || person === undefined) return nothingToSay;
  const seat = kind === 'correctionClosing' ? 'correction' : telling.seat;
  const key = seat && { proposalId, round: telling.round, seat };
  // The directory may have changed while its turn was opened: whoever lost the post meanwhile is replaced, not asked.
  if (key !== undefined && asks(kind)) await followTurn(app, key, directory);
  const turn = key && (await ledger.turn(key));
  const letter = await writeLetter({ app, telling, person, proposal, round, directory, turn, now });
  if (letter === undefined) return nothingToSay;
  const { tell, ...about } = telling;
  const sending = await mailer.send({
    to: { name: person.name, address: person.email },
    thread: proposalId,
    about,
    ...compose(letter, person.language),
  });
  const event = eventAt(app, { what: 'mailed', round: telling.round, letter: kind, whom: to }, now);
  return { sending, noted: [{ proposalId, event }] };
};
