import { afterEach, beforeEach, expect, it } from 'vitest';
import { dynamoClaims } from '../../functions/adapters/dynamo/claims.ts';
import { dynamoLedger } from '../../functions/adapters/dynamo/ledger.ts';
import type { Claim } from '../../functions/domain/claim.ts';
import type { Claims, Ledger } from '../../functions/ports.ts';
import { type DirectTable, directTable } from '../support/direct-table.ts';
import { someDraft } from '../support/drafts.ts';

let direct: DirectTable;
let claims: Claims;
let ledger: Ledger;

beforeEach(async () => {
  direct = await directTable();
  claims = dynamoClaims(direct.table);
  ledger = dynamoLedger(direct.table);
});
afterEach(() => direct.close());

const claim = (over: Partial<Claim> = {}): Claim => ({
  period: 'Y2026',
  identity: 'individual#001185000123',
  title: 'BKB',
  proposalId: 'p1',
  nominationId: 'n1',
  round: 1,
  at: '2026-11-16T05:00:00.000Z',
  ...over,
});

it('reads back what was taken, each by its key', async () => {
  const other = claim({ title: 'CSTDB' });
  expect(await claims.take([{ claim: claim(), seen: undefined }], [])).toBe(true);

  expect(await claims.find([claim(), other])).toEqual([claim()]);
});

it('finds every title of one nominee in a period', async () => {
  const [one, two] = [claim(), claim({ title: 'CSTDB', proposalId: 'p2' })];
  const others = [claim({ period: 'Y2025' }), claim({ identity: 'individual#001185000124' })];
  await claims.take(
    [one, two, ...others].map((each) => ({ claim: each, seen: undefined })),
    [],
  );

  expect(await claims.ofAll([claim()])).toEqual([one, two]);
  expect(await claims.ofAll([])).toEqual([]);
});

it('is taken once, however many try at the same time', async () => {
  const tries = Array.from({ length: 20 }, (_, index) => claim({ proposalId: `p${index}` }));
  const taken = await Promise.all(tries.map((each) => claims.take([{ claim: each, seen: undefined }], [])));

  expect(taken.filter(Boolean)).toHaveLength(1);
  expect(await claims.find([claim()])).toEqual([tries[taken.indexOf(true)]]);
});

it.each<[string, Partial<Claim>]>([
  ['proposal', { proposalId: 'p9' }],
  ['nomination', { nominationId: 'n9' }],
  ['round', { round: 9 }],
  ['time', { at: '2026-11-16T05:00:00.001Z' }],
])('is not taken over when its %s is not the one that was read', async (_, other) => {
  await claims.take([{ claim: claim(), seen: undefined }], []);
  const mine = claim({ proposalId: 'p2' });

  expect(await claims.take([{ claim: mine, seen: claim(other) }], [])).toBe(false);
  expect(await claims.take([{ claim: mine, seen: claim() }], [])).toBe(true);
  expect(await claims.find([claim()])).toEqual([mine]);
});

it('takes all or none', async () => {
  await claims.take([{ claim: claim({ title: 'CSTDB' }), seen: undefined }], []);
  const both = [claim(), claim({ title: 'CSTDB' })].map((each) => ({ claim: each, seen: undefined }));

  expect(await claims.take(both, [])).toBe(false);
  expect(await claims.find([claim()])).toEqual([]);
});

it('makes the draft whose claim is taken over one save older', async () => {
  const draft = someDraft();
  await ledger.commit([{ change: 'createProposal', proposal: draft }]);
  await claims.take([{ claim: claim(), seen: undefined }], []);

  expect(await claims.take([{ claim: claim({ proposalId: 'p2' }), seen: claim() }], [draft])).toBe(true);
  expect(await ledger.proposal('p1')).toEqual({ ...draft, edits: 1 });
});

it('takes nothing over from a draft that was filed meanwhile', async () => {
  const draft = someDraft();
  const at = { round: 1, attempt: 1, since: draft.createdAt } as const;
  await ledger.commit([{ change: 'createProposal', proposal: draft }]);
  await claims.take([{ claim: claim(), seen: undefined }], []);
  await ledger.commit([
    { change: 'move', proposal: draft, to: { status: 'inReview', ...at, stage: 'unitHead', phase: 'entering' } },
  ]);

  expect(await claims.take([{ claim: claim({ proposalId: 'p2' }), seen: claim() }], [draft])).toBe(false);
  expect(await claims.find([claim()])).toEqual([claim()]);
});
