import * as v from 'valibot';
import { parseDay } from '../domain/calendar.ts';
import type { Posted } from '../domain/forms/read.ts';
import { readReason } from '../domain/reason.ts';
import { ok, type Result, refuse } from '../domain/result.ts';
import type { LegalBasis, Provision } from '../domain/rules/grounds.ts';
import { optionalLine } from '../domain/text.ts';
import type { OverrideAsked } from '../usecases/override-provision.ts';
import type { OverrideProblem, OverrideProblems, OverrideTyped } from '../views/rules/override-form.tsx';
import { dayText } from '../views/text/dates.ts';

const namesOf = ({ values = {} }: Provision): readonly string[] => Object.keys(values);

export const typedOverride = (form: Posted, ships: Provision): OverrideTyped => ({
  values: Object.fromEntries(namesOf(ships).map((name) => [name, form.get(`value-${name}`) ?? ''])),
  document: form.get('document') ?? '',
  article: form.get('article') ?? '',
  clause: form.get('clause') ?? '',
  verified: form.get('verified') === 'yes',
  from: form.get('from') ?? '',
  reason: form.get('reason') ?? '',
});

/** What the form shows at first: the provision as it counts, from today on. */
export const typedFrom = ({ values = {}, basis, verified }: Provision, today: string): OverrideTyped => ({
  values: Object.fromEntries(Object.entries(values).map(([name, amount]) => [name, String(amount).replace('.', ',')])),
  document: basis.document,
  article: basis.article,
  clause: basis.clause ?? '',
  verified,
  from: dayText(today),
  reason: '',
});

const amountIn = (typed: string): number | undefined =>
  /^\d{1,5}([.,]\d{1,2})?$/.test(typed.trim()) ? Number(typed.trim().replace(',', '.')) : undefined;

const LONGEST = 500;

const lineIn = (typed: string): Result<string | undefined, 'basis.invalid'> => {
  const read = v.safeParse(optionalLine(LONGEST), typed);
  return read.success ? ok(read.output) : refuse('basis.invalid');
};

type Fault = readonly [field: string, problem: OverrideProblem];
type Read<T> = { readonly value?: T; readonly problems: readonly Fault[] };

const basisIn = (typed: OverrideTyped): Read<LegalBasis> => {
  const [document, article, clause] = [lineIn(typed.document), lineIn(typed.article), lineIn(typed.clause)];
  const faultOf = (field: string, read: typeof document, needed: boolean): readonly Fault[] => {
    if (!read.ok) return [[field, read.error]];
    return needed && read.value === undefined ? [[field, 'basis.missing']] : [];
  };
  const problems = [
    ...faultOf('document', document, true),
    ...faultOf('article', article, true),
    ...faultOf('clause', clause, false),
  ];
  if (!document.ok || !article.ok || !clause.ok || document.value === undefined || article.value === undefined)
    return { problems };
  const value = { document: document.value, article: article.value };
  return { value: clause.value === undefined ? value : { ...value, clause: clause.value }, problems };
};

const reasonIn = (typed: string): Read<string> => {
  const read = readReason(typed);
  if (!read.ok) return { problems: [['reason', `reason.${read.error}`]] };
  return read.value === undefined ? { problems: [['reason', 'reason.missing']] } : { value: read.value, problems: [] };
};

const isSame = (a: LegalBasis, b: LegalBasis): boolean =>
  a.document === b.document && a.article === b.article && a.clause === b.clause;

/** What the administrator posted for a provision: what to set, or what is wrong with each field. A ground as the pack has it is none set. */
export const readOverride = (
  typed: OverrideTyped,
  pack: string,
  ships: Provision,
): Result<OverrideAsked, OverrideProblems> => {
  const amounts = namesOf(ships).map((name) => [name, amountIn(typed.values[name] ?? '')] as const);
  const values = Object.fromEntries(
    amounts.flatMap(([name, amount]) => (amount === undefined ? [] : [[name, amount]])),
  );
  const [basis, reason, from] = [basisIn(typed), reasonIn(typed.reason), parseDay(typed.from.trim())];
  const problems = [
    ...amounts.flatMap(([name, amount]) => (amount === undefined ? [[`value-${name}`, 'value.shape'] as const] : [])),
    ...basis.problems,
    ...(from === undefined ? [['from', 'from.shape'] as const] : []),
    ...reason.problems,
  ];
  if (problems.length > 0 || basis.value === undefined || from === undefined || reason.value === undefined)
    return refuse(Object.fromEntries(problems));
  return ok({
    pack,
    provision: ships.id,
    ...(amounts.length === 0 ? {} : { values }),
    ...(isSame(basis.value, ships.basis) ? {} : { basis: basis.value }),
    verified: typed.verified,
    from,
    reason: reason.value,
  });
};
