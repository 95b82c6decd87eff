import type { KeptImport, PreviewRow } from '../../functions/domain/award-import/preview.ts';
import type { Recipient } from '../../functions/domain/recipient.ts';
import { ImportPage } from '../../functions/views/awards/import-page.tsx';
import { PreviewPage } from '../../functions/views/awards/preview-page.tsx';
import type { PageState } from './decision-pages.tsx';
import { head } from './dossier-sample.ts';
import { csrf, frame } from './status-pages.tsx';

const at = '2026-11-23T02:05:00.000Z';
const counts = { written: 1_962, people: 1_404, same: 12, conflicting: 3, likely: 2, wrong: 21 };
const history = [
  { id: 'i2', at, by: 'Bùi Thị Vụ', file: 'khen-thuong-2019-2021.xlsx', counts },
  {
    id: 'i1',
    at,
    by: 'npm run awards (vu)',
    file: 'khen-thuong-2010-2018.csv',
    counts: { ...counts, written: 86_120 },
  },
];

const person: Omit<Recipient, 'id'> = {
  kind: 'individual',
  name: 'Nguyễn Thị Minh Phương',
  unitId: 'U3',
  birthDate: '1984-06-02',
  citizenId: '079184012345',
  post: 'Trưởng phòng Biên tập',
};

const row = (line: number, more: Partial<PreviewRow>): PreviewRow => ({
  line,
  name: person.name,
  class: 'new',
  row: {
    line,
    person,
    award: { title: 'CSTDCS', year: 2021, decisionNumber: '12/QĐ-NXB', decisionDate: '2022-01-15' },
  },
  faults: [],
  choices: [],
  ...more,
});

const conflicting: readonly PreviewRow[] = [
  row(12, {
    class: 'conflicting',
    remark: { code: 'award.otherDecision', paper: { source: 'imported', number: '9/QĐ-NXB' } },
    choices: ['skip', 'add', 'replace'],
  }),
  row(1_205, {
    class: 'conflicting',
    remark: { code: 'person.otherName', people: [{ name: 'Trần Văn An' }] },
    choices: ['skip', 'add'],
  }),
];
const likely = [
  row(7, {
    class: 'likely',
    remark: { code: 'person.likely', people: [{ name: person.name, post: 'Biên tập viên' }] },
    choices: ['skip', 'link'],
  }),
];
const { row: _, ...unread } = row(30, {});
const wrong: readonly PreviewRow[] = [
  {
    ...unread,
    class: 'wrong',
    faults: [
      { column: 'citizenId', code: 'citizenId.zeros' },
      { column: 'year', code: 'number.shape', value: 'năm nay' },
    ],
  },
];

const kept: KeptImport = {
  id: 'i3',
  by: 'clerk',
  at,
  file: 'khen-thuong-2019-2021.xlsx',
  counts: { new: 1_962, same: 12, conflicting: 2, likely: 1, wrong: 1 },
  choices: { 12: 'replace' },
  status: 'previewed',
};
const confirmed = { ...kept, confirmedBy: 'clerk', confirmedAt: at } as const;
const about = { frame, csrf, readBy: 'Bùi Thị Vụ', unitName: () => head.unit } as const;

/** Every state of the pages that bring in awards of the years before. */
export const awardPages: readonly PageState[] = [
  { name: 'award-import', node: <ImportPage frame={frame} csrf={csrf} history={history} /> },
  {
    name: 'award-import-refused',
    node: (
      <ImportPage
        frame={frame}
        csrf={csrf}
        history={[]}
        refused={{
          fault: {
            code: 'columns.wrong',
            line: 3,
            missing: ['unit', 'year'],
            unknown: ['Số CCDC'],
            repeated: ['name'],
          },
          sheet: 'Năm 2021',
        }}
      />
    ),
  },
  {
    name: 'award-preview-conflicting',
    node: (
      <PreviewPage
        {...about}
        kept={kept}
        told="saved"
        shown={{ of: 'conflicting', page: 0, more: true, rows: conflicting }}
      />
    ),
  },
  {
    name: 'award-preview-likely',
    node: (
      <PreviewPage {...about} kept={kept} told="already" shown={{ of: 'likely', page: 0, more: false, rows: likely }} />
    ),
  },
  {
    name: 'award-preview-wrong',
    node: (
      <PreviewPage
        {...about}
        kept={{ ...confirmed, status: 'confirmed' }}
        shown={{ of: 'wrong', page: 1, more: false, rows: wrong }}
      />
    ),
  },
  {
    name: 'award-preview-done',
    node: (
      <PreviewPage
        {...about}
        kept={{ ...confirmed, status: 'done', result: counts }}
        shown={{ of: 'conflicting', page: 0, more: false, rows: conflicting }}
      />
    ),
  },
  {
    name: 'award-preview-none',
    node: <PreviewPage {...about} kept={kept} shown={{ of: 'new', page: 0, more: false, rows: [] }} />,
  },
];
