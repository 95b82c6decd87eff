import type { Choice, RowDecision } from '../../domain/turn.ts';
import { useTexts } from '../lang.ts';
import { decisionTexts } from '../text/decision.ts';

/** Where on the page each problem is mended; those of one nomination at its own reason. */
const anchors = {
  'choice.missing': 'choice',
  'reason.missing': 'reason',
  'reason.tooLong': 'reason',
  'reason.invalid': 'reason',
  'code.missing': 'code',
  'code.shape': 'code',
  'code.wrong': 'code',
  'paper.number': 'paperNumber',
  'paper.date': 'paperDate',
  'paper.signer': 'paperSigner',
  'paper.onlyWithApproval': 'paperNumber',
  'rows.unknown': 'apart',
  'rows.noneLeft': 'apart',
  'rows.onlyWithApproval': 'apart',
  'row.missing': 'row',
  'row.tooLong': 'row',
  'row.invalid': 'row',
  'limit.onlyWithReturn': 'limit',
  'opens.none': 'opens',
} as const;

export type DecisionProblem = {
  readonly code: keyof typeof anchors;
  /** The tries that are left after a wrong code. */
  readonly left?: number;
  /** The nomination whose reason it is. */
  readonly row?: { readonly id: string; readonly name: string };
};

export type RowTyped = { readonly choice: RowDecision['choice'] | ''; readonly reason: string };

export type DecisionTyped = {
  readonly choice: Choice | '';
  readonly reason: string;
  readonly code: string;
  readonly paperNumber: string;
  readonly paperDate: string;
  readonly paperSigner: string;
  /** By the nomination's id. */
  readonly rows: ReadonlyMap<string, RowTyped>;
  /** A return is to open some fields alone. */
  readonly limit: boolean;
  /** What was ticked as open: `list`, `statement.<field>`, `<nomination>.<field>`. */
  readonly opens: ReadonlySet<string>;
};

export const nothingTyped: DecisionTyped = {
  choice: '',
  reason: '',
  code: '',
  paperNumber: '',
  paperDate: '',
  paperSigner: '',
  rows: new Map(),
  limit: false,
  opens: new Set(),
};

export const rowName = (id: string): string => `row.${id}`;
export const rowReasonName = (id: string): string => `row.${id}.reason`;
export const openName = (what: string): string => `open.${what}`;

/** The nominations that do not go on with the rest, as typed. */
export const apartTyped = ({ rows }: Pick<DecisionTyped, 'rows'>): ReadonlyMap<string, RowTyped> =>
  new Map([...rows].filter(([, { choice }]) => choice !== ''));

/** Before such an answer is recorded, a second page asks for its details and shows what will be. */
export const asksDetails = (typed: DecisionTyped): boolean =>
  (typed.choice === 'approve' && apartTyped(typed).size > 0) || (typed.choice === 'return' && typed.limit);

export const useProblemLines = (problems: readonly DecisionProblem[]) => {
  const texts = useTexts(decisionTexts).problems;
  return problems.map(({ code, left = 0, row }) => ({
    anchor: row === undefined ? anchors[code] : rowReasonName(row.id),
    text: texts[code](left, row?.name ?? ''),
  }));
};
