import type { ClaimKey } from '../../domain/claim.ts';
import { type AwardRecord, type ImportedAward, paperNumber } from '../../domain/recipient.ts';
import type { TurnKey } from '../../domain/turn.ts';
import { collationKey, placeKey } from '../../domain/vietnamese.ts';

/** Every storage key of the table, and nothing else. Numbers are padded so that they sort as text. */
const padded = (number: number): string => String(number).padStart(6, '0');

/** The indexes: `lists` is for people's lists, `due` for what the clock and the relay take. */
export const LISTS = 'lists';
export const DUE = 'due';

/** A few partitions instead of one, so that a deadline's evening meets no hot key. */
const SHARDS = 4;

const shardOf = (text: string): number => {
  let sum = 0;
  for (const character of text) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 65_521;
  return sum % SHARDS;
};

const shards = (name: string): readonly string[] => Array.from({ length: SHARDS }, (_, shard) => `${name}#${shard}`);

export type Key = { readonly pk: string; readonly sk: string };

const proposal = (id: string) => `P#${id}`;
export const placesOf = (holder: string): string => `PLACES#${holder}`;
const alone = (pk: string): Key => ({ pk, sk: 'ONLY' });
const initiativesOf = (key: string): string => `INITIATIVE#${key}`;
const claimsOf = ({ period, identity }: Omit<ClaimKey, 'title'>) => `CLAIM#${period}#${identity}`;

/** Importing a paper again comes to the same key, whenever that is. */
const importedAs = ({ year, title, decisionNumber = '' }: ImportedAward): string =>
  `IMPORTED#${year}#${title}#${paperNumber(decisionNumber)}`;

export const keys = {
  header: (id: string): Key => ({ pk: proposal(id), sk: 'HEADER' }),
  statement: (id: string, version: number): Key => ({ pk: proposal(id), sk: `STATEMENT#${padded(version)}` }),
  nomination: (id: string, nomination: string, version: number): Key => ({
    pk: proposal(id),
    sk: `NOMINATION#${nomination}#${padded(version)}`,
  }),
  nominee: (id: string, nomination: string): Key => ({ pk: proposal(id), sk: `NOMINEE#${nomination}` }),
  round: (id: string, round: number): Key => ({ pk: proposal(id), sk: `ROUND#${padded(round)}` }),
  found: (id: string, round: number, by: string): Key => ({ pk: proposal(id), sk: `FOUND#${padded(round)}#${by}` }),
  founds: 'FOUND#',
  turn: ({ proposalId, round, seat }: TurnKey): Key => ({
    pk: proposal(proposalId),
    sk: `TURN#${padded(round)}#${seat}`,
  }),
  turns: 'TURN#',
  request: (id: string, request: string): Key => ({ pk: proposal(id), sk: `REQUEST#${request}` }),
  event: (id: string, event: string): Key => ({ pk: proposal(id), sk: `EVENT#${event}` }),
  events: 'EVENT#',
  awaiting: (id: string): Key => ({ pk: proposal(id), sk: 'AWAITING' }),
  proposal,
  counter: (unit: string, season: string): Key => alone(`COUNTER#${unit}#${season}`),
  /** Counters of one unit, block or ministry lie together: `unit/U3/N2026/CSTDCS`. */
  place: (place: string): Key => {
    const [scope, holder, ...counted] = place.split('/');
    return { pk: placesOf(`${scope}/${holder}`), sk: counted.join('/') };
  },
  submitKey: (key: string): Key => alone(`KEY#${key}`),
  number: (number: string): Key => alone(`NUMBER#${number.toUpperCase()}`),
  recipient: (id: string): Key => ({ pk: `R#${id}`, sk: 'PROFILE' }),
  award: (award: AwardRecord): Key => ({
    pk: `R#${award.recipientId}`,
    sk: `AWARD#${award.source === 'decided' ? `${award.proposalId}#${award.nominationId}` : importedAs(award)}`,
  }),
  awards: 'AWARD#',
  recipientLookup: (identity: string): Key => alone(`IDENTITY#${identity}`),
  named: (name: string): Key => alone(`NAMED#${name}`),
  claim: ({ period, identity, title }: ClaimKey): Key => ({ pk: claimsOf({ period, identity }), sk: title }),
  claimsOf,
  /** Texts that are alike share some of their bands. */
  trace: (band: number, key: string): Key => alone(`TRACE#${band}#${key}`),
  initiative: (key: string, proposalId: string, nomination: string, index: number): Key => ({
    pk: initiativesOf(key),
    sk: `${proposalId}#${nomination}#${padded(index)}`,
  }),
  initiatives: initiativesOf,
  importHeader: (id: string): Key => ({ pk: `IMPORT#${id}`, sk: 'HEADER' }),
  importRows: (id: string, of: string, part: number): Key => ({
    pk: `IMPORT#${id}`,
    sk: `ROWS#${of}#${padded(part)}`,
  }),
  importParts: 'ROWS#',
  /** Imports are few, and the newest are looked at together. */
  importNote: (id: string): Key => ({ pk: 'IMPORTS', sk: id }),
  outbox: (stream: string, id: string): Key => ({ pk: outboxOf(stream), sk: id }),
  link: (hash: string): Key => alone(`LINK#${hash}`),
  signInLink: (hash: string): Key => alone(`SIGNIN#${hash}`),
  session: (hash: string): Key => alone(`SESSION#${hash}`),
  mailCount: (address: string, window: string): Key => alone(`MAILS#${address}#${window}`),
  once: (key: string): Key => alone(`ONCE#${key}`),
  /** Marked addresses are few and read together. */
  mark: (address: string): Key => ({ pk: 'MARKS', sk: address }),
  marks: 'MARKS',
  /** Few, and read together; the number is that of the override within its provision. */
  override: (pack: string, provision: string, number: number): Key => ({
    pk: 'OVERRIDES',
    sk: `${pack}#${provision}#${padded(number)}`,
  }),
  overrides: 'OVERRIDES',
  directoryPointer: { pk: 'DIRECTORY', sk: 'POINTER' },
  directoryNote: (id: string): Key => ({ pk: 'DIRECTORY', sk: `NOTE#${id}` }),
  directoryNotes: 'NOTE#',
  directoryPart: (upload: string, part: number): Key => ({ pk: `DIRECTORY#${upload}`, sk: `PART#${padded(part)}` }),
} as const;

export const OUTBOX_PREFIX = 'OUTBOX#';
export const outboxOf = (stream: string): string => `${OUTBOX_PREFIX}${stream}`;

type InList = { readonly pk1: string; readonly sk1: string };

export const lists = {
  proposals: (unit: string) => `PROPOSALS#${unit}`,
  nominees: (unit: string) => `NOMINEES#${unit}`,
  recipients: (unit: string) => `RECIPIENTS#${unit}`,
  awaiting: (unit: string) => `AWAITING#${unit}`,
  queue: (person: string) => `QUEUE#${person}`,
} as const;

/** People sort by given name, collectives as written; the id makes the place unique. */
export const nameKey = (kind: 'individual' | 'collective' | 'household', name: string, id: string): string =>
  `${kind === 'collective' ? placeKey(name) : collationKey(name)}#${id}`;

export const inList = (pk1: string, sk1: string): InList => ({ pk1, sk1 });

/** Every open turn, the most overdue first: what the administrator looks through. */
export const inOpenTurns = ({ proposalId }: TurnKey, due: string): InList =>
  inList(`OPEN#${shardOf(proposalId)}`, `${due}#${proposalId}`);
export const openTurnShards = shards('OPEN');

type InDue = { readonly pk2: string; readonly sk2: string };

export const dueTurn = (key: TurnKey, at: string): InDue => ({
  pk2: `DUE#${shardOf(key.proposalId)}`,
  sk2: `${at}#${key.proposalId}`,
});
/** Apart from the turns: they are few, and the administrator looks for them when there are most turns. */
export const dueProposal = (id: string, at: string): InDue => ({ pk2: `OWED#${shardOf(id)}`, sk2: `${at}#${id}` });
export const owedShards = shards('OWED');
export const dueShards = [...shards('DUE'), ...owedShards];

export const waitingTelling = (stream: string, id: string, notBefore: string): InDue => ({
  pk2: `OUT#${shardOf(stream)}`,
  sk2: `${notBefore}#${id}`,
});
export const parkedTelling = (stream: string, id: string, at: string): InDue => ({
  pk2: `PARKED#${shardOf(stream)}`,
  sk2: `${at}#${id}`,
});
export const outboxShards = shards('OUT');
export const parkedShards = shards('PARKED');
