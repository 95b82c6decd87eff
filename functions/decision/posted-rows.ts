import type { FormName } from '../domain/forms/field.ts';
import type { Posted } from '../domain/forms/read.ts';
import { type FormOpens, fieldsNamed, type Opens } from '../domain/opens.ts';
import type { OrderedEntry } from '../domain/proposal.ts';
import { ROW_REASON_MAX, readReason } from '../domain/reason.ts';
import { checkRows } from '../domain/rows.ts';
import type { RowDecision } from '../domain/turn.ts';
import {
  apartTyped,
  type DecisionProblem,
  type DecisionTyped,
  openName,
  type RowTyped,
  rowReasonName,
} from '../views/decision/decision-typed.ts';

const rowChoices = ['return', 'reject'] as const;

/** The decisions on single nominations as typed, by the nomination's id. */
export const rowsTyped = (form: Posted): ReadonlyMap<string, RowTyped> =>
  new Map(
    [...form].flatMap(([name, typed]): [string, RowTyped][] => {
      const id = /^row\.([0-9a-f]{24})$/.exec(name)?.[1];
      const choice = rowChoices.find((one) => one === typed) ?? '';
      return id === undefined ? [] : [[id, { choice, reason: form.get(rowReasonName(id)) ?? '' }]];
    }),
  );

const OPEN = openName('');

export const opensTyped = (form: Posted): ReadonlySet<string> =>
  new Set([...form.keys()].filter((name) => name.startsWith(OPEN)).map((name) => name.slice(OPEN.length)));

const ticked = ({ opens }: DecisionTyped, form: FormName, of: string): readonly string[] =>
  fieldsNamed(form, (field) => opens.has(`${of}.${field}`));

const readRow = (
  typed: DecisionTyped,
  { id, name, kind }: Pick<OrderedEntry, 'id' | 'name' | 'kind'>,
  { choice, reason: said }: RowTyped,
): { row: RowDecision | undefined; problems: readonly DecisionProblem[] } => {
  if (choice === '') return { row: undefined, problems: [] };
  const row = { id, name };
  const reason = readReason(said, ROW_REASON_MAX);
  if (!reason.ok) return { row: undefined, problems: [{ code: `row.${reason.error}`, row }] };
  if (reason.value === undefined) return { row: undefined, problems: [{ code: 'row.missing', row }] };
  const fields = choice === 'return' ? ticked(typed, kind, id) : [];
  const given = { nominationId: id, choice, reason: reason.value };
  return { row: { ...given, ...(fields.length > 0 ? { fields: [...fields] } : {}) }, problems: [] };
};

/** What is wrong with taking these nominations out at all; their reasons are asked for afterwards. */
export const apartProblems = (typed: DecisionTyped, live: readonly OrderedEntry[]): readonly DecisionProblem[] => {
  const apart = [...apartTyped(typed).keys()].map((nominationId) => ({ nominationId }));
  const limited: DecisionProblem[] =
    typed.limit && typed.choice !== 'return' && typed.choice !== '' ? [{ code: 'limit.onlyWithReturn' }] : [];
  if (apart.length === 0) return limited;
  if (typed.choice !== 'approve')
    return [...(typed.choice === '' ? [] : [{ code: 'rows.onlyWithApproval' } as const]), ...limited];
  const wrong = checkRows(live, apart);
  return [...(wrong === undefined ? [] : [wrong]), ...limited];
};

type Rows = { readonly rows: readonly RowDecision[]; readonly problems: readonly DecisionProblem[] };

/** The decisions on single nominations, in the order of the list. */
export const readRows = (typed: DecisionTyped, live: readonly OrderedEntry[]): Rows => {
  if (typed.choice !== 'approve') return { rows: [], problems: [] };
  const apart = apartTyped(typed);
  const read = live.flatMap((entry) => {
    const row = apart.get(entry.id);
    return row === undefined ? [] : [readRow(typed, entry, row)];
  });
  return {
    rows: read.flatMap(({ row }) => (row === undefined ? [] : [row])),
    problems: read.flatMap(({ problems }) => problems),
  };
};

/** What a return leaves open alone; nothing said leaves everything open. */
export const readOpens = (
  typed: DecisionTyped,
  live: readonly OrderedEntry[],
): { readonly opens: Opens | undefined; readonly problems: readonly DecisionProblem[] } => {
  if (typed.choice !== 'return' || !typed.limit) return { opens: undefined, problems: [] };
  const nominations = live.map(({ id, kind }): [string, FormOpens] => [id, [...ticked(typed, kind, id)]]);
  const statement = [...ticked(typed, 'statement', 'statement')];
  const opens = { list: typed.opens.has('list'), statement, nominations: Object.fromEntries(nominations) };
  const none =
    !opens.list && [statement, ...nominations.map(([, fields]) => fields)].every(({ length }) => length === 0);
  return { opens, problems: none ? [{ code: 'opens.none' }] : [] };
};
