import type { Grounds } from '../grounds.ts';
import type { Rule, RulePack } from '../pack.ts';
import { deadlinesBy } from './deadlines.ts';
import { documentsOf, grounds, type Period, sectorGuide } from './documents.ts';
import { kindsBy } from './kinds.ts';
import { principlesOfLaw2022 } from './principles.ts';
import { governmentFlagQuota, grassrootsQuota, ministryFlagQuota } from './quotas.ts';
import {
  advancedMembers,
  excellentCollective,
  leadingInMovement,
  leadingUnit,
  ministryFlagFirst,
  nobodyDisciplined,
} from './rules-collective.ts';
import { dossierRules } from './rules-dossier.ts';
import { advancedWorkerFirst, advancedWorkerRating, ministerialFighter, nationalFighter } from './rules-individual.ts';
import { certificateOfPrimeMinister, labourOrders, ministerCertificate } from './rules-merit.ts';
import { presenceRules, standingRules } from './rules-standing.ts';
import { titlesOfLaw2022 } from './titles-2022.ts';
import { votesBy } from './votes.ts';

/** What differs between the periods of the law of 2022. */
export type Particulars = {
  readonly period: Period;
  /** Where Art. 4 of the decree was read. */
  readonly principles: string;
  /** Articles of the decree on who is chosen for the Government's flag, on dossiers' days and on votes, as far as known. */
  readonly articles: { readonly flag: string; readonly time: string; readonly votes: string };
  readonly merit: (clause: Grounds) => Rule;
};

const rulesOf = ({ period, principles, articles, merit }: Particulars): readonly Rule[] => {
  const { law, decree, ministry } = period;
  const inLaw = (article: string, source = 'M') => grounds(law, article, source);
  const principle = grounds(decree, 'Điều 4', principles);
  return [
    ...standingRules({ underReview: principle, discipline: grounds(decree, 'Điều 4', 'M'), served: principle }),
    ...presenceRules(grounds(sectorGuide, 'điều khoản chưa rõ', 'S26'), 'informs'),
    ...dossierRules(inLaw('Điều 84', 'S38'), grounds(decree, articles.time, 'M'), inLaw('Điều 5', 'S25')),
    advancedWorkerRating(grounds(law, 'Điều 24', 'S28', 'điểm a khoản 1')),
    advancedWorkerFirst(inLaw('Điều 23', 'S12')),
    merit(inLaw('Điều 23', 'S12')),
    ...ministerialFighter(inLaw('Điều 22'), inLaw('Điều 22')),
    ...nationalFighter(inLaw('Điều 21', 'S30'), inLaw('Điều 21', 'S33')),
    advancedMembers('TTLDTT', inLaw('Điều 28', 'S34')),
    nobodyDisciplined('TTLDTT', inLaw('Điều 28', 'S34')),
    ...excellentCollective(inLaw('Điều 27')),
    advancedMembers('TTLDXS', inLaw('Điều 27')),
    nobodyDisciplined('TTLDXS', inLaw('Điều 27')),
    leadingUnit('CTDB', inLaw('Điều 26')),
    leadingInMovement('CTDB', 3, inLaw('Điều 26')),
    leadingUnit('CTDCP', inLaw('Điều 25', 'S35')),
    leadingInMovement('CTDCP', 5, inLaw('Điều 25', 'S35')),
    ministryFlagFirst(grounds(decree, articles.flag, 'M')),
    ...ministerCertificate(grounds(ministry, 'tiêu chuẩn Bằng khen của Bộ trưởng', 'S1'), inLaw('Điều 74')),
    ...certificateOfPrimeMinister(inLaw('Điều 73')),
    ...labourOrders(inLaw),
  ];
};

/** What a pack under the law of 2022 holds, apart from its name and days. */
export const underLaw2022 = (particulars: Particulars): Omit<RulePack, 'id' | 'version' | 'name' | 'from' | 'to'> => {
  const { period, principles, articles } = particulars;
  const { law, decree, homeAffairs, ministry } = period;
  return {
    documents: documentsOf(period),
    kinds: kindsBy(grounds(law, 'Điều 8', 'S21')),
    principles: principlesOfLaw2022(period, principles),
    titles: titlesOfLaw2022(law),
    rules: rulesOf(particulars),
    quotas: [
      grassrootsQuota(grounds(homeAffairs, 'điều khoản chưa rõ', 'M')),
      ministryFlagQuota(grounds(ministry, 'điều khoản chưa rõ', 'M')),
      governmentFlagQuota(grounds(decree, articles.flag, 'M')),
    ],
    votes: votesBy(decree, articles.votes, 80),
    deadlines: deadlinesBy(decree, articles.time, 'M'),
  };
};
