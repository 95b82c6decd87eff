import fc from 'fast-check';
import { commendationKindCodes } from '../../functions/domain/data/commendation-kinds.ts';
import { disciplineCodes } from '../../functions/domain/data/disciplines.ts';
import { initiativeLevelCodes } from '../../functions/domain/data/initiative-levels.ts';
import { ratingCodes } from '../../functions/domain/data/ratings.ts';
import { recipients } from '../../functions/domain/data/recipients.ts';
import {
  dossierParts,
  flagFacts,
  type Known,
  numberFacts,
  type PastAward,
} from '../../functions/domain/rules/facts.ts';
import type { RulePack } from '../../functions/domain/rules/pack.ts';
import { titles } from '../../functions/domain/titles.ts';
import type { Situation } from './situations.ts';

const dossierYear = 2024;

const sources = fc.constantFrom('declared' as const, 'recorded' as const);

const known = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<Known<T>> => fc.record({ value, source: sources });

/** Some of the names, each with a value that is known. */
const someOf = <Name extends string, T>(names: readonly Name[], value: fc.Arbitrary<T>) =>
  fc.record(Object.fromEntries(names.map((name) => [name, known(value)])), { requiredKeys: [] });

const years = fc.integer({ min: dossierYear - 10, max: dossierYear + 1 });
const titleCodes = titles.map(({ code }) => code);

export const pastAward: fc.Arbitrary<PastAward> = fc.record({
  title: fc.constantFrom(...titleCodes),
  year: years,
  kind: fc.option(fc.constantFrom(...commendationKindCodes), { nil: undefined }),
  source: sources,
});

const nomination = (title: fc.Arbitrary<string>) =>
  fc.record({
    id: fc.constant('N1'),
    kind: fc.constantFrom(...recipients),
    name: fc.constant('Trần Thị Hằng'),
    title,
    numbers: someOf(numberFacts, fc.nat(200)),
    flags: someOf(flagFacts, fc.boolean()),
    choices: fc
      .tuple(
        someOf(['rating' as const], fc.constantFrom(...ratingCodes)),
        someOf(['discipline' as const], fc.constantFrom(...disciplineCodes, 'some')),
      )
      .map(([rating, discipline]) => ({ ...rating, ...discipline })),
    ratings: fc.array(fc.record({ year: years, rating: fc.constantFrom(...ratingCodes), source: sources }), {
      maxLength: 6,
    }),
    initiatives: fc.array(
      fc.record({
        name: fc.constantFrom('Số hóa', 'Bản đồ', 'Trạm đo', 'Quy trình'),
        level: fc.constantFrom(...initiativeLevelCodes),
        year: years,
        source: sources,
      }),
      { maxLength: 4 },
    ),
  });

const proposal = fc.record({
  year: fc.constant(dossierYear),
  commendation: fc.option(fc.constantFrom(...commendationKindCodes), { nil: undefined }),
  late: fc.boolean(),
  parts: fc.subarray([...dossierParts]),
  alsoProposed: fc.subarray(titleCodes, { maxLength: 3 }),
});

const unit = ({ quotas }: RulePack) =>
  fc.record({
    bases: someOf(['unitLdtt', 'blockUnits', 'ministryFlags'] as const, fc.nat(100)),
    places: fc
      .subarray(quotas.map(({ id }) => id))
      .chain((ids) => fc.tuple(...ids.map((quota) => fc.record({ quota: fc.constant(quota), used: fc.nat(20) })))),
  });

/** A nominee of whom anything may be said, or nothing. */
export const situationUnder = (pack: RulePack): fc.Arbitrary<Situation> =>
  fc.record({
    nomination: nomination(fc.constantFrom(...pack.titles.map(({ code }) => code))),
    proposal,
    history: fc.array(pastAward, { maxLength: 12 }),
    unit: unit(pack),
  });
