import { type Candidate, type Requirement, requirementsOf, titlesOpenTo } from './by-record.ts';
import type { FactUsed } from './finding.ts';
import type { RulePack } from './pack.ts';

type Held = Extract<FactUsed, { fact: 'held' }>;

/** One award that completes a run of years. */
export type Wanting = { readonly title: string; readonly year: number };

/** A title that somebody's record opens to them in a year. */
export type Prospect = {
  readonly title: string;
  /** The earlier awards that open it. */
  readonly held: readonly Held[];
  /** Awards that must still be received, of a year whose awards are not decided yet. */
  readonly ifReceived: readonly Wanting[];
  /** The record did not open it in the year before. */
  readonly fresh: boolean;
};

const heldFacts = ({ facts }: Pick<Requirement, 'facts'>): readonly Held[] =>
  facts.flatMap((fact) => (fact.fact === 'held' && fact.needed > 0 ? [fact] : []));

/** Only one award of an undecided year is missing: the run is complete with it. */
const wantingIn = (undecided: readonly number[], { missing, years, titles }: Held): readonly Wanting[] => {
  const [year, ...more] = missing;
  const [title] = titles;
  if (years.length === 0 || more.length > 0 || year === undefined || title === undefined) return [];
  return undecided.includes(year) ? [{ title, year }] : [];
};

const distinct = (wanting: readonly Wanting[]): readonly Wanting[] => [
  ...new Map(wanting.map((one) => [`${one.title} ${one.year}`, one])).values(),
];

type Opening = { readonly held: readonly Held[]; readonly ifReceived: readonly Wanting[] };

/** How a title stands open by awards held; nothing when the record speaks against it, or has no say. */
const openingOf = (requirements: readonly Requirement[], undecided: readonly number[]): Opening | undefined => {
  const lackedBy = (one: Requirement) => heldFacts(one).filter((held) => wantingIn(undecided, held).length > 0);
  const against = ({ severity, stands }: Requirement) => severity === 'blocks' && stands === 'unmet';
  if (requirements.some((one) => against(one) && lackedBy(one).length === 0)) return undefined;
  const lacking = requirements.flatMap((one) => (one.stands === 'met' ? [] : lackedBy(one)));
  const met = requirements.flatMap((one) => (one.stands === 'met' ? heldFacts(one) : []));
  const held = [...met, ...lacking].filter(({ years }) => years.length > 0);
  return held.length === 0
    ? undefined
    : { held, ifReceived: distinct(lacking.flatMap((fact) => wantingIn(undecided, fact))) };
};

/**
 * What somebody's record opens to them in a year to come, under the law of that year; the year before, whose awards may not be
 * decided yet, tells what is new.
 */
export const prospectsOf = (
  candidate: Candidate,
  year: number,
  pack: RulePack,
  before: RulePack,
): readonly Prospect[] =>
  titlesOpenTo(candidate.kind, pack).flatMap(({ code }) => {
    const opening = openingOf(requirementsOf(candidate, code, year, pack), [year - 1, year]);
    if (opening === undefined) return [];
    const earlier = openingOf(requirementsOf(candidate, code, year - 1, before), [year - 1]);
    return [{ title: code, ...opening, fresh: earlier === undefined || earlier.ifReceived.length > 0 }];
  });
