import type { RecipientKind } from '../forms/forms.ts';
import { type Judged, judgements } from './evaluate.ts';
import { dossierParts, type NominationFacts, type PastAward, type ProposalFacts } from './facts.ts';
import type { FactUsed } from './finding.ts';
import type { RulePack } from './pack.ts';

/** Somebody of the record, asked about without a dossier. */
export type Candidate = {
  readonly id: string;
  readonly kind: RecipientKind;
  readonly name: string;
  readonly history: readonly PastAward[];
};

/** How a requirement stands by the record alone: what the record does not hold must be declared in a dossier. */
export type Requirement = Judged & { readonly stands: 'met' | 'unmet' | 'toDeclare' };

/** The record holds awards; ratings, initiatives and the facts of a year stand in dossiers only. */
const isDeclared = ({ fact }: FactUsed): boolean => fact === 'unknown' || fact === 'rated' || fact === 'initiatives';

const standsOf = ({ verdict, facts }: Judged): Requirement['stands'] => {
  if (verdict === 'holds') return 'met';
  return verdict === 'unknown' || facts.some(isDeclared) ? 'toDeclare' : 'unmet';
};

/** Nothing of a dossier is asked where there is none. */
const ofDossier = ({ facts }: Judged): boolean =>
  facts.length > 0 && facts.every(({ fact }) => fact === 'part' || fact === 'late' || fact === 'proposedWith');

const nominationOf = ({ id, kind, name }: Candidate, title: string): NominationFacts => ({
  id,
  kind,
  name,
  title,
  numbers: {},
  flags: {},
  choices: {},
  ratings: [],
  initiatives: [],
});

/** As it would be filed in time and whole, for merit over time: the yearly award. */
const yearly = (year: number): ProposalFacts => ({
  year,
  commendation: 'CONG_TRANG',
  late: false,
  parts: dossierParts,
  alsoProposed: [],
});

/** What a law asks of somebody for a title in a year, answered by the awards on record. Places are left out: they depend on others. */
export const requirementsOf = (
  candidate: Candidate,
  title: string,
  year: number,
  pack: RulePack,
): readonly Requirement[] => {
  const history = candidate.history.filter((award) => award.year <= year);
  const nobodyElse = { bases: {}, places: [] };
  return judgements(nominationOf(candidate, title), yearly(year), history, nobodyElse, { ...pack, quotas: [] })
    .filter((judged) => !ofDossier(judged))
    .map((judged) => ({ ...judged, stands: standsOf(judged) }));
};

/** The titles that may be proposed for somebody of this kind at all, as a law has them. */
export const titlesOpenTo = (kind: RecipientKind, { titles }: RulePack) =>
  titles.filter(({ active, recipients }) => active && recipients.includes(kind));

/** In one word: something on record speaks against it, something must still be declared, or nothing is missing. */
export const answerOf = (requirements: readonly Requirement[]): 'no' | 'open' | 'yes' => {
  const blocks = requirements.filter(({ severity }) => severity === 'blocks');
  if (blocks.some(({ stands }) => stands === 'unmet')) return 'no';
  return requirements.some(({ stands }) => stands !== 'met') ? 'open' : 'yes';
};
