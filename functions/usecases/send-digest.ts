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
import { nothingToSay, type Sent } from './sent.ts';
import { eventAt } from './telling.ts';

type Telling = Extract<OutboxItem['telling'], { tell: 'digest' }>;
type Needs = App & Pick<Outside, 'mailer' | 'compose'>;
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
  const found = await inTurns(listed, ({ line }) => entryOf(app, line, reader));
  const entries = found.filter((one) => one !== undefined);
  const open = await app.lists.queued(reader.person.id);
  return { entries, more: Math.max(0, open - listed.length) };
};

/** A digest that was put off into the next day: the younger one lists whatever it would. */
const isFollowed = async ({ outbox }: Needs, { stream, id }: OutboxItem): Promise<boolean> =>
  (await outbox.ofStream(stream)).some((other) => other.id > id && !other.parked);

/** Sends somebody all of their open requests in one mail, read as it goes out. */
export const sendDigest = async (app: Needs, item: OutboxItem, { to }: Telling, now: Instant): Promise<Sent> => {
  const { directory } = await app.directories.current();
  const person = personOf(directory, to);
  if (person === undefined || (await isFollowed(app, item))) return nothingToSay;
  const { entries, more } = await entriesFor(app, { person, directory, now });
  if (entries.length === 0) return nothingToSay;
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
