import * as v from 'valibot';
import { stages } from './data/authorities.ts';
import { Code } from './directory.ts';
import { DecisionPaper } from './proposal.ts';
import { Instant } from './time.ts';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

export const seats = [...stages, 'correction'] as const;

/** A person who was asked in a turn. `as` says by which right: the post's holder, its deputy, or named by the administrator. */
export const Addressee = v.object({
  requestId: v.string(),
  personId: Code,
  as: v.picklist(['holder', 'deputy', 'named']),
  askedAt: Instant,
  replacedAt: v.optional(Instant),
});
export type Addressee = v.InferOutput<typeof Addressee>;

export const conflicts = ['author', 'nominee', 'ownUnit'] as const;
export type Conflict = (typeof conflicts)[number];

export const Skipped = v.object({ personId: Code, why: v.picklist(conflicts) });
export type Skipped = v.InferOutput<typeof Skipped>;

export const dueSteps = ['remind', 'askDeputy', 'tellAdministrator', 'announce', 'close'] as const;
export type DueStep = (typeof dueSteps)[number];

/** What the clock does next for a turn, and when. */
export const Next = v.object({ at: Instant, step: v.picklist(dueSteps) });
export type Next = v.InferOutput<typeof Next>;

export const choices = ['approve', 'return', 'reject'] as const;
export type Choice = (typeof choices)[number];

/** A nomination that a decision takes out of the rest; `fields`: those that a return leaves open, else all. */
export const RowDecision = v.object({
  nominationId: v.string(),
  choice: v.picklist(['return', 'reject']),
  reason: v.string(),
  fields: v.optional(v.array(v.string())),
});
export type RowDecision = v.InferOutput<typeof RowDecision>;

export const Decision = v.object({
  id: v.string(),
  requestId: v.string(),
  by: Code,
  choice: v.picklist(choices),
  reason: v.optional(v.string()),
  paper: v.optional(DecisionPaper),
  /** With an approval: what does not go on with the rest. With a child's return: why each of its rows was returned. */
  rows: v.optional(v.array(RowDecision)),
});
export type Decision = v.InferOutput<typeof Decision>;

/** What the engine is told about a turn that is no longer open. */
export const Outcome = v.variant('tell', [
  v.object({ tell: v.literal('next'), state: v.string(), round: count }),
  v.object({ tell: v.literal('error'), error: v.picklist(['Returned', 'Rejected', 'Withdrawn', 'Abandoned']) }),
]);
export type Outcome = v.InferOutput<typeof Outcome>;

const common = {
  proposalId: v.string(),
  round: count,
  seat: v.picklist(seats),
  /** Counts what changed but the tokens: a write that read an older one starts over. */
  rev: count,
  openedAt: Instant,
  addressees: v.array(Addressee),
  skipped: v.array(Skipped),
  tokens: v.array(v.string()),
};

/** One seat in one round (lượt). Its engine tokens are a set: a late step call can add an older one after a newer. */
export const Turn = v.variant('status', [
  v.object({
    ...common,
    status: v.literal('open'),
    days: count,
    due: Instant,
    next: Next,
    administratorToldAt: v.optional(Instant),
  }),
  v.object({ ...common, status: v.literal('answered'), at: Instant, outcome: Outcome, decision: v.optional(Decision) }),
  v.object({
    ...common,
    status: v.literal('closed'),
    at: Instant,
    outcome: Outcome,
    why: v.picklist(['withdrawn', 'abandoned', 'elsewhere']),
  }),
]);
export type Turn = v.InferOutput<typeof Turn>;
export type OpenTurn = Extract<Turn, { status: 'open' }>;
export type EndedTurn = Exclude<Turn, { status: 'open' }>;
export type TurnKey = Pick<Turn, 'proposalId' | 'round' | 'seat'>;

export const keyOf = ({ proposalId, round, seat }: TurnKey): TurnKey => ({ proposalId, round, seat });

export const isOpen = (turn: Turn): turn is OpenTurn => turn.status === 'open';

/** Those whose answer counts now: everybody asked and not replaced since. */
export const askedNow = (turn: Turn): readonly Addressee[] =>
  turn.addressees.filter(({ replacedAt }) => replacedAt === undefined);

/** How many mails with a new link one request may cause. */
export const freshLinksMost = { anHour: 3, inAll: 10 } as const;

/** The question of one turn to one addressee: carries the tries of its codes and how often a link was mailed. */
export const Request = v.object({
  id: v.string(),
  proposalId: v.string(),
  round: count,
  seat: v.picklist(seats),
  personId: Code,
  as: v.picklist(['holder', 'deputy', 'named']),
  askedAt: Instant,
  due: Instant,
  status: v.picklist(['open', 'answered', 'superseded', 'replaced', 'closed']),
  tries: count,
  freshLinks: v.array(Instant),
});
export type Request = v.InferOutput<typeof Request>;
