import * as v from 'valibot';
import { expect, it } from 'vitest';
import { askedNow, isOpen, keyOf, Turn } from '../../functions/domain/turn.ts';

const at = '2026-11-16T05:00:00.000Z';
const asked = (personId: string) => ({ requestId: personId, personId, as: 'holder', askedAt: at }) as const;
const common = {
  proposalId: 'p1',
  round: 1,
  seat: 'unitHead',
  rev: 1,
  openedAt: at,
  addressees: [asked('a'), { ...asked('b'), replacedAt: at }, asked('c')],
  skipped: [],
  tokens: [],
} as const;
const open = { ...common, status: 'open', days: 3, due: at, next: { at, step: 'remind' } } as const;
const closed = {
  ...common,
  status: 'closed',
  at,
  outcome: { tell: 'error', error: 'Withdrawn' },
  why: 'withdrawn',
} as const;

it('counts the answers of those who were asked and not replaced since', () => {
  expect(askedNow(v.parse(Turn, open)).map(({ personId }) => personId)).toEqual(['a', 'c']);
});

it.each([
  [open, true],
  [closed, false],
])('is open, or not ($status)', (turn, expected) => {
  expect(isOpen(v.parse(Turn, turn))).toBe(expected);
});

it('is known by its dossier, round and seat', () => {
  expect(keyOf(v.parse(Turn, open))).toEqual({ proposalId: 'p1', round: 1, seat: 'unitHead' });
});

it.each([
  ['open without a due time', { ...open, due: undefined }],
  ['open without what comes next', { ...open, next: undefined }],
  ['ended without what the engine is told', { ...closed, outcome: undefined }],
  ['closed for no reason', { ...closed, why: 'answered' }],
  ['of a seat that does not exist', { ...open, seat: 'council' }],
])('is never %s', (_, turn) => {
  expect(v.is(Turn, turn)).toBe(false);
});
