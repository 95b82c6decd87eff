import { answerOf, requirementsOf, titlesOpenTo } from '../../functions/domain/rules/by-record.ts';
import { prospectsOf } from '../../functions/domain/rules/outlook.ts';
import { r2b } from '../../functions/domain/rules/packs/r2b.ts';
import { r3 } from '../../functions/domain/rules/packs/r3.ts';
import { CanReceivePage, type CanReceivePageProps } from '../../functions/views/eligibility/can-receive-page.tsx';
import { OutlookPage } from '../../functions/views/eligibility/outlook-page.tsx';
import { held } from '../support/rule-cases.ts';
import type { PageState } from './decision-pages.tsx';
import { head } from './dossier-sample.ts';
import { frame } from './status-pages.tsx';

const years = [2006, 2036] as const;
const candidate = {
  id: 'x1',
  kind: 'individual',
  name: 'Lê Thị Ngọc Ánh',
  history: [...held('CSTDCS', 2023, 2024, 2025), ...held('BKB', 2021)],
} as const;
const titles = titlesOpenTo('individual', r2b);
const page: CanReceivePageProps = { frame, recipient: candidate, law: r2b, titles, year: 2025, years };

const asking = (code: string, history: typeof candidate.history | readonly []): CanReceivePageProps => {
  const title = titles.find((one) => one.code === code);
  if (title === undefined) throw new Error(`no title ${code}`);
  const requirements = requirementsOf({ ...candidate, history }, code, page.year, r2b);
  return { ...page, asked: { title, answer: answerOf(requirements), requirements } };
};

const row = { id: 'x1', name: candidate.name, unit: head.unit, post: 'Biên tập viên chính' };
const view = { units: [], unit: '', query: '', further: false, next: 'k2' } as const;

export const eligibilityPages: readonly PageState[] = [
  { name: 'eligibility', node: <CanReceivePage {...page} /> },
  { name: 'eligibility-open', node: <CanReceivePage {...asking('CSTDB', candidate.history)} /> },
  { name: 'eligibility-no', node: <CanReceivePage {...asking('CSTDB', [])} /> },
  { name: 'eligibility-nothing', node: <CanReceivePage {...page} titles={[]} /> },
  {
    name: 'outlook',
    node: (
      <OutlookPage
        frame={frame}
        view={{
          ...view,
          units: [
            { id: 'U3', name: head.unit },
            { id: 'U4', name: 'Báo Tài nguyên và Môi trường' },
          ],
        }}
        year={2026}
        law={r3}
        rows={[
          { ...row, prospects: prospectsOf(candidate, 2026, r3, r2b) },
          {
            ...row,
            id: 'x2',
            name: 'Trần Đức Ân',
            prospects: prospectsOf({ ...candidate, history: held('CSTDCS', 2024, 2025) }, 2026, r3, r2b),
          },
        ]}
      />
    ),
  },
  {
    name: 'outlook-none',
    node: <OutlookPage frame={frame} view={{ ...view, next: undefined }} year={2026} law={r3} rows={[]} />,
  },
  { name: 'outlook-none-yet', node: <OutlookPage frame={frame} view={view} year={2026} law={r3} rows={[]} /> },
];
