import { digestMost } from '../domain/digest.ts';
import { type Directory, type Person, personOf } from '../domain/directory.ts';
import type { OutboxItem } from '../domain/outbox.ts';
import type { Instant } from '../domain/time.ts';
import { keyOf } from '../domain/turn.ts';
import type { DigestEntry } from '../letters.ts';
import type { App, Outside, QueueLine } from '../ports.ts';
import { dossierFacts } from './dossier-facts.ts';
import { followTurn } from './follow-directory.ts';
import { inTurns } from './list-slices.ts';
import { mintLink } from './mint-link.ts';
import { openQuestion } from './open-question.ts';
import { nothingToSay, type Sent, takenOver } from './sent.ts';
import { eventAt } from './telling.ts';

type Telling = Extract<OutboxItem['telling'], { tell: 'digest' }>;
type Needs = App & Pick<Outside, 'mailer' | 'compose'>;

/** What a mail that takes long to make has to do with its relay. */
export type Making = {
  /** Whether the claim still holds; renews it when little is left of it. */
  readonly isOurs: () => Promise<boolean>;
  /** Hears of what goes out without some of its parts. */
  readonly onFault: (fault: unknown) => void;
};

/** A dossier's fault keeps it out of a digest, which goes out with the others. */
export class LeftOut extends Error {
  override readonly name = 'LeftOut';
}

type Reader = { readonly person: Person; readonly directory: Directory; readonly now: Instant };

/** One request as it stands now, with a link and code of its own; undefined when it is no longer this person's to answer. */
const entryOf = async (app: Needs, line: QueueLine, { person, directory, now }: Reader) => {
  const { proposalId } = line;
  const key = keyOf(line);
  // As with each reminder: whoever lost the post meanwhile is replaced, not asked.
  await followTurn(app, key, directory);
  const [proposal, round, turn] = await Promise.all([
    app.ledger.proposal(proposalId),
    app.ledger.round(proposalId, key.round),
    app.ledger.turn(key),
  ]);
  const question = await openQuestion(app, turn, line.id);
  if (proposal === undefined || round === undefined || question === undefined) return undefined;
  const { addressee, request } = question;
  const { number, unit, season, individuals, collectives, households } = dossierFacts(
    app.settings,
    directory,
    proposal,
    round,
    person.language,
  );
  const entry: DigestEntry = {
    ...{ number, unit, season, individuals, collectives, households },
    ...{ seat: key.seat, round: key.round, as: addressee.as, due: request.due, overdue: request.due < now },
    ...(await mintLink(app, request, now)),
  };
  return { proposalId, entry };
};

const entriesFor = async (app: Needs, reader: Reader) => {
  const listed = await app.lists.queue(reader.person.id, { limit: digestMost });
  const faults: LeftOut[] = [];
  const found = await inTurns(listed, ({ line }) =>
    entryOf(app, line, reader).catch((cause: unknown) => {
      faults.push(new LeftOut(`A digest leaves out ${line.proposalId}.`, { cause }));
      return undefined;
    }),
  );
  const entries = found.filter((one) => one !== undefined);
  const open = await app.lists.queued(reader.person.id);
  return { entries, faults, more: Math.max(0, open - listed.length) + faults.length };
};

/** A digest that was put off into the next day: the younger one lists whatever it would. */
const isFollowed = async ({ outbox }: Needs, { stream, id }: OutboxItem): Promise<boolean> =>
  (await outbox.ofStream(stream)).some((other) => other.id > id && !other.parked);

/** Sends somebody all of their open requests in one mail, read as it goes out. Throws when none of them can be read. */
export const sendDigest = async (
  app: Needs,
  item: OutboxItem,
  { to }: Telling,
  now: Instant,
  { isOurs, onFault }: Making,
): Promise<Sent> => {
  const { directory } = await app.directories.current();
  const person = personOf(directory, to);
  if (person === undefined || (await isFollowed(app, item))) return nothingToSay;
  const { entries, faults, more } = await entriesFor(app, { person, directory, now });
  if (entries.length === 0 && faults.length > 0)
    throw new AggregateError(faults, 'No dossier of a digest can be read.');
  for (const fault of faults) onFault(fault);
  if (entries.length === 0) return nothingToSay;
  if (!(await isOurs())) return takenOver;
  const letter = {
    letter: 'digest',
    to: person.name,
    requests: entries.map(({ entry }) => entry),
    more,
    queue: `${app.settings.publicUrl}/queue`,
  } as const;
  const sending = await app.mailer.send({
    to: { name: person.name, address: person.email },
    about: { letter: 'digest', to },
    ...app.compose(letter, person.language),
  });
  const noted = entries.map(({ proposalId, entry: { round } }) => ({
    proposalId,
    event: eventAt(app, { what: 'mailed', round, letter: 'reminder', whom: to }, now),
  }));
  return { sending, noted };
};
