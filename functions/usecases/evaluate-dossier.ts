import { type Season, seasonOf } from '../domain/directory.ts';
import { nominationEntry } from '../domain/dossier.ts';
import { lateness } from '../domain/filing.ts';
import type { Filled } from '../domain/forms/field.ts';
import type { OrderedEntry, Proposal } from '../domain/proposal.ts';
import { asFiled, type Round } from '../domain/round.ts';
import { liveEntriesOf } from '../domain/rows.ts';
import { type Around, proposalFacts } from '../domain/rules/dossier-facts.ts';
import type { ProposalFacts, UnitFacts } from '../domain/rules/facts.ts';
import { declaredAwards, nominationFacts, pastAwards } from '../domain/rules/facts-of.ts';
import { countFindings, type Finding } from '../domain/rules/finding.ts';
import { versionFinding } from '../domain/rules/law-version.ts';
import type { Quota } from '../domain/rules/pack.ts';
import { unitFactsAt } from '../domain/rules/quota-places.ts';
import { type Reasons, reasonsIn, unexplainedBy } from '../domain/rules/reasons.ts';
import { type Law, lawOf, type Weighed, weigh } from '../domain/rules/weigh.ts';
import type { App } from '../ports.ts';
import { type Dossier, type OthersOf, othersOf, paperOf } from './compare-papers.ts';
import { correctionOf } from './drafts.ts';
import { type LawsOf, lawsOf } from './law-of.ts';
import { meetPapers } from './meet-papers.ts';
import { historiesOf, personIn } from './nomination-histories.ts';
import { readInTurns } from './read-in-turns.ts';
import { weighedUnit } from './unit-facts.ts';

type Needs = Pick<
  App,
  'ledger' | 'claims' | 'traces' | 'directories' | 'recipients' | 'overrides' | 'places' | 'clock'
>;

/** What the rules say of one nomination, and the reasons that the unit wrote for their warnings. */
export type WeighedNomination = Weighed & { readonly reasons: Reasons };

export type Evaluation = {
  readonly law: Law;
  readonly why: LawsOf['why'];
  readonly byNomination: ReadonlyMap<string, WeighedNomination>;
  /** Of the whole dossier. */
  readonly dossier: { readonly findings: readonly Finding[]; readonly reasons: Reasons };
  readonly counts: ReturnType<typeof countFindings>;
  /** Warnings that nobody has written a reason for. */
  readonly unexplained: readonly Finding[];
};

/** What keeps a dossier from being filed: a finding that blocks, or a warning that nobody has written a reason for. */
export const heldUpBy = ({ counts, unexplained }: Pick<Evaluation, 'counts' | 'unexplained'>) => {
  if (counts.blocks > 0) return 'rules.blocked';
  return unexplained.length > 0 ? 'rules.unexplained' : undefined;
};

/** The draft as it is saved, or a round as it was filed. */
export type Source = 'draft' | Round;

type Frame = Dossier & {
  readonly laws: LawsOf;
  readonly quotas: readonly Quota[];
  readonly entries: readonly OrderedEntry[];
  readonly around: Around;
  readonly unit: UnitFacts;
  readonly contradictions: readonly Finding[];
};

/** Of both laws in a transition; a quota that is in both is counted once. */
const quotasOf = ({ pack, other }: LawsOf): readonly Quota[] => {
  const ids = new Set(pack.quotas.map(({ id }) => id));
  return [...pack.quotas, ...(other?.quotas ?? []).filter(({ id }) => !ids.has(id))];
};

const isLate = async (app: Needs, proposal: Proposal, season: Season, source: Source): Promise<boolean> => {
  if (source !== 'draft') return source.round === 1 && source.submittedAt > season.deadline;
  const late = lateness(proposal, season, await correctionOf(app, proposal), app.clock.now());
  return late !== undefined && late.code !== 'season.notOpen';
};

const frameOf = async (app: Needs, stored: Proposal, source: Source): Promise<Frame> => {
  const proposal = source === 'draft' ? stored : asFiled(stored, source);
  const version = source === 'draft' ? proposal.statement.version : source.statement;
  const [{ directory }, filled, overrides] = await Promise.all([
    app.directories.current(),
    app.ledger.statement(proposal.id, version),
    app.overrides.all(),
  ]);
  const season = seasonOf(directory, proposal.seasonId);
  if (season === undefined) throw new Error(`The directory lost season ${proposal.seasonId}, which has proposals.`);
  const statement = filled ?? {};
  const entries = liveEntriesOf(proposal);
  const laws = lawsOf(proposal, season, overrides, app.clock.now());
  const quotas = quotasOf(laws);
  const [late, unit] = await Promise.all([
    isLate(app, proposal, season, source),
    weighedUnit(app, { proposal, directory, quotas, statement }),
  ]);
  const around = { season, authority: proposal.authority, statement, entries, late };
  return { proposal, directory, season, laws, quotas, entries, around, ...unit };
};

/** What is kept of a nomination's form once its long texts are let go. */
const readOne = ({ proposal, around }: Frame, entry: OrderedEntry, filled: Filled) => ({
  entry,
  nomination: nominationFacts(entry.id, entry.kind, filled),
  proposal: proposalFacts(around, entry, filled),
  told: declaredAwards(filled),
  person: personIn(proposal, entry, filled),
  reasons: reasonsIn(filled),
  paper: paperOf(entry, filled),
});
type Read = ReturnType<typeof readOne>;

/** Bodies of up to 100 KB each: this many nominations are in memory at once. */
const READ_AT_ONCE = 25;

const readAll = async (app: Needs, frame: Frame): Promise<readonly Read[]> => {
  const read: Read[] = [];
  for await (const batch of readInTurns(app, frame.proposal.id, frame.entries, READ_AT_ONCE))
    read.push(...batch.map(({ entry, filled }) => readOne(frame, entry, filled)));
  return read;
};

/** A title may be proposed in one dossier and what it is a ground for, or excludes, in another of the same period. */
const proposedBesides = (of: ProposalFacts, others: ReturnType<OthersOf>): ProposalFacts => ({
  ...of,
  alsoProposed: [...new Set([...of.alsoProposed, ...others.map(({ entry }) => entry.title)])],
});

const weighAll = async (
  app: Needs,
  frame: Frame,
  read: readonly Read[],
): Promise<ReadonlyMap<string, WeighedNomination>> => {
  const { proposal, laws, quotas, unit, entries } = frame;
  const people = read.map(({ person }) => person);
  const papers = read.map(({ paper }) => paper);
  const [histories, othersFor] = await Promise.all([
    historiesOf(app, proposal.id, people),
    othersOf(app, frame, papers),
  ]);
  const met = await meetPapers(app, frame, papers, histories, othersFor);
  return new Map(
    read.map(({ entry, nomination, proposal: of, told, reasons }) => {
      const asked = {
        nomination,
        proposal: proposedBesides(of, othersFor({ entry })),
        history: pastAwards(told, histories.get(entry.id)?.awards ?? []),
        unit: unitFactsAt(unit, quotas, entries, entry.id),
      };
      const { findings, ...weighed } = weigh(asked, laws);
      return [entry.id, { ...weighed, findings: [...findings, ...(met.get(entry.id) ?? [])], reasons }];
    }),
  );
};

const ofDossier = ({ laws: { pack, fixedVersion }, contradictions }: Frame): readonly Finding[] => [
  ...(fixedVersion === undefined ? [] : [versionFinding(fixedVersion, pack.version)]),
  ...contradictions,
];

/** Everything that the rules say of a dossier now: of each nomination that still stands, and of the whole. */
export const evaluateDossier = async (app: Needs, proposal: Proposal, source: Source): Promise<Evaluation> => {
  const frame = await frameOf(app, proposal, source);
  const byNomination = await weighAll(app, frame, await readAll(app, frame));
  const dossier = { findings: ofDossier(frame), reasons: reasonsIn(frame.around.statement) };
  const all = [dossier, ...byNomination.values()];
  return {
    law: lawOf(frame.laws.pack),
    why: frame.laws.why,
    byNomination,
    dossier,
    counts: countFindings(all.flatMap(({ findings }) => findings)),
    unexplained: all.flatMap(({ findings, reasons }) => unexplainedBy(findings, reasons)),
  };
};

/** What the rules say now of one nomination as it was filed; nothing when it stands no longer. */
export const evaluateFiled = async (
  app: Needs,
  proposal: Proposal,
  round: Round,
  nominationId: string,
): Promise<WeighedNomination | undefined> => {
  const frame = await frameOf(app, proposal, round);
  const entries = frame.entries.filter(({ id }) => id === nominationId);
  const weighed = await weighAll(app, frame, await readAll(app, { ...frame, entries }));
  return weighed.get(nominationId);
};

/** What the rules say of one nomination of a draft as it is being typed; nothing when it is not on the list. */
export const evaluateNomination = async (
  app: Needs,
  proposal: Proposal,
  nominationId: string,
  filled: Filled,
): Promise<WeighedNomination | undefined> => {
  const frame = await frameOf(app, proposal, 'draft');
  const saved = frame.entries.find(({ id }) => id === nominationId);
  if (saved === undefined) return undefined;
  const { version, order, kind } = saved;
  const typed = { id: nominationId, ...nominationEntry({ version, order, kind }, 0, filled) };
  const weighed = await weighAll(app, frame, [readOne(frame, typed, filled)]);
  return weighed.get(nominationId);
};
