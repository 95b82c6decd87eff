import { expect, it } from 'vitest';
import { checkDossier } from '../../functions/domain/dossier.ts';
import { CheckPanel } from '../../functions/views/drafting/check-panel.tsx';
import type { Lang } from '../../functions/views/lang.ts';
import { renderPage } from '../../functions/views/render.ts';
import { someDraft } from '../support/drafts.ts';

const place = { version: 1, kind: 'individual', problems: 0, reported: true, title: 'BKB' } as const;
const check = checkDossier(
  someDraft({
    nominations: {
      n1: { ...place, order: 1, name: 'Nguyễn Văn An', citizenId: '001185000123' },
      n2: { ...place, order: 2, name: 'Trần Thị Bình', citizenId: '001185000123' },
    },
  }),
);

it.each<[Lang, string]>([
  ['vi', 'Trần Thị Bình: số định danh cá nhân trùng với Nguyễn Văn An'],
  ['en', 'Trần Thị Bình: the same citizen id as Nguyễn Văn An'],
])('leads to the field of a citizen id given twice, in %s', (lang, text) => {
  const html = renderPage(<CheckPanel proposalId="p1" check={check} late={false} resubmission={false} />, lang);

  expect(html).toContain(`<a href="/proposals/p1/nominations/n2#citizenId">${text}</a>`);
});
