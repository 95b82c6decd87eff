import type { RulePack } from '../pack.ts';
import { underDecree152 } from './documents.ts';
import { underLaw2022 } from './law-2022.ts';
import { meritByEither } from './rules-individual.ts';

/** The law of 2022 under its second decree; of the decree's Art. 4 only the opening was seen. */
export const r2b: RulePack = {
  id: 'R2b',
  version: 1,
  name: { vi: 'Luật năm 2022, Nghị định 152/2025/NĐ-CP', en: 'Law of 2022, Decree 152/2025/NĐ-CP' },
  from: '2025-07-01',
  to: '2026-09-30',
  ...underLaw2022({
    period: underDecree152,
    principles: 'S24',
    articles: { flag: 'điều khoản chưa rõ', time: 'Điều 33', votes: 'Điều 33' },
    merit: meritByEither,
  }),
};
