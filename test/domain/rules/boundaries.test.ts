import { describe, expect, it } from 'vitest';
import { dayAfter } from '../../../functions/domain/calendar.ts';
import { usesIn } from '../../../functions/domain/rules/amounts.ts';
import { judgements } from '../../../functions/domain/rules/evaluate.ts';
import { capOf, judgePlaces } from '../../../functions/domain/rules/judge-places.ts';
import { rulePacks } from '../../../functions/domain/rules/packs/rule-packs.ts';
import { voteFinding } from '../../../functions/domain/rules/votes.ts';
import { packFor, packOn } from '../../../functions/domain/rules/which-pack.ts';
import { boundariesIn } from '../../support/boundaries.ts';
import { aUnit, declared } from '../../support/rule-cases.ts';

const named = rulePacks.map((pack) => [pack.id, pack] as const);

describe.each(named)('around every threshold of %s', (_, pack) => {
  it.each(boundariesIn(pack).map((boundary) => [boundary.rule, boundary.name, boundary] as const))(
    '%s: %s',
    (rule, _name, { at, holds }) => {
      const all = judgements(at.nomination, at.proposal, at.history, at.unit, pack);
      const [judged] = all.filter((one) => one.rule === rule);

      expect(judged?.verdict === 'holds').toBe(holds);
    },
  );

  it('every amount of a rule is looked at', () => {
    const boundaries = boundariesIn(pack);
    const asking = pack.rules.filter(({ id }) => (usesIn(pack).get(id) ?? []).length > 0);

    for (const { id } of asking) {
      const own = boundaries.filter(({ rule }) => rule === id);
      expect([id, own.some(({ holds }) => holds), own.some(({ holds }) => !holds)]).toEqual([id, true, true]);
    }
  });

  it.each(pack.quotas.map((quota) => [quota.id, quota] as const))('%s: the last place and the next', (id, quota) => {
    const used = (taken: number, base: number) =>
      judgePlaces(quota, aUnit({ places: [{ quota: id, used: taken, base: declared(base) }] })).verdict;

    for (let base = 0; base <= 300; base += 1) {
      const cap = capOf(quota, base);
      expect([used(cap - 1, base), used(cap, base)]).toEqual(['holds', 'fails']);
    }
  });

  it.each(pack.quotas.flatMap((quota) => ('percent' in quota.cap ? [[quota.id, quota, quota.cap] as const] : [])))(
    '%s: never more than its share, and never a whole one less',
    (_id, quota, { percent, rounding }) => {
      const share = quota.values?.[percent] ?? 0;

      for (let base = 0; base <= 300; base += 1) {
        const over = capOf(quota, base) * 100 - share * base;
        expect(rounding === 'down' ? over <= 0 && over > -100 : over >= 0 && over < 100).toBe(true);
      }
    },
  );

  it.each(pack.quotas.flatMap((quota) => ('places' in quota.cap ? [[quota.id, quota, quota.cap] as const] : [])))(
    '%s: one group more begins with its first member',
    (_id, quota, { places, forEach }) => {
      const [each, size] = [quota.values?.[places] ?? 0, quota.values?.[forEach] ?? 1];

      expect([0, 1, size, size + 1, 2 * size].map((base) => capOf(quota, base))).toEqual(
        [0, 1, 1, 2, 2].map((groups) => groups * each),
      );
    },
  );

  it.each(pack.votes.flatMap((vote) => vote.titles.map((title) => [title, vote] as const)))(
    '%s: a vote short of its share and just at it',
    (title, vote) => {
      const votes = (vote.values?.['percent'] ?? 0) * 10;

      expect([votes - 1, votes].map((votesFor) => voteFinding(title, votesFor, 1_000, pack)?.rule)).toEqual([
        vote.id,
        undefined,
      ]);
    },
  );
});

describe('around every change of law', () => {
  const changes = rulePacks.flatMap((pack, index) => {
    const [before, from] = [rulePacks[index - 1], pack.from];
    return before === undefined || from === undefined ? [] : [[from, before, pack] as const];
  });

  it.each(changes)('%s: the day before is under the earlier law', (from, before, pack) => {
    const eve = dayAfter(from, -1);

    expect([packOn(rulePacks, eve).id, packOn(rulePacks, from).id]).toEqual([before.id, pack.id]);
    expect(
      [eve, from].map((receivedOn) => packFor({ packs: rulePacks, today: dayAfter(from, 30), receivedOn }).pack.id),
    ).toEqual([before.id, pack.id]);
  });

  it.each(changes.filter(([, , pack]) => pack.transition !== undefined))(
    '%s: a dossier received the day before is looked at under both laws, if the transition says so',
    (from, _before, pack) => {
      const other = (receivedOn: string) => packFor({ packs: rulePacks, today: from, receivedOn }).other?.id;

      expect([other(dayAfter(from, -1)), other(from)]).toEqual([
        pack.transition?.unlessKinder ? pack.id : undefined,
        undefined,
      ]);
    },
  );
});
