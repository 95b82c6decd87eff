import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keys } from '../../functions/adapters/dynamo/keys.ts';
import { dynamoLedger } from '../../functions/adapters/dynamo/ledger.ts';
import { dynamoOutbox } from '../../functions/adapters/dynamo/outbox.ts';
import { dynamoSessions } from '../../functions/adapters/dynamo/sessions.ts';
import { readItem } from '../../functions/adapters/dynamo/table.ts';
import { digestMost } from '../../functions/domain/digest.ts';
import type { OutboxItem, Telling } from '../../functions/domain/outbox.ts';
import { type DirectTable, directTable } from '../support/direct-table.ts';

let direct: DirectTable;

beforeEach(async () => {
  direct = await directTable();
});
afterEach(() => direct.close());

const noon = '2026-11-16T05:00:00.000Z';
const soon = '2026-11-16T05:01:00.000Z';

const itemOf = (telling: Telling): OutboxItem => ({
  stream: 's1',
  id: 'o1',
  madeAt: noon,
  attempts: 0,
  notBefore: noon,
  parked: false,
  telling,
});
const signIn = itemOf({ tell: 'signIn', email: 'hanh@example.vn', ask: 'a', codeHash: 'c' });
const letter = itemOf({ tell: 'letter', letter: 'submitted', to: 'P1', proposalId: 's1', round: 1 });

const dropsAt = async () => (await readItem(direct.table, keys.outbox('s1', 'o1')))?.['ttl'];

describe('an item that is postponed', () => {
  const later = '2026-11-16T05:10:00.000Z';
  const made = async () => {
    const outbox = dynamoOutbox(direct.table);
    await dynamoLedger(direct.table).commit([{ change: 'tell', item: letter }]);
    await outbox.claim(letter, noon, soon);
    return outbox;
  };
  const waiting = (at: string) => Array.fromAsync(dynamoOutbox(direct.table).waiting(at));

  it('waits until then, unclaimed and without a failure', async () => {
    const outbox = await made();
    await outbox.postpone(letter, soon, later);

    expect(await outbox.ofStream('s1')).toEqual([{ ...letter, notBefore: later }]);
    expect([await waiting(soon), await waiting(later)]).toEqual([[], ['s1']]);
    expect(await outbox.claim(letter, noon, soon)).toBe(true);
  });

  it('stays as it is when somebody else has claimed it meanwhile', async () => {
    const outbox = await made();
    await outbox.claim(letter, soon, later);
    await outbox.postpone(letter, soon, later);

    expect(await outbox.ofStream('s1')).toEqual([letter]);
    expect(await outbox.claim(letter, soon, later), 'the claim of the other relay').toBe(false);
  });

  it('stays gone when it was told meanwhile', async () => {
    const outbox = await made();
    await outbox.done(letter);
    await outbox.postpone(letter, soon, later);

    expect(await outbox.ofStream('s1')).toEqual([]);
  });
});

it('is gone in the same moment in which the histories of many dossiers tell of it', async () => {
  const outbox = dynamoOutbox(direct.table);
  const ledger = dynamoLedger(direct.table);
  await ledger.commit([{ change: 'tell', item: letter }]);
  const ids = Array.from({ length: digestMost }, (_, index) => `p${index}`);
  const event = { id: 'e1', at: noon, what: 'mailed', round: 1, letter: 'reminder', whom: 'P1' } as const;
  await outbox.done(
    letter,
    ids.map((proposalId) => ({ proposalId, event })),
  );

  expect(await outbox.ofStream('s1')).toEqual([]);
  for (const id of ids) expect(await ledger.timeline(id)).toEqual([event]);
});

describe('what the table drops by itself', () => {
  it('is a sign-in with its address after a day, parked or not', async () => {
    await dynamoSessions(direct.table).ask(signIn);
    const kept = await dropsAt();
    const outbox = dynamoOutbox(direct.table);
    await outbox.claim(signIn, noon, soon);
    await outbox.later(signIn, soon, noon, true);

    expect([kept, await dropsAt()]).toEqual(Array(2).fill(Date.parse('2026-11-17T05:00:00.000Z') / 1_000));
  });

  it('is no letter of a dossier', async () => {
    await dynamoLedger(direct.table).commit([{ change: 'tell', item: letter }]);

    expect(await dropsAt()).toBeUndefined();
  });
});

describe('a look at what is outstanding', () => {
  const made = (stream: string, id: string, notBefore = noon) => ({ ...letter, stream, id, notBefore });
  const write = (...items: readonly OutboxItem[]) =>
    dynamoLedger(direct.table).commit(items.map((item) => ({ change: 'tell', item })));

  it('tells what waits, also what is put off or kept back, apart from what is parked', async () => {
    const [told, putOff, kept, parked] = [made('s1', 'a'), made('s2', 'b'), made('s3', 'c', soon), made('s4', 'd')];
    await write(told, putOff, kept, parked);
    const outbox = dynamoOutbox(direct.table);
    await outbox.done(told);
    await outbox.claim(putOff, noon, soon);
    await outbox.later(putOff, soon, soon, false);
    await outbox.claim(parked, noon, soon);
    await outbox.later(parked, soon, noon, true);

    const found = await outbox.outstanding(10);

    expect(found.capped).toBe(false);
    expect(found.waiting.map(({ stream, attempts }) => `${stream} ${attempts}`).toSorted()).toEqual(['s2 1', 's3 0']);
    expect(found.parked.map(({ stream }) => stream)).toEqual(['s4']);
  });

  it('says when there is more than it read, the soonest first', async () => {
    await write(made('s1', 'late', soon), made('s1', 'first'), made('s1', 'second', '2026-11-16T05:00:30.000Z'));

    const found = await dynamoOutbox(direct.table).outstanding(2);

    expect(found.capped).toBe(true);
    expect(found.waiting.map(({ id }) => id).toSorted()).toEqual(['first', 'second']);
  });
});
