import type { Condition } from '../../functions/domain/rules/condition.ts';
import type {
  Known,
  NominationFacts,
  PastAward,
  ProposalFacts,
  UnitFacts,
} from '../../functions/domain/rules/facts.ts';
import type { Provision, Text, Values } from '../../functions/domain/rules/grounds.ts';
import { judge } from '../../functions/domain/rules/judge.ts';
import type { Quota, Rule, RulePack, TitleProvision } from '../../functions/domain/rules/pack.ts';

export const declared = <T>(value: T): Known<T> => ({ value, source: 'declared' });

export const text = (vi: string): Text => ({ vi, en: `(en) ${vi}` });

/** Nobody has said anything of the nominee. */
export const aNomination = (facts: Partial<NominationFacts> = {}): NominationFacts => ({
  id: 'N1',
  kind: 'individual',
  name: 'Trần Thị Hằng',
  title: 'CSTDB',
  numbers: {},
  flags: {},
  choices: {},
  ratings: [],
  initiatives: [],
  ...facts,
});

export const aProposal = (facts: Partial<ProposalFacts> = {}): ProposalFacts => ({
  year: 2023,
  late: false,
  parts: [],
  alsoProposed: [],
  ...facts,
});

export const aUnit = (facts: Partial<UnitFacts> = {}): UnitFacts => ({ bases: {}, places: [], ...facts });

export const held = (title: string, ...years: readonly number[]): readonly PastAward[] =>
  years.map((year) => ({ title, year, source: 'recorded' }));

export const grounded = (id: string, values?: Values): Provision => ({
  id,
  basis: { document: 'Luật Thi đua, khen thưởng số 06/2022/QH15', article: 'Điều 22', clause: 'khoản 1' },
  source: 'S13',
  verified: true,
  values,
});

export const aRule = (must: Condition, values?: Values, rule: Partial<Rule> = {}): Rule => ({
  ...grounded('CSTDB.test', values),
  must,
  severity: 'blocks',
  message: text('Chưa đạt tiêu chuẩn.'),
  cure: text('Bổ sung căn cứ.'),
  ...rule,
});

export const aTitle = (code: string, title: Partial<TitleProvision> = {}): TitleProvision => ({
  ...grounded(`title.${code}`),
  code,
  kind: 'title',
  name: text(code),
  recipients: ['individual'],
  decides: 'minister',
  active: true,
  level: 1,
  parts: [],
  ...title,
});

export const aQuota = (quota: Partial<Quota> = {}): Quota => ({
  ...grounded('CSTDCS.quota', { percent: 15 }),
  titles: ['CSTDCS'],
  scope: 'unit',
  of: 'unitLdtt',
  cap: { percent: 'percent', rounding: 'down' },
  severity: 'blocks',
  message: text('Vượt chỉ tiêu.'),
  cure: text('Bớt người được đề nghị.'),
  ...quota,
});

export const aPack = (pack: Partial<RulePack> = {}): RulePack => ({
  id: 'T1',
  version: 1,
  name: text('Bộ quy định thử'),
  documents: [],
  kinds: [],
  principles: [],
  titles: [aTitle('CSTDB'), aTitle('CSTDCS', { decides: 'unitHead' })],
  rules: [],
  quotas: [],
  votes: [],
  deadlines: [],
  ...pack,
});

export type Seen = {
  readonly nomination?: Partial<NominationFacts>;
  readonly proposal?: Partial<ProposalFacts>;
  readonly history?: readonly PastAward[];
};

/** What a condition says of a nominee of whom only this is known. */
export const judged = (
  condition: Condition,
  values: Values | undefined,
  { nomination, proposal, history = [] }: Seen = {},
) =>
  judge(condition, {
    nomination: aNomination(nomination),
    proposal: aProposal(proposal),
    history,
    provision: grounded('test', values),
  });
