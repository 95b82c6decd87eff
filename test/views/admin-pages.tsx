import type { Done } from '../../functions/views/admin/admin-frame.tsx';
import { DirectoryPage } from '../../functions/views/admin/directory-page.tsx';
import { FaultsPage } from '../../functions/views/admin/faults-page.tsx';
import { type OpenTurnRow, RequestsPage } from '../../functions/views/admin/requests-page.tsx';
import { SeasonPage } from '../../functions/views/admin/season-page.tsx';
import { TurnPage } from '../../functions/views/admin/turn-page.tsx';
import type { PageState } from './decision-pages.tsx';
import { head } from './dossier-sample.ts';
import { csrf, frame as officer } from './status-pages.tsx';

const frame = {
  ...officer,
  user: {
    name: 'Quản trị hệ thống',
    csrf,
    areas: ['proposals', 'queue', 'recipients', 'numbers', 'rules', 'admin'] as const,
  },
};
const at = '2026-11-23T02:05:00.000Z';
const due = '2026-11-26T10:00:00.000Z';

const turn: OpenTurnRow = {
  key: { proposalId: 'p4', round: 1, seat: 'blockLeader' },
  number: 'U3-N2023-004',
  unit: head.unit,
  whom: [
    { name: 'Hoàng Văn Khối', as: 'holder' },
    { name: 'Đỗ Minh Quân', as: 'deputy' },
  ],
  openedAt: at,
  due,
  overdue: true,
  next: { step: 'tellAdministrator', at: due },
};
const correction: OpenTurnRow = {
  ...turn,
  key: { proposalId: 'p3', round: 2, seat: 'correction' },
  number: 'U3-N2023-003',
  whom: [],
  overdue: false,
  next: { step: 'close', at: due },
};

const moment = { date: '26/11/2026', time: '17:00', reason: '' };
const people = [
  { id: 'h1', name: 'Hoàng Văn Khối', post: 'Phó Giám đốc' },
  { id: 'h2', name: 'Trịnh Thu Hà', post: 'Tổng biên tập' },
];
const naming = { typed: { person: '', reason: '' }, problems: [], people };
const season = { id: 'N2023', name: head.season, deadline: due };
const rules = { pack: 'R1', reason: 'Xét thành tích công tác năm 2022–2023' };
const done: readonly Done[] = ['moved', 'named', 'deadline', 'restarted', 'resent', 'changed', 'over'];

export const adminPages: readonly PageState[] = [
  { name: 'admin-requests', node: <RequestsPage frame={frame} rows={[turn, correction]} overdue={1} /> },
  { name: 'admin-requests-none', node: <RequestsPage frame={frame} rows={[]} overdue={0} /> },
  {
    name: 'admin-requests-further',
    node: <RequestsPage frame={frame} rows={[correction]} overdue={26} page={{ further: true, next: `${due}#p3` }} />,
  },
  {
    name: 'admin-requests-no-holidays',
    node: <RequestsPage frame={frame} rows={[correction]} overdue={0} noHolidays={[2028]} />,
  },
  ...done.map((one) => ({
    name: `admin-requests-${one}`,
    node: <RequestsPage frame={frame} rows={[correction]} overdue={0} done={one} />,
  })),
  {
    name: 'admin-turn',
    node: <TurnPage frame={frame} csrf={csrf} turn={turn} move={{ typed: moment, problems: [] }} naming={naming} />,
  },
  {
    name: 'admin-turn-correction',
    node: <TurnPage frame={frame} csrf={csrf} turn={correction} move={{ typed: moment, problems: [] }} />,
  },
  {
    name: 'admin-turn-refused',
    node: (
      <TurnPage
        frame={frame}
        csrf={csrf}
        turn={turn}
        move={{ typed: { ...moment, time: '25:00' }, problems: ['time.shape', 'reason.missing'] }}
        naming={{ ...naming, typed: { person: 'h2', reason: 'Phụ trách' }, problems: ['person.asked'] }}
        posted="move"
      />
    ),
  },
  { name: 'admin-season', node: <SeasonPage frame={frame} csrf={csrf} season={season} typed={moment} problems={[]} /> },
  {
    name: 'admin-season-law',
    node: <SeasonPage frame={frame} csrf={csrf} season={{ ...season, rules }} typed={moment} problems={[]} />,
  },
  {
    name: 'admin-season-refused',
    node: <SeasonPage frame={frame} csrf={csrf} season={season} typed={moment} problems={['reason.missing']} />,
  },
  {
    name: 'admin-faults',
    node: (
      <FaultsPage
        frame={frame}
        csrf={csrf}
        stuck={{
          rows: [{ proposalId: 'p4', number: 'U3-N2023-004', unit: head.unit, since: at, attempt: 1 }],
          total: 1,
        }}
        parked={{
          rows: [
            {
              stream: 'p4',
              id: 'o1',
              kind: 'letter',
              letter: 'request',
              whom: 'Hoàng Văn Khối',
              number: 'U3-N2023-004',
              madeAt: at,
              attempts: 20,
            },
            { stream: 'p3', id: 'o2', kind: 'resume', number: 'U3-N2023-003', madeAt: at, attempts: 20 },
            { stream: 'p2', id: 'o3', kind: 'unreadable', attempts: 20 },
          ],
          total: 312,
        }}
        marks={[
          { address: 'hoang.khoi@example.vn', why: 'noMailbox', at, person: 'Hoàng Văn Khối' },
          { address: 'phong.tckt@example.vn', why: 'complaint', at },
        ]}
      />
    ),
  },
  {
    name: 'admin-faults-none',
    node: (
      <FaultsPage frame={frame} csrf={csrf} stuck={{ rows: [], total: 0 }} parked={{ rows: [], total: 0 }} marks={[]} />
    ),
  },
  {
    name: 'admin-directory',
    node: (
      <DirectoryPage
        frame={frame}
        version={3}
        ministry={{
          name: officer.ministry,
          approver: 'Vũ Thị Mai',
          deputies: ['Lâm Quốc Việt'],
          staff: ['Cao Thị Thanh'],
          administrators: ['Quản trị hệ thống'],
        }}
        blocks={[
          {
            id: 'K06',
            name: head.block,
            terms: [
              {
                from: '2023-01-01',
                to: '2023-12-31',
                leader: 'Hoàng Văn Khối',
                deputies: ['Đỗ Minh Quân'],
                inForce: true,
              },
              { from: '2024-01-01', to: '2024-12-31', leader: 'Đỗ Minh Quân', deputies: [], inForce: false },
            ],
          },
          { id: 'K07', name: 'Khối thi đua số VII', terms: [] },
        ]}
        units={[
          {
            id: 'U3',
            name: head.unit,
            block: head.block,
            head: 'Nguyễn Thị Hồng Hạnh',
            deputies: [],
            officers: ['Phạm Quốc Bảo'],
          },
        ]}
        people={[
          {
            id: 'p-hanh',
            name: 'Nguyễn Thị Hồng Hạnh',
            email: 'hanh@u3.example.vn',
            post: 'Giám đốc',
            unit: head.unit,
            roles: [{ role: 'unitHead', of: head.unit }],
          },
          { id: 'p-cu', name: 'Lý Văn Cũ', email: 'cu@example.vn', post: 'Đã nghỉ hưu', roles: [] },
        ]}
        seasons={[{ id: 'N2023', name: head.season, opens: '2026-11-01', deadline: due, resubmitUntil: due }]}
        history={[
          { at: '2026-11-20T02:05:00.000Z', by: '', what: 'import directory.json' },
          {
            at,
            by: 'Quản trị hệ thống',
            what: `season.deadline N2023 ${at} ${due}`,
            reason: 'Nhiều đơn vị xin gia hạn.',
          },
        ]}
      />
    ),
  },
];
