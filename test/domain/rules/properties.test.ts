import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leavesOf } from '../../../functions/domain/rules/conditions-in.ts';
import { evaluate, judgements } from '../../../functions/domain/rules/evaluate.ts';
import type { PastAward } from '../../../functions/domain/rules/facts.ts';
import type { Finding } from '../../../functions/domain/rules/finding.ts';
import type { RulePack } from '../../../functions/domain/rules/pack.ts';
import { rulePacks } from '../../../functions/domain/rules/packs/rule-packs.ts';
import { pastAward, situationUnder } from '../../support/arbitrary-facts.ts';
import { cured } from '../../support/cures.ts';
import type { Situation } from '../../support/situations.ts';

const findings = (at: Situation, pack: RulePack): readonly Finding[] =>
  evaluate(at.nomination, at.proposal, at.history, at.unit, pack);

const answers = (at: Situation, pack: RulePack) => judgements(at.nomination, at.proposal, at.history, at.unit, pack);

/** Titles that a rule does not want to see, or asks for only under a condition. */
const unwanted = ({ rules }: RulePack): ReadonlySet<string> =>
  new Set(
    rules.flatMap(({ must, when }) =>
      [...leavesOf(must).flatMap((leaf) => ('noneHeld' in leaf ? leaf.noneHeld : []))].concat(
        when === undefined ? [] : leavesOf(when).flatMap((leaf) => ('held' in leaf ? leaf.held : [])),
      ),
    ),
  );

const shuffled = <T>(list: readonly T[]) =>
  fc.shuffledSubarray([...list], { minLength: list.length, maxLength: list.length });

const inAnyOrder = (at: Situation): fc.Arbitrary<Situation> =>
  fc
    .record({
      history: shuffled(at.history),
      ratings: shuffled(at.nomination.ratings),
      initiatives: shuffled(at.nomination.initiatives),
      parts: shuffled(at.proposal.parts),
      alsoProposed: shuffled(at.proposal.alsoProposed),
      places: shuffled(at.unit.places),
    })
    .map(({ history, ratings, initiatives, parts, alsoProposed, places }) => ({
      history,
      nomination: { ...at.nomination, ratings, initiatives },
      proposal: { ...at.proposal, parts, alsoProposed },
      unit: { ...at.unit, places },
    }));

const byRule = (a: Finding, b: Finding): number => (a.rule < b.rule ? -1 : 1);

describe.each(rulePacks.map((pack) => [pack.id, pack] as const))(
  'whatever is known of a nominee under %s',
  (_, pack) => {
    it('every rule has an answer, and every finding a word, a ground and a severity', () => {
      fc.assert(
        fc.property(situationUnder(pack), (at) => {
          for (const { verdict, message, cure, verified, basis, rule } of answers(at, pack)) {
            expect(['holds', 'fails', 'unknown']).toContain(verdict);
            expect([message.vi, message.en, cure.vi, cure.en]).not.toContain('');
            expect(basis !== undefined || (rule === 'title.unknown' && verified)).toBe(true);
          }
        }),
      );
    });

    it('the order of the record, of what is declared and of the rules changes no finding', () => {
      fc.assert(
        fc.property(
          situationUnder(pack).chain((at) => fc.tuple(fc.constant(at), inAnyOrder(at), shuffled(pack.rules))),
          ([at, other, rules]) => {
            expect(findings(other, pack)).toEqual(findings(at, pack));
            expect(findings(at, { ...pack, rules }).toSorted(byRule)).toEqual(findings(at, pack).toSorted(byRule));
          },
        ),
      );
    });

    it('one award more, unless a rule forbids it, takes nothing away', () => {
      const forbidden = unwanted(pack);
      const welcome = pastAward.filter(({ title }) => !forbidden.has(title));
      const standing = (at: Situation, award?: PastAward) =>
        answers({ ...at, history: award === undefined ? at.history : [...at.history, award] }, pack)
          .filter(({ verdict }) => verdict === 'holds')
          .map(({ rule }) => rule);

      fc.assert(
        fc.property(situationUnder(pack), welcome, (at, award) => {
          expect(standing(at, award)).toEqual(expect.arrayContaining(standing(at)));
        }),
      );
    });

    it('an award told twice counts once', () => {
      fc.assert(
        fc.property(situationUnder(pack), (at) => {
          const twice = { ...at, history: [...at.history, ...at.history] };

          expect(findings(twice, pack)).toEqual(findings(at, pack));
        }),
      );
    });

    it('what a blocking finding names can be mended, and then it is gone', () => {
      fc.assert(
        fc.property(situationUnder(pack), (start) => {
          const blocking = findings(start, pack).filter(
            ({ severity, rule }) => severity === 'blocks' && !rule.startsWith('title.'),
          );
          for (const { rule } of blocking) {
            let at = start;
            // Where one of several would do, mending what is named first may leave another to be named.
            for (let tries = 0; tries < 4; tries += 1) {
              const left = findings(at, pack).find((finding) => finding.rule === rule && finding.severity === 'blocks');
              if (left === undefined) break;
              expect(left.facts).not.toEqual([]);
              at = cured(left, at, pack);
            }
            const [still] = findings(at, pack).filter((finding) => finding.rule === rule);
            expect(still === undefined || still.severity === 'informs' ? 'gone' : still).toBe('gone');
          }
        }),
      );
    });

    it('knowing one thing more never turns an answer round', () => {
      const told = (at: Situation) => new Map(answers(at, pack).map(({ rule, verdict }) => [rule, verdict]));

      fc.assert(
        fc.property(situationUnder(pack), fc.nat(), (at, which) => {
          const { numbers } = at.nomination;
          const [first] = Object.keys(numbers).slice(which % 7);
          const less = Object.fromEntries(Object.entries(numbers).filter(([name]) => name !== first));
          const before = told({ ...at, nomination: { ...at.nomination, numbers: less } });

          for (const [rule, verdict] of told(at)) {
            const earlier = before.get(rule) ?? verdict;
            expect([verdict, 'unknown']).toContain(earlier);
          }
        }),
      );
    });
  },
);
