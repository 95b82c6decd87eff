import * as v from 'valibot';
import { decidingAuthorities, type Stage, stages } from './data/authorities.ts';
import { Code } from './directory.ts';
import { Opens } from './opens.ts';
import { FixedRules } from './rules/fixed-rules.ts';
import { Instant } from './time.ts';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const position = { round: count, attempt: count };
const stage = v.picklist(stages);

/** Where a proposal stands; what cannot be in a state is not in its type. */
export const Standing = v.variant('status', [
  v.object({ status: v.literal('draft') }),
  v.object({
    status: v.literal('inReview'),
    ...position,
    stage,
    phase: v.picklist(['entering', 'waiting']),
    since: Instant,
  }),
  v.object({
    status: v.literal('returned'),
    ...position,
    stage,
    phase: v.picklist(['entering', 'waiting']),
    since: Instant,
    reason: v.string(),
    opens: v.optional(Opens),
  }),
  v.object({
    status: v.literal('approved'),
    ...position,
    stage,
    phase: v.picklist(['recording', 'recorded']),
    since: Instant,
  }),
  v.object({ status: v.literal('rejected'), ...position, stage, since: Instant, reason: v.string() }),
  v.object({ status: v.literal('withdrawn'), ...position, since: Instant }),
  v.object({ status: v.literal('abandoned'), ...position, since: Instant }),
]);
export type Standing = v.InferOutput<typeof Standing>;
export type Status = Standing['status'];
export type Filed = Exclude<Standing, { status: 'draft' }>;

/** Who saved a version, and when: somebody whose page shows an older one is told. */
const saved = { savedBy: v.optional(Code), savedAt: v.optional(Instant) };

/** One line of the draft's header for one nomination: enough for lists and for submitting without its report. */
export const Entry = v.object({
  version: count,
  order: count,
  kind: v.picklist(['individual', 'collective', 'household']),
  name: v.string(),
  title: v.string(),
  problems: count,
  /** The achievement report has its two main texts: it counts as a report of the dossier. */
  reported: v.boolean(),
  person: v.optional(Code),
  /** Its 12 digits, once they are that many: one person must not stand on a list under two names. */
  citizenId: v.optional(v.string()),
  ...saved,
});
export type Entry = v.InferOutput<typeof Entry>;

export const StatementEntry = v.object({
  version: count,
  problems: count,
  individuals: v.optional(count),
  collectives: v.optional(count),
  households: v.optional(count),
  number: v.string(),
  date: v.string(),
  signer: v.string(),
  ...saved,
});
export type StatementEntry = v.InferOutput<typeof StatementEntry>;

/** The decision by which the award is given; staff may enter it after the approval. */
export const DecisionPaper = v.object({ number: v.string(), date: v.string(), signer: v.string() });
export type DecisionPaper = v.InferOutput<typeof DecisionPaper>;

/** What became of a nomination that a stage decided apart from the rest; its reason stands in that stage's decision. */
export const RowOutcome = v.variant('status', [
  v.object({ status: v.literal('rejected'), stage, round: count }),
  /** It goes on in a dossier of its own. */
  v.object({
    status: v.literal('returned'),
    stage,
    round: count,
    child: v.object({ id: v.string(), number: v.string() }),
  }),
]);
export type RowOutcome = v.InferOutput<typeof RowOutcome>;

/** The dossier that a child left, and the stage and round whose decision parted them. */
export const Parent = v.object({ id: v.string(), number: v.string(), stage, round: count });
export type Parent = v.InferOutput<typeof Parent>;

/** A dossier's header: everything but the long texts, which are items of their own. */
export const Proposal = v.object({
  id: v.string(),
  unitId: Code,
  blockId: Code,
  seasonId: Code,
  authority: v.picklist(decidingAuthorities),
  createdBy: Code,
  createdAt: Instant,
  submittedBy: v.optional(Code),
  number: v.optional(v.string()),
  paper: v.optional(DecisionPaper),
  /** The law that it came under when it was received for appraisal. */
  rules: v.optional(FixedRules),
  standing: Standing,
  edits: count,
  statement: StatementEntry,
  nominations: v.record(v.string(), Entry),
  /** How many places of each quota it holds, by place: the counters are the sums of these. */
  places: v.optional(v.record(v.string(), count)),
  rowOutcomes: v.optional(v.record(v.string(), RowOutcome)),
  parent: v.optional(Parent),
});
export type Proposal = v.InferOutput<typeof Proposal>;

/** The standing as one text: a transaction's condition that nothing moved since it was read. */
export const standText = (standing: Standing): string => {
  const parts: Record<string, unknown> = { ...standing };
  return [standing.status, parts['stage'], parts['round'], parts['attempt'], parts['phase']]
    .map((part) => part ?? '')
    .join('/');
};

export const isEditable = ({ standing }: Proposal): boolean =>
  standing.status === 'draft' || standing.status === 'returned';

export const isFiled = (standing: Standing): standing is Filed => standing.status !== 'draft';

/** Filed, and neither returned, rejected, withdrawn nor closed since. */
export const isProposing = ({ standing }: Pick<Proposal, 'standing'>): boolean =>
  standing.status === 'inReview' || standing.status === 'approved';

/** Until the last decision its unit may take it back. */
export const isWithdrawable = ({ standing }: Proposal): boolean =>
  standing.status === 'inReview' || standing.status === 'returned';

export const roundOf = (standing: Standing): number => (isFiled(standing) ? standing.round : 0);

export type OrderedEntry = Entry & { readonly id: string };

/** The nominations of a draft, or of a filed round, in the order of its list. */
export const entriesOf = ({ nominations }: Pick<Proposal, 'nominations'>): readonly OrderedEntry[] =>
  Object.entries(nominations)
    .map(([id, entry]) => ({ id, ...entry }))
    .toSorted((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));

export const entryIn = ({ nominations }: Pick<Proposal, 'nominations'>, id: string): OrderedEntry | undefined => {
  const entry = Object.hasOwn(nominations, id) ? nominations[id] : undefined;
  return entry && { id, ...entry };
};

/** The persons of the directory who are nominees, as the officer confirmed; a name alone never counts. */
export const nomineesOf = (proposal: Proposal): readonly string[] =>
  Object.values(proposal.nominations).flatMap(({ person }) => (person === undefined ? [] : [person]));

export const authorsOf = (proposal: Proposal): readonly string[] =>
  [proposal.createdBy, proposal.submittedBy].filter((author) => author !== undefined);

/** A draft takes at most this many nominations: its header stays far below an item's 400 KB. */
export const maxNominations = 200;

/** A season's running number of a unit, as people read it out on the phone. */
export const proposalNumber = (unitId: string, seasonId: string, running: number): string =>
  `${unitId}-${seasonId}-${String(running).padStart(3, '0')}`;

/** The number of the n-th dossier that left another one. */
export const childNumber = (parent: string, running: number): string => `${parent}-${running}`;

/** Whether a text may be such a number, or a child's, however it is written. */
export const isProposalNumber = (text: string): boolean => /^[A-Za-z0-9-]{3,82}-\d{3,9}(-\d{1,4}){0,8}$/.test(text);

/** The state of `statemachines/award-proposal.asl.json` that stands for a seat or the end. */
export const stateNames = {
  unitHead: 'UnitHead',
  blockLeader: 'BlockLeader',
  ministry: 'Ministry',
  correction: 'Correction',
  record: 'Record',
} as const;
export type EngineState = (typeof stateNames)[keyof typeof stateNames];

export type Seat = Stage | 'correction';

/** Whose turn it is, if anybody's. */
export const seatOf = ({ standing }: Pick<Proposal, 'standing'>): Seat | undefined =>
  standing.status === 'inReview' ? standing.stage : standing.status === 'returned' ? 'correction' : undefined;

type Owing = Extract<Standing, { phase: string }> & { readonly phase: 'entering' | 'recording' };

/** While the engine has still to take the next step: a turn to open, or awards to record. */
export const owesStep = (standing: Standing): standing is Owing =>
  'phase' in standing && (standing.phase === 'entering' || standing.phase === 'recording');

/** Which state an execution that starts now must enter; nothing for an ended or unfiled proposal. */
export const engineStateOf = (standing: Standing): EngineState | undefined => {
  switch (standing.status) {
    case 'inReview':
      return stateNames[standing.stage];
    case 'returned':
      return stateNames.correction;
    case 'approved':
      return standing.phase === 'recording' ? stateNames.record : undefined;
    case 'draft':
    case 'rejected':
    case 'withdrawn':
    case 'abandoned':
      return undefined;
  }
};
