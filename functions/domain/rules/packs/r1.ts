import type { RulePack } from '../pack.ts';
import { deadlinesBy } from './deadlines.ts';
import { documentsOf, grounds, sectorGuide, underLaw2003 } from './documents.ts';
import { kindsBy } from './kinds.ts';
import { principlesOfLaw2003 } from './principles.ts';
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
import {
  advancedWorkerFirst,
  advancedWorkerRating,
  meritByInitiative,
  ministerialFighter,
  nationalFighter,
} from './rules-individual.ts';
import { certificateOfPrimeMinister, labourOrders, ministerCertificate } from './rules-merit.ts';
import { presenceRules, standingRules } from './rules-standing.ts';
import { titlesOfLaw2003 } from './titles-2003.ts';
import { votesBy } from './votes.ts';

const { law, decree, ministry } = underLaw2003;

const inLaw = (article: string, source = 'M') => grounds(law, article, source);
const inDecree = (article: string, source = 'M') => grounds(decree, article, source);

/** The law of 2003, to the end of 2023: an initiative is always asked of a grassroots fighter. */
export const r1: RulePack = {
  id: 'R1',
  version: 1,
  name: { vi: 'Luật năm 2003, Nghị định 91/2017/NĐ-CP', en: 'Law of 2003, Decree 91/2017/NĐ-CP' },
  to: '2023-12-31',
  documents: documentsOf(underLaw2003),
  kinds: kindsBy(inDecree('Điều 12')),
  principles: principlesOfLaw2003(underLaw2003),
  titles: titlesOfLaw2003,
  rules: [
    ...standingRules({ underReview: inDecree('Điều 3'), discipline: inDecree('Điều 3'), served: inDecree('Điều 3') }),
    ...presenceRules(grounds(sectorGuide, 'điều khoản chưa rõ', 'S26'), 'warns'),
    ...dossierRules(inLaw('Điều 83'), inDecree('Điều 48'), inLaw('Điều 6')),
    advancedWorkerRating(inLaw('Điều 24')),
    advancedWorkerFirst(inLaw('Điều 23')),
    meritByInitiative(inLaw('Điều 23')),
    ...ministerialFighter(inDecree('Điều 9', 'S13'), inLaw('Điều 22')),
    ...nationalFighter(inLaw('Điều 21'), inLaw('Điều 21')),
    advancedMembers('TTLDTT', inLaw('Điều 28')),
    nobodyDisciplined('TTLDTT', inLaw('Điều 28')),
    ...excellentCollective(inLaw('Điều 27')),
    advancedMembers('TTLDXS', inLaw('Điều 27')),
    nobodyDisciplined('TTLDXS', inLaw('Điều 27')),
    leadingUnit('CTDB', inLaw('Điều 26')),
    leadingInMovement('CTDB', 3, inLaw('Điều 26')),
    leadingUnit('CTDCP', inLaw('Điều 25')),
    leadingInMovement('CTDCP', 5, inLaw('Điều 25')),
    ministryFlagFirst(inDecree('Điều 10')),
    ...ministerCertificate(grounds(ministry, 'điều khoản chưa rõ', 'M'), inLaw('Điều 72')),
    ...certificateOfPrimeMinister(inLaw('Điều 71')),
    ...labourOrders(inLaw),
  ],
  quotas: [
    grassrootsQuota(inDecree('Điều 9')),
    ministryFlagQuota(grounds(ministry, 'điều khoản chưa rõ', 'M')),
    governmentFlagQuota(inDecree('Điều 10')),
  ],
  votes: votesBy(decree, 'điều khoản chưa rõ', 90),
  deadlines: deadlinesBy(decree, 'Điều 48', 'S5'),
};
