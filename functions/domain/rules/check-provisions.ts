import { commendationKindCodes } from '../data/commendation-kinds.ts';
import { disciplineCodes } from '../data/disciplines.ts';
import { initiativeLevelCodes } from '../data/initiative-levels.ts';
import { ratingCodes } from '../data/ratings.ts';
import { titleOf } from '../titles.ts';
import { isAllowed, usesIn } from './amounts.ts';
import type { Condition } from './condition.ts';
import { type Leaf, leavesOf, titlesNamedIn } from './conditions-in.ts';
import { dossierParts } from './facts.ts';
import type { Grounds, Provision, Text } from './grounds.ts';
import type { RulePack } from './pack.ts';
import { provisionsOf } from './provisions.ts';
import { sources } from './sources.ts';

/** What is wrong with one provision of a pack. */
export type ProvisionFault = { readonly provision: string; readonly code: string; readonly value?: string };

const unknownIn = (known: readonly string[], code: string, values: readonly string[], provision: string) =>
  values.filter((value) => !known.includes(value)).map((value): ProvisionFault => ({ provision, code, value }));

const codeFaults = (leaf: Leaf, provision: string): readonly ProvisionFault[] => {
  if ('ratingAtLeast' in leaf) return unknownIn(ratingCodes, 'rating.unknown', [leaf.ratingAtLeast], provision);
  if ('ratedInARow' in leaf) return unknownIn(ratingCodes, 'rating.unknown', [leaf.ratedInARow], provision);
  if ('disciplineAtMost' in leaf) {
    return unknownIn(disciplineCodes, 'discipline.unknown', [leaf.disciplineAtMost], provision);
  }
  if ('initiativeAtLevel' in leaf) {
    return unknownIn(initiativeLevelCodes, 'level.unknown', [leaf.initiativeAtLevel], provision);
  }
  if ('commendation' in leaf) return unknownIn(commendationKindCodes, 'kind.unknown', leaf.commendation, provision);
  if ('part' in leaf) return unknownIn(dossierParts, 'part.unknown', [leaf.part], provision);
  const except = 'counting' in leaf ? (leaf.counting?.except ?? []) : [];
  return unknownIn(commendationKindCodes, 'kind.unknown', except, provision);
};

const conditionFaults = (condition: Condition, provision: string, titles: readonly string[]) =>
  leavesOf(condition).flatMap((leaf) => [
    ...titlesNamedIn(leaf)
      .filter((code) => !titles.includes(code) && titleOf(code) === undefined)
      .map((value): ProvisionFault => ({ provision, code: 'title.unknown', value })),
    ...codeFaults(leaf, provision),
  ]);

const references = ({ titles, rules, quotas, votes, deadlines, principles }: RulePack): readonly ProvisionFault[] => {
  const codes = titles.map(({ code }) => code);
  const ids = principles.map(({ id }) => id);
  return [
    ...[...rules, ...quotas, ...votes, ...deadlines].flatMap((one) =>
      unknownIn(codes, 'title.unknown', one.titles ?? [], one.id),
    ),
    ...titles.flatMap(({ id, parts }) => unknownIn(dossierParts, 'part.unknown', parts, id)),
    ...rules.flatMap(({ id, when, must }) =>
      (when === undefined ? [must] : [when, must]).flatMap((condition) => conditionFaults(condition, id, codes)),
    ),
    ...rules.flatMap(({ id, principle }) =>
      principle === undefined ? [] : unknownIn(ids, 'principle.unknown', [principle], id),
    ),
  ];
};

const amounts = (pack: RulePack): readonly ProvisionFault[] => {
  const uses = usesIn(pack);
  return provisionsOf(pack).flatMap(({ id, values = {} }) => {
    const asked = uses.get(id) ?? [];
    const names = asked.map(({ name }) => name);
    return [
      ...unknownIn(Object.keys(values), 'value.missing', [...new Set(names)], id),
      ...unknownIn(names, 'value.unused', Object.keys(values), id),
      ...asked
        .filter(({ name, measure }) => values[name] !== undefined && !isAllowed(measure, values[name]))
        .map(({ name }): ProvisionFault => ({ provision: id, code: 'value.outOfRange', value: name })),
    ];
  });
};

const repeated = (values: readonly string[], code: string): readonly ProvisionFault[] =>
  values
    .filter((value, index) => values.indexOf(value) !== index)
    .map((provision): ProvisionFault => ({ provision, code }));

const wordsOf = (pack: RulePack): readonly (readonly [id: string, text: Text])[] => [
  ...[...pack.kinds, ...pack.titles].map(({ id, name }) => [id, name] as const),
  ...pack.principles.map(({ id, text }) => [id, text] as const),
  ...[...pack.rules, ...pack.quotas].flatMap(({ id, message, cure }) => [[id, message] as const, [id, cure] as const]),
  ...pack.votes.map(({ id, by }) => [id, by] as const),
  ...pack.deadlines.map(({ id, what }) => [id, what] as const),
  ...pack.documents.map(({ basis, name }) => [basis.document, name] as const),
];

const words = (pack: RulePack): readonly ProvisionFault[] =>
  wordsOf(pack).flatMap(([provision, text]) =>
    (['vi', 'en'] as const)
      .filter((language) => text[language].trim() === '')
      .map((value): ProvisionFault => ({ provision, code: 'text.missing', value })),
  );

/** Only a source with an address was seen in public: nothing else verifies a clause. */
const sourceFaults = (provision: string, { verified, source }: Grounds): readonly ProvisionFault[] => {
  if (!Object.hasOwn(sources, source)) return [{ provision, code: 'source.unknown', value: source }];
  return verified && sources[source]?.url === undefined ? [{ provision, code: 'source.notSeen', value: source }] : [];
};

const days = (pack: RulePack, { id, from, to }: Provision): readonly ProvisionFault[] => [
  ...(from !== undefined && to !== undefined && from > to ? [{ provision: id, code: 'days.reversed', value: to }] : []),
  ...(from !== undefined && pack.to !== undefined && from > pack.to
    ? [{ provision: id, code: 'days.outsidePack', value: from }]
    : []),
  ...(to !== undefined && pack.from !== undefined && to < pack.from
    ? [{ provision: id, code: 'days.outsidePack', value: to }]
    : []),
];

/** What a pack says that cannot be so, of its provisions one by one. */
export const provisionFaults = (pack: RulePack): readonly ProvisionFault[] => [
  ...repeated(
    provisionsOf(pack).map(({ id }) => id),
    'id.repeated',
  ),
  ...repeated(
    pack.titles.map(({ code }) => code),
    'title.repeated',
  ),
  ...references(pack),
  ...amounts(pack),
  ...words(pack),
  ...pack.documents.flatMap((document) => sourceFaults(document.basis.document, document)),
  ...provisionsOf(pack).flatMap((provision) => [...sourceFaults(provision.id, provision), ...days(pack, provision)]),
];
