import type { RulePack } from '../pack.ts';
import { underDecree98 } from './documents.ts';
import { underLaw2022 } from './law-2022.ts';
import { meritByEither } from './rules-individual.ts';

/** The law of 2022 under its first decree: excellent work or an initiative makes a grassroots fighter. */
export const r2a: RulePack = {
  id: 'R2a',
  version: 1,
  name: { vi: 'Luật năm 2022, Nghị định 98/2023/NĐ-CP', en: 'Law of 2022, Decree 98/2023/NĐ-CP' },
  from: '2024-01-01',
  to: '2025-06-30',
  ...underLaw2022({
    period: underDecree98,
    principles: 'S24',
    articles: { flag: 'Điều 6', time: 'Điều 30', votes: 'điều khoản chưa rõ' },
    merit: meritByEither,
  }),
};
