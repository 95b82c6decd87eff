import type { RulePack } from '../pack.ts';
import { grounds, underLaw2026 } from './documents.ts';
import { underLaw2022 } from './law-2022.ts';
import { meritByBoth } from './rules-individual.ts';

/** The law of 2022 as amended in 2026. Its text and its decree were not found: everything here is the earlier law or the draft. */
export const r3: RulePack = {
  id: 'R3',
  version: 1,
  name: { vi: 'Luật sửa đổi năm 2026 (Luật 06/2026/QH16)', en: 'Law as amended in 2026 (06/2026/QH16)' },
  from: '2026-10-01',
  ...underLaw2022({
    period: underLaw2026,
    principles: 'S24',
    articles: { flag: 'điều khoản chưa rõ', time: 'điều khoản chưa rõ', votes: 'điều khoản chưa rõ' },
    merit: meritByBoth,
  }),
  transition: {
    ...grounds(underLaw2026.law, 'điều khoản chuyển tiếp', 'W2'),
    after: 'R2b',
    before: '2026-10-01',
    unlessKinder: true,
    text: {
      vi: 'Hồ sơ nhận để thẩm định trước ngày luật mới có hiệu lực thì theo luật cũ, trừ khi quy định mới có lợi hơn cho người được đề nghị.',
      en: 'A dossier received for appraisal before the new law is in force stays under the earlier one, unless the new rule is kinder to the nominee.',
    },
  },
};
