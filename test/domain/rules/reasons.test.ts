import { expect, it } from 'vitest';
import type { Finding } from '../../../functions/domain/rules/finding.ts';
import { versionFinding } from '../../../functions/domain/rules/law-version.ts';
import { reasonsIn, unexplainedBy } from '../../../functions/domain/rules/reasons.ts';
import { text } from '../../support/rule-cases.ts';

const finding = (rule: string, severity: Finding['severity']): Finding => ({
  rule,
  severity,
  message: text('x'),
  cure: text('x'),
  facts: [],
  verified: true,
  fields: [],
});

it('a warning asks for a reason, what blocks or informs does not', () => {
  const findings = [finding('a', 'warns'), finding('b', 'warns'), finding('c', 'blocks'), finding('d', 'informs')];

  expect(unexplainedBy(findings, new Map([['a', 'Có quyết định riêng']]))).toEqual([findings[1]]);
});

it('a reason counts once both its rule and its words are there', () => {
  const explanations = [
    { rule: 'a', reason: 'Vì thế' },
    { rule: 'b', reason: '' },
    { rule: '', reason: 'Vì sao' },
    {},
  ].map((row): Record<string, string> => row);

  expect([...reasonsIn({ explanations })]).toEqual([['a', 'Vì thế']]);
  expect([...reasonsIn({})]).toEqual([]);
});

it('a pack that was corrected since a dossier was received says under which version it was', () => {
  expect(versionFinding(1, 2)).toEqual({
    rule: 'law.version',
    severity: 'informs',
    message: {
      vi: 'Quy định áp dụng cho hồ sơ đã được chỉnh lý sau khi tiếp nhận: tiếp nhận theo phiên bản 1, nay xét theo phiên bản 2.',
      en: 'The rule pack was corrected after the dossier was received: received under version 1, weighed by version 2.',
    },
    cure: { vi: 'Không cần làm gì thêm.', en: 'Nothing needs to be done.' },
    facts: [],
    verified: true,
    fields: [],
  });
});
