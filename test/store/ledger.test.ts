import { TransactionCanceledException, TransactionConflictException } from '@aws-sdk/client-dynamodb';
import { type DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { held } from '../../functions/adapters/dynamo/conditional.ts';
import { keys } from '../../functions/adapters/dynamo/keys.ts';
import { dynamoLedger } from '../../functions/adapters/dynamo/ledger.ts';
import { dynamoLists } from '../../functions/adapters/dynamo/lists.ts';
import { readItem, readItems, type Table, transact } from '../../functions/adapters/dynamo/table.ts';
import { nominationEntry } from '../../functions/domain/dossier.ts';
import { fieldsOf } from '../../functions/domain/forms/field.ts';
import { formOf } from '../../functions/domain/forms/forms.ts';
import type { Standing } from '../../functions/domain/proposal.ts';
import { later } from '../../functions/domain/time.ts';
import type { OpenTurn, Request } from '../../functions/domain/turn.ts';
import type { Change, Ledger } from '../../functions/ports.ts';
import { type DirectTable, directTable } from '../support/direct-table.ts';
import { someDraft } from '../support/drafts.ts';

let direct: DirectTable;
let ledger: Ledger;

beforeEach(async () => {
  direct = await directTable();
  ledger = dynamoLedger(direct.table);
});
afterEach(() => direct.close());

const noon = '2026-11-16T05:00:00.000Z';
const proposal = someDraft({ statement: { version: 0, problems: 1, number: '', date: '', signer: '' } });
const turn: OpenTurn = {
  proposalId: 'p1',
  round: 1,
  seat: 'unitHead',
  rev: 1,
  openedAt: noon,
  addressees: [],
  skipped: [],
  tokens: ['a'],
  status: 'open',
  days: 3,
  due: '2026-11-19T10:00:00.000Z',
  next: { at: '2026-11-18T01:00:00.000Z', step: 'remind' },
};
const request: Request = {
  id: 'r1',
  proposalId: 'p1',
  round: 1,
  seat: 'unitHead',
  personId: 'head-u3',
  as: 'holder',
  askedAt: noon,
  due: turn.due,
  status: 'open',
  tries: 0,
  freshLinks: [],
};
const inReview = {
  status: 'inReview',
  round: 1,
  attempt: 1,
  stage: 'unitHead',
  phase: 'entering',
  since: noon,
} as const;
const ended = {
  status: 'answered',
  at: noon,
  outcome: { tell: 'error', error: 'Returned' },
} as const;

const made = async (...changes: readonly Change[]) => {
  for (const change of changes) expect(await ledger.commit([change])).toBe(true);
};

describe('the longest dossier', () => {
  const ids = Array.from({ length: 200 }, (_, order) => String(order).padStart(24, '0'));
  const saved = { savedBy: 'p'.repeat(40), savedAt: noon };
  const longest = { fullName: 'ộ'.repeat(300), title: 'BKB', directoryPerson: 'p'.repeat(40) };
  const entryAt = (order: number) => ({
    ...nominationEntry({ version: 999_999, order, kind: 'collective' }, 99, longest),
    ...saved,
  });
  const fields = fieldsOf(formOf('individual')).map(({ name }) => name);
  const returned: Standing = {
    ...{ status: 'returned', round: 9, attempt: 9, stage: 'unitHead', phase: 'entering', since: noon },
    reason: 'ộ'.repeat(2_000),
    opens: { list: false, statement: fields, nominations: Object.fromEntries(ids.map((id) => [id, fields])) },
  };
  const full = { ...proposal, nominations: Object.fromEntries(ids.map((id, order) => [id, entryAt(order)])) };

  it('returned with every field of every nomination named fits into an item of 400 KB', async () => {
    await made({ change: 'createProposal', proposal: full }, { change: 'move', proposal: full, to: returned });

    expect((await ledger.proposal('p1'))?.standing).toEqual(returned);
    expect(Buffer.byteLength(JSON.stringify(await readItem(direct.table, keys.header('p1'))))).toBeLessThan(350_000);
  });

  it('takes in lists no more room than any other', async () => {
    await made({ change: 'createProposal', proposal: full }, { change: 'move', proposal: full, to: returned });
    const [listed] = await dynamoLists(direct.table).proposals('U3', { limit: 1 });

    expect(Buffer.byteLength(JSON.stringify(listed))).toBeLessThan(500);
  });
});

describe('a commit', () => {
  it('makes all of its changes or none', async () => {
    await made({ change: 'createProposal', proposal });
    const both = await ledger.commit([
      { change: 'putTurn', turn },
      { change: 'createProposal', proposal },
    ]);

    expect([both, await ledger.turn(turn)]).toEqual([false, undefined]);
  });

  it('moves a proposal only from where it was read', async () => {
    await made({ change: 'createProposal', proposal });
    const change = { change: 'move', proposal, to: inReview } as const;

    expect([await ledger.commit([change]), await ledger.commit([change])]).toEqual([true, false]);
  });

  it('moves a proposal only when nobody saved since the count that was seen', async () => {
    await made({ change: 'createProposal', proposal });

    expect(await ledger.commit([{ change: 'move', proposal, to: inReview, edits: 7 }])).toBe(false);
  });

  it('ends an open turn once', async () => {
    await made({ change: 'putTurn', turn });
    const change = { change: 'endTurn', turn, as: ended } as const;

    expect([await ledger.commit([change]), await ledger.commit([change])]).toEqual([true, false]);
  });

  it('ends no turn that was revised since it was read', async () => {
    const { addressees, days, due, next } = turn;
    await made({ change: 'putTurn', turn }, { change: 'reviseTurn', turn, to: { addressees, days, due, next } });

    expect(await ledger.commit([{ change: 'endTurn', turn, as: ended }])).toBe(false);
  });

  it('adds a token beside the others without touching the revision', async () => {
    await made({ change: 'putTurn', turn }, { change: 'addToken', turn, token: 'b' });

    const read = await ledger.turn(turn);
    expect([read?.rev, read?.tokens.toSorted()]).toEqual([1, ['a', 'b']]);
  });

  it('adds no token to a turn that ended since it was read', async () => {
    await made({ change: 'putTurn', turn }, { change: 'endTurn', turn, as: ended });

    expect(await ledger.commit([{ change: 'addToken', turn, token: 'b' }])).toBe(false);
  });

  it('reads a turn without tokens', async () => {
    await made({ change: 'putTurn', turn: { ...turn, tokens: [] } });

    expect((await ledger.turn(turn))?.tokens).toEqual([]);
  });

  it('counts fresh links one after the other, each from what was read', async () => {
    await made({ change: 'putRequest', request });
    const fresh = async () => {
      const read = await ledger.request('p1', 'r1');
      return read === undefined ? false : ledger.commit([{ change: 'freshLink', request: read, at: noon }]);
    };

    expect([await fresh(), await fresh(), await fresh()]).toEqual([true, true, true]);
    expect((await ledger.request('p1', 'r1'))?.freshLinks).toEqual([noon, noon, noon]);
  });

  it('mints one fresh link of two that read the same', async () => {
    await made({ change: 'putRequest', request }, { change: 'freshLink', request, at: noon });

    expect(await ledger.commit([{ change: 'freshLink', request, at: noon }])).toBe(false);
  });

  it('takes five tries and gives five new ones with a fresh link', async () => {
    await made({ change: 'putRequest', request });
    const tries = () => Promise.all(Array.from({ length: 9 }, () => ledger.takeTry('p1', 'r1', 5)));
    const first = await tries();
    await made({ change: 'freshLink', request, at: noon });

    expect([first, await tries()].map((taken) => taken.filter(Boolean).length)).toEqual([5, 5]);
  });

  it('takes no try of a request that is not there', async () => {
    expect(await ledger.takeTry('p1', 'nothing', 5)).toBe(false);
  });

  it('counts a unit’s numbers from what was seen', async () => {
    const up = (seen: number) => ledger.commit([{ change: 'countUp', unitId: 'U3', seasonId: 'N2026', seen }]);

    expect([await up(0), await up(0), await up(1), await up(2)]).toEqual([true, false, true, true]);
    expect(await ledger.counter('U3', 'N2026')).toBe(3);
  });

  it('takes an ended request out of the queue', async () => {
    const { queue, queued } = dynamoLists(direct.table);
    await made({ change: 'putRequest', request });
    const before = [(await queue('head-u3', { limit: 9 })).length, await queued('head-u3')];
    await made({ change: 'endRequest', proposalId: 'p1', requestId: 'r1', status: 'answered' });

    expect(before).toEqual([1, 1]);
    expect([await queue('head-u3', { limit: 9 }), await queued('head-u3')]).toEqual([[], 0]);
  });
});

describe('what happens once', () => {
  const once = (key: string): Change => ({ change: 'once', key, at: noon });

  it('happens to the first of many, with all that the first writes', async () => {
    const tries = ['r1', 'r2', 'r3', 'r4'].map((id) =>
      ledger.commit([once('digest'), { change: 'putRequest', request: { ...request, id } }]),
    );
    const first = (await Promise.all(tries)).filter(Boolean);
    const written = await Promise.all(['r1', 'r2', 'r3', 'r4'].map((id) => ledger.request('p1', id)));

    expect(first).toEqual([true]);
    expect(written.filter((one) => one !== undefined)).toHaveLength(1);
  });

  it('has happened then, and nothing else has', async () => {
    expect(await ledger.happened('digest')).toBe(false);
    await made(once('digest'));

    expect([await ledger.happened('digest'), await ledger.happened('other')]).toEqual([true, false]);
  });

  it('is forgotten by the table after a month', async () => {
    await made(once('digest'));

    expect(await readItem(direct.table, keys.once('digest'))).toMatchObject({
      ttl: Date.parse(later(noon, 30 * 24 * 60 * 60_000)) / 1_000,
    });
  });
});

describe('a text of a dossier', () => {
  const entry = {
    version: 1,
    order: 1,
    kind: 'individual',
    name: '',
    title: '',
    problems: 0,
    reported: false,
  } as const;
  const save = (nominationId: string, seen: number, version: number) =>
    ledger.commit([
      {
        change: 'saveNomination',
        proposal,
        nominationId,
        seen,
        entry: { ...entry, version },
        filled: { fullName: `v${version}` },
        dropSeen: seen > 0,
      },
    ]);

  it('is saved beside another nomination at the same moment', async () => {
    await made({ change: 'createProposal', proposal });

    expect(await Promise.all(['a', 'b', 'c', 'd'].map((id) => save(id, 0, 1)))).toEqual([true, true, true, true]);
    expect((await ledger.proposal('p1'))?.edits).toBe(4);
  });

  it('is saved over the version that was seen, or not at all', async () => {
    await made({ change: 'createProposal', proposal });

    expect([await save('a', 0, 1), await save('a', 0, 1), await save('a', 1, 2), await save('a', 1, 2)]).toEqual([
      true,
      false,
      true,
      false,
    ]);
  });

  it('of two hundred nominations is read in one go', async () => {
    await made({ change: 'createProposal', proposal });
    const ids = Array.from({ length: 200 }, (_, index) => `n${index}`);
    for (const id of ids) await save(id, 0, 1);

    expect((await ledger.nominations('p1', new Map(ids.map((id) => [id, 1])))).size).toBe(200);
  });
});

/** A table that gives or throws each of these once, then answers with nothing; `pauses` between the calls in milliseconds. */
const answering = (...answers: readonly object[]) => {
  const left = [...answers];
  const at: number[] = [];
  const client = {
    send: async () => {
      at.push(performance.now());
      const answer = left.shift() ?? {};
      if (answer instanceof Error) throw answer;
      return answer;
    },
  };
  // The one method that is called; the rest of the client is the SDK's.
  const table: Table = { client: client as unknown as DynamoDBDocumentClient, name: 'table' };
  return {
    table,
    client,
    calls: () => at.length,
    pauses: () => at.slice(1).map((time, index) => time - (at[index] ?? 0)),
  };
};

const cancelled = (...codes: readonly string[]) =>
  new TransactionCanceledException({
    $metadata: {},
    message: 'cancelled',
    CancellationReasons: codes.map((Code) => ({ Code })),
  });
const conflict = () => new TransactionConflictException({ $metadata: {}, message: 'conflict' });

describe('two transactions on one item at once', () => {
  it('are tried again, which the local store never asks for', async () => {
    const { table, calls } = answering(cancelled('None', 'TransactionConflict'));

    expect([await transact(table, []), calls()]).toEqual([true, 2]);
  });

  it('are a lost race when a condition failed as well', async () => {
    const { table, calls } = answering(cancelled('ConditionalCheckFailed', 'TransactionConflict'));

    expect([await transact(table, []), calls()]).toEqual([false, 1]);
  });

  it('are a fault when it never ends', async () => {
    const { table, calls } = answering(...Array.from({ length: 9 }, () => cancelled('TransactionConflict')));

    await expect(transact(table, [])).rejects.toThrow('cancelled');
    expect(calls()).toBe(6);
  });

  it('let a single write wait too', async () => {
    const { client, calls } = answering(conflict());

    expect([await held(client.send), calls()]).toEqual([true, 2]);
  });
});

describe('a transaction that the table had no room for', () => {
  it.each(['ThrottlingError', 'ProvisionedThroughputExceeded'])('is tried again after %s', async (code) => {
    const { table, calls } = answering(cancelled('None', code), cancelled(code));

    expect([await transact(table, []), calls()]).toEqual([true, 3]);
  });

  it('is a lost race when a condition failed as well', async () => {
    const { table, calls } = answering(cancelled('ThrottlingError', 'ConditionalCheckFailed'));

    expect([await transact(table, []), calls()]).toEqual([false, 1]);
  });
});

describe('keys that a batch left unread', () => {
  const one = { pk: 'a', sk: 'b' };
  const unread = () => ({ Responses: { table: [] }, UnprocessedKeys: { table: { Keys: [one] } } });

  it('are asked for again after pauses that grow', async () => {
    const { table, pauses } = answering(unread(), unread(), unread(), { Responses: { table: [one] } });

    expect(await readItems(table, [one])).toEqual([one]);
    // Timers count whole milliseconds and may come one early.
    expect(pauses().map((pause, index) => pause >= 20 * 2 ** index - 1)).toEqual([true, true, true]);
  });

  it('are a fault that passes when they stay unread', async () => {
    const { table, calls } = answering(...Array.from({ length: 9 }, unread));

    await expect(readItems(table, [one])).rejects.toMatchObject({ name: 'TableBusy' });
    expect(calls()).toBe(6);
  });
});

it('throws what is neither a lost race nor a conflict', async () => {
  const { table } = answering(cancelled('ValidationError'));

  await expect(transact(table, [])).rejects.toThrow('cancelled');
});

describe('the history of a dossier', () => {
  const event = { id: 'e1', at: noon, round: 0, what: 'created' } as const;

  it('leaves out what only a newer version knows', async () => {
    await made({ change: 'note', proposalId: 'p1', event });
    const newer = { ...event, id: 'e2', what: 'sealed', seal: 'x', ...keys.event('p1', 'e2') };
    await direct.table.client.send(new PutCommand({ TableName: direct.table.name, Item: newer }));

    expect(await ledger.timeline('p1')).toEqual([event]);
  });

  it('does not hide an event that is damaged', async () => {
    const damaged = { id: 'e2', what: 'created', ...keys.event('p1', 'e2') };
    await direct.table.client.send(new PutCommand({ TableName: direct.table.name, Item: damaged }));

    await expect(ledger.timeline('p1')).rejects.toThrow();
  });
});
