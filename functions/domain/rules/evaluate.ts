import type { NominationFacts, PastAward, ProposalFacts, UnitFacts } from './facts.ts';
import { fieldsToCure } from './fields-to-cure.ts';
import type { Finding } from './finding.ts';
import type { Text } from './grounds.ts';
import { judge } from './judge.ts';
import { judgePlaces } from './judge-places.ts';
import { titleFindings } from './judge-title.ts';
import type { Judgement, Verdict } from './judgement.ts';
import type { Quota, Rule, RulePack, Severity } from './pack.ts';

/** A finding, or what it would have been had the rule not held. */
export type Judged = Finding & { readonly verdict: Verdict };

type Asked = {
  readonly nomination: NominationFacts;
  readonly proposal: ProposalFacts;
  readonly history: readonly PastAward[];
};

const concerns = (rule: Rule, { kind, title }: NominationFacts): boolean =>
  (rule.titles?.includes(title) ?? true) && (rule.recipients?.includes(kind) ?? true);

const atMostWarns = (severity: Severity): Severity => (severity === 'blocks' ? 'warns' : severity);

const judgedOf = (
  { id, message, cure, severity, basis, verified, overridden }: Rule | Quota,
  nomination: NominationFacts,
  { verdict, facts }: Judgement,
): Judged => ({
  rule: id,
  severity,
  nominationId: nomination.id,
  message,
  cure,
  facts,
  basis,
  verified,
  overridden,
  fields: fieldsToCure(facts),
  verdict,
});

/** Nobody knows whether the rule asks anything: it can only warn, and what would tell comes first. */
const ruleJudged = (rule: Rule, asked: Asked): readonly Judged[] => {
  const of = { ...asked, provision: rule };
  const when = rule.when === undefined ? undefined : judge(rule.when, of);
  if (when?.verdict === 'fails') return [];
  const must = judge(rule.must, of);
  if (when?.verdict !== 'unknown' || must.verdict === 'holds') return [judgedOf(rule, asked.nomination, must)];
  const facts = [...when.facts, ...must.facts];
  const judged = judgedOf(rule, asked.nomination, { verdict: 'unknown', facts });
  return [{ ...judged, severity: atMostWarns(rule.severity) }];
};

const withinQuota: Text = { vi: 'Còn trong chỉ tiêu.', en: 'Within the quota.' };
const nothingToDo: Text = { vi: 'Không cần làm gì thêm.', en: 'Nothing needs to be done.' };

const isForecast = ({ facts }: Judgement): boolean => facts.some((one) => one.fact === 'places' && one.forecast);

/** What a unit cannot say itself (how many flags the ministry has) only informs it; so do a forecast and a place that is left. */
const quotaJudged = (quota: Quota, nomination: NominationFacts, unitFacts: UnitFacts): Judged => {
  const judgement = judgePlaces(quota, unitFacts);
  const judged = judgedOf(quota, nomination, judgement);
  if (judgement.verdict === 'holds') {
    return { ...judged, severity: 'informs', message: withinQuota, cure: nothingToDo, fields: [] };
  }
  const unsaid = judgement.verdict === 'unknown' && quota.scope !== 'unit';
  return unsaid || isForecast(judgement) ? { ...judged, severity: 'informs' } : judged;
};

/** Every answer of a pack to one nomination, also of the rules that hold, in the pack's order. Rules that ask nothing are left out. */
export const judgements = (
  nomination: NominationFacts,
  proposal: ProposalFacts,
  history: readonly PastAward[],
  unitFacts: UnitFacts,
  pack: RulePack,
): readonly Judged[] => [
  ...titleFindings(nomination, proposal, pack).map((finding) => ({ ...finding, verdict: 'fails' as const })),
  ...pack.rules
    .filter((rule) => concerns(rule, nomination))
    .flatMap((rule) => ruleJudged(rule, { nomination, proposal, history })),
  ...pack.quotas
    .filter(({ titles }) => titles.includes(nomination.title))
    .map((quota) => quotaJudged(quota, nomination, unitFacts)),
];

const isPlaces = ({ facts }: Judged): boolean => facts.some(({ fact }) => fact === 'places');

/**
 * What stands in the way of one nomination, or should be looked at, by a pack as it counts on its day (`effectivePack`). What is
 * not known is found as if it failed, and named; a quota is always told, within it too.
 */
export const evaluate = (...asked: Parameters<typeof judgements>): readonly Finding[] =>
  judgements(...asked)
    .filter((judged) => judged.verdict !== 'holds' || isPlaces(judged))
    .map(({ verdict: _, ...finding }) => finding);
