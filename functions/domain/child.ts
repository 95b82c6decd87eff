import { countsOf } from './counts.ts';
import { type Filled, textOf } from './forms/field.ts';
import type { FormOpens, Opens } from './opens.ts';
import {
  childNumber,
  type Entry,
  type Proposal,
  type RowOutcome,
  type Standing,
  type StatementEntry,
} from './proposal.ts';
import type { Round } from './round.ts';
import { liveIn } from './rows.ts';
import type { Instant } from './time.ts';
import type { Decision, RowDecision, Turn } from './turn.ts';

type InReview = Extract<Standing, { status: 'inReview' }>;

/** The decision by which nominations leave a dossier: what it says, of which filing, and when. */
export type Parting = {
  readonly proposal: Proposal;
  readonly filed: Round;
  readonly at: InReview;
  readonly decision: Omit<Decision, 'choice' | 'rows' | 'paper'> & { readonly rows: readonly RowDecision[] };
  readonly now: Instant;
};

const returnedRows = ({ decision }: Pick<Parting, 'decision'>): readonly RowDecision[] =>
  decision.rows.filter(({ choice }) => choice === 'return');

/** The next free number among the dossiers that left this one. */
export const nextChildNumber = ({ number = '', rowOutcomes = {} }: Proposal): string => {
  const children = Object.values(rowOutcomes).flatMap((one) => (one.status === 'returned' ? [one.child.id] : []));
  return childNumber(number, new Set(children).size + 1);
};

/** What the header keeps of every nomination that was ever decided apart, those of this decision included. */
export const outcomesAfter = (
  { proposal, at, decision }: Parting,
  child: { readonly id: string; readonly number: string },
): Readonly<Record<string, RowOutcome>> => ({
  ...proposal.rowOutcomes,
  ...Object.fromEntries(
    decision.rows.map(({ nominationId, choice }): [string, RowOutcome] => [
      nominationId,
      choice === 'reject'
        ? { status: 'rejected', stage: at.stage, round: at.round }
        : { status: 'returned', stage: at.stage, round: at.round, child },
    ]),
  ),
});

/** The nominations that leave, as they were filed. */
export const leaving = (parting: Pick<Parting, 'proposal' | 'filed' | 'decision'>): Readonly<Record<string, Entry>> => {
  const returned = new Set(returnedRows(parting).map(({ nominationId }) => nominationId));
  return Object.fromEntries(
    liveIn(parting.proposal, parting.filed)
      .filter(({ id }) => returned.has(id))
      .map(({ id, ...entry }) => [id, entry]),
  );
};

/** The statement that was filed, counting those who leave: list and statement agree from the start. */
export const statementOfChild = (filled: Filled, nominations: Readonly<Record<string, Entry>>): Filled => {
  const counts = countsOf(Object.values(nominations));
  const counted = Object.entries(counts).map(([name, count]) => [name, String(count)] as const);
  const differs = counted.some(([name, count]) => textOf(filled, name) !== count);
  return differs ? { ...filled, ...Object.fromEntries(counted) } : filled;
};

/** Only what was ticked is open; a row without a tick is open whole, and with none at all so is everything. */
const opensOf = (rows: readonly RowDecision[]): Opens | undefined => {
  if (rows.every(({ fields }) => fields === undefined)) return undefined;
  const nominations = Object.fromEntries(
    rows.map(({ nominationId, fields }): [string, FormOpens] => [nominationId, fields ?? 'all']),
  );
  return { list: false, statement: [], nominations };
};

/** The dossier of those who were returned alone: as if they had been filed by themselves and returned whole. */
export const childOf = (
  parting: Parting,
  { id, number }: { readonly id: string; readonly number: string },
  statement: StatementEntry,
): Proposal => {
  const { proposal, at, decision, now } = parting;
  const { unitId, blockId, seasonId, authority, createdBy, submittedBy, rules, number: parent = '' } = proposal;
  const opens = opensOf(returnedRows(parting));
  return {
    ...{ id, unitId, blockId, seasonId, authority, createdBy, createdAt: now, number },
    ...(submittedBy === undefined ? {} : { submittedBy }),
    ...(rules === undefined ? {} : { rules }),
    standing: {
      ...{ status: 'returned', phase: 'entering', stage: at.stage, round: 1, attempt: 1, since: now },
      reason: decision.reason ?? '',
      ...(opens === undefined ? {} : { opens }),
    },
    edits: 0,
    statement,
    nominations: leaving(parting),
    parent: { id: proposal.id, number: parent, stage: at.stage, round: at.round },
  };
};

/** The turn that returned them, in the child's own history: by whom, when, and why each. */
export const returnOfChild = (parting: Parting, childId: string, openedAt: Instant): Turn => {
  const { decision, at, now } = parting;
  return {
    ...{ proposalId: childId, round: 1, seat: at.stage, rev: 1, openedAt },
    ...{ addressees: [], skipped: [], tokens: [] },
    status: 'answered',
    at: now,
    outcome: { tell: 'error', error: 'Returned' },
    decision: { ...decision, choice: 'return', rows: [...returnedRows(parting)] },
  };
};
