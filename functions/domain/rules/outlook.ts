import { type Candidate, type Requirement, requirementsOf, titlesOpenTo } from './by-record.ts';
import type { FactUsed } from './finding.ts';
import type { RulePack } from './pack.ts';

type Held = Extract<FactUsed, { fact: 'held' }>;

/** A title that somebody's record opens to them in a year. */
export type Prospect = {
  readonly title: string;
  /** The earlier awards that open it. */
  readonly held: readonly Held[];
  /** Awards that must still be received in that very year. */
  readonly ifReceived: readonly string[];
  /** The record did not open it in the year before. */
  readonly fresh: boolean;
};

const heldFacts = ({ facts }: Pick<Requirement, 'facts'>): readonly Held[] =>
  facts.flatMap((fact) => (fact.fact === 'held' && fact.needed > 0 ? [fact] : []));

/** Only the year itself is missing: the run is complete with an award of that year. */
const lacksOnly = (year: number, { missing, years }: Held): boolean =>
  years.length > 0 && missing.length === 1 && missing[0] === year;

type Opening = { readonly held: readonly Held[]; readonly ifReceived: readonly string[] };

/** How a title stands open by awards held; nothing when the record speaks against it, or has no say. */
const openingOf = (requirements: readonly Requirement[], year: number): Opening | undefined => {
  const lackedBy = (one: Requirement) => heldFacts(one).filter((held) => lacksOnly(year, held));
  const against = ({ severity, stands }: Requirement) => severity === 'blocks' && stands === 'unmet';
  if (requirements.some((one) => against(one) && lackedBy(one).length === 0)) return undefined;
  const lacking = requirements.flatMap((one) => (one.stands === 'met' ? [] : lackedBy(one)));
  const met = requirements.flatMap((one) => (one.stands === 'met' ? heldFacts(one) : []));
  const held = [...met, ...lacking].filter(({ years }) => years.length > 0);
  return held.length === 0
    ? undefined
    : { held, ifReceived: [...new Set(lacking.flatMap(({ titles }) => titles.slice(0, 1)))] };
};

/** What somebody's record opens to them in a year, under the law of that year; the year before tells what is new. */
export const prospectsOf = (
  candidate: Candidate,
  year: number,
  pack: RulePack,
  before: RulePack,
): readonly Prospect[] =>
  titlesOpenTo(candidate.kind, pack).flatMap(({ code }) => {
    const opening = openingOf(requirementsOf(candidate, code, year, pack), year);
    if (opening === undefined) return [];
    const earlier = openingOf(requirementsOf(candidate, code, year - 1, before), year - 1);
    return [{ title: code, ...opening, fresh: earlier === undefined || earlier.ifReceived.length > 0 }];
  });
