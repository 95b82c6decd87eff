import { afterEach, beforeEach, expect, it } from 'vitest';
import { putAction } from '../../functions/adapters/dynamo/actions.ts';
import { keys } from '../../functions/adapters/dynamo/keys.ts';
import { dynamoLedger } from '../../functions/adapters/dynamo/ledger.ts';
import { transact } from '../../functions/adapters/dynamo/table.ts';
import { dynamoTraces } from '../../functions/adapters/dynamo/traces.ts';
import { nominationEntry } from '../../functions/domain/dossier.ts';
import { signatureOf } from '../../functions/domain/similarity.ts';
import { type Trace, traceOf } from '../../functions/domain/trace.ts';
import type { Traces } from '../../functions/ports.ts';
import { type DirectTable, directTable } from '../support/direct-table.ts';
import { someDraft } from '../support/drafts.ts';
import { reportPairs } from '../support/report-pairs.ts';

let direct: DirectTable;
let traces: Traces;

beforeEach(async () => {
  direct = await directTable();
  traces = dynamoTraces(direct.table);
});
afterEach(() => direct.close());

const [{ a: records = '' } = {}, , { a: rescue = '' } = {}] = reportPairs;
const near = async (text: string) => (await traces.near(new Map([['mine', signatureOf(text)]]))).get('mine') ?? [];
const trace = (text: string, version = 1): Trace => traceOf(version, { achievements: text });

it('finds what left traces by a text that is alike, once for each band they share', async () => {
  await traces.leave('p1', new Map([['n1', trace(records)]]));
  await traces.leave('p2', new Map([['n2', trace(rescue)]]));
  const found = await near(records.replaceAll('2023', '2024'));

  expect(found.length).toBeGreaterThan(1);
  expect(found).toEqual(found.map(() => ({ proposalId: 'p1', nominationId: 'n1', version: 1 })));
});

it('leaves the same traces again without a second one', async () => {
  for (let times = 0; times < 3; times += 1) await traces.leave('p1', new Map([['n1', trace(records)]]));

  expect(await near(records)).toHaveLength(16);
});

it('knows fifty of those who copied the same text, and leaves the others’ traces out', async () => {
  for (let made = 0; made < 60; made += 1) await traces.leave(`p${made}`, new Map([['n1', trace(records)]]));

  expect(await near(records)).toHaveLength(16 * 50);
});

it('finds the shares of an initiative by its key', async () => {
  const initiatives = [{ name: 'Số hóa', decisionNumber: '1/QĐ', issuer: 'Bộ', share: '60' }];
  const made = traceOf(3, { initiatives });
  await traces.leave('p1', new Map([['n1', made]]));
  const [one] = made.initiatives;

  expect(await traces.sharesOf([one?.key ?? '', 'N#khác'])).toEqual([
    { proposalId: 'p1', nominationId: 'n1', version: 3, ...one },
  ]);
});

it('keeps with each nomination the trace of what was saved last', async () => {
  const ledger = dynamoLedger(direct.table);
  const proposal = someDraft();
  await ledger.commit([{ change: 'createProposal', proposal }]);
  const save = async (seen: number, text: string) => {
    const filled = { fullName: 'An', achievements: text };
    const entry = nominationEntry({ version: seen + 1, order: 1, kind: 'individual' }, 0, filled);
    const change = {
      change: 'saveNomination',
      proposal,
      nominationId: 'n1',
      seen,
      entry,
      filled,
      dropSeen: false,
    } as const;
    expect(await ledger.commit([change])).toBe(true);
  };
  await save(0, records);
  await save(1, rescue);

  expect(await traces.ofDossier('p1', ['n1', 'n2'])).toEqual(new Map([['n1', trace(rescue, 2)]]));
});

it('has none for a nomination that was saved before traces were kept', async () => {
  await transact(direct.table, [putAction(direct.table, keys.nominee('p1', 'n1'), { line: { name: 'An' } })]);

  expect(await traces.ofDossier('p1', ['n1'])).toEqual(new Map());
});
