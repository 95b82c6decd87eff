import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../functions/domain/rules/finding.ts';
import { foundIn, foundSince, newestOf } from '../../../functions/domain/rules/found.ts';
import { rulePacks } from '../../../functions/domain/rules/packs/rule-packs.ts';
import { byteLength } from '../../../functions/domain/text.ts';
import { text } from '../../support/rule-cases.ts';

const finding = (rule: string, severity: Finding['severity'] = 'warns'): Finding => ({
  rule,
  severity,
  message: text(rule),
  cure: text('x'),
  facts: [],
  verified: true,
  fields: [],
});
const where = { proposalId: 'p1', round: 1, by: 'filing', at: '2026-11-16T02:00:00.000Z' } as const;
const found = (dossier: readonly Finding[], nominations: Readonly<Record<string, readonly Finding[]>>) =>
  foundIn(where, {
    dossier: { findings: dossier },
    byNomination: new Map(Object.entries(nominations).map(([id, findings]) => [id, { findings }])),
  });

it('is kept once, with the nominations that it is of', () => {
  expect(found([finding('late')], { a: [finding('r')], b: [finding('r'), finding('s', 'blocks')] })).toEqual({
    ...where,
    nominations: ['a', 'b'],
    findings: [
      { rule: 'late', severity: 'warns', message: text('late'), of: [], dossier: true },
      { rule: 'r', severity: 'warns', message: text('r'), of: [0, 1], dossier: false },
      { rule: 's', severity: 'blocks', message: text('s'), of: [1], dossier: false },
    ],
  });
});

it.each(rulePacks.map((pack) => [pack.id, pack] as const))(
  'stays below 100 KB when every rule of %s finds something in each of 200 nominations',
  (_, { rules, quotas }) => {
    const all = [...rules, ...quotas].map((rule) => ({
      ...finding(rule.id),
      ...rule,
      facts: [],
      rule: rule.id,
      fields: [],
    }));
    const nominations = Array.from({ length: 200 }, (_one, index) => [`0123456789abcdef0123${index}`, all] as const);
    expect(byteLength(JSON.stringify(found([], Object.fromEntries(nominations))))).toBeLessThan(100_000);
  },
);

describe('what changed since', () => {
  const before = found([finding('late')], { a: [finding('r'), finding('s')] });

  it('is nothing where the same is found', () => {
    expect(foundSince(before, 'a', [finding('s'), finding('r')])).toEqual({ fresh: new Set(), gone: [] });
    expect(foundSince(before, undefined, [finding('late')])).toEqual({ fresh: new Set(), gone: [] });
  });

  it('is a rule that finds something now', () => {
    expect(foundSince(before, 'a', [finding('r'), finding('s'), finding('t')]).fresh).toEqual(new Set(['t']));
  });

  it('is a rule that weighs heavier now, not one that weighs less', () => {
    const heavier = foundSince(before, 'a', [finding('r', 'blocks'), finding('s', 'informs')]);
    expect(heavier).toEqual({ fresh: new Set(['r']), gone: [] });
  });

  it('is what is found no longer', () => {
    expect(foundSince(before, 'a', [finding('s')]).gone).toEqual([text('r')]);
    expect(foundSince(before, undefined, []).gone).toEqual([text('late')]);
  });

  it('is everything of a nomination that came to the list', () => {
    expect(foundSince(before, 'new', [finding('r')])).toEqual({ fresh: new Set(['r']), gone: [] });
  });
});

it('is compared with the newest of what was found before', () => {
  const later = { ...found([], {}), at: '2026-11-17T02:00:00.000Z' };
  expect(newestOf([found([], {}), later])).toBe(later);
  expect(newestOf([])).toBeUndefined();
});
