import { mailFaults } from '../../functions/domain/mail-event.ts';
import type { TimelineEvent } from '../../functions/domain/timeline.ts';
import type { Frame } from '../../functions/views/layout.tsx';
import { ReadNominationPage, ReadStatementPage } from '../../functions/views/status/read-pages.tsx';
import type { Stands } from '../../functions/views/status/stands.tsx';
import { StatusPage, type StatusPageProps } from '../../functions/views/status/status-page.tsx';
import { WithdrawPage } from '../../functions/views/status/withdraw-page.tsx';
import type { PageState } from './decision-pages.tsx';
import { apart, childRows, head, individual, nominations, reportChanges, statement } from './dossier-sample.ts';
import { ofDossier, ofNomination } from './findings-sample.ts';

export const csrf = 'c5rf';
export const frame: Frame = {
  ministry: 'Bộ Tài nguyên và Môi trường',
  user: { name: 'Phạm Quốc Bảo', csrf, areas: ['proposals', 'queue', 'recipients', 'numbers', 'rules'] },
};

const day = (n: number, time = '02:05') => `2026-11-${n}T${time}:00.000Z`;

export const events: readonly TimelineEvent[] = [
  { id: 'e1', at: day(20), by: 'Phạm Quốc Bảo', round: 0, what: 'created' },
  { id: 'e2', at: day(23), by: 'Phạm Quốc Bảo', round: 1, what: 'submitted' },
  { id: 'e3', at: day(23, '02:06'), round: 1, what: 'mailed', letter: 'submitted', whom: 'Phạm Quốc Bảo' },
  {
    id: 'e4',
    at: day(23, '02:06'),
    round: 1,
    what: 'asked',
    seat: 'unitHead',
    whom: 'Nguyễn Thị Hồng Hạnh',
    as: 'holder',
  },
  { id: 'e5', at: day(23, '02:06'), round: 1, what: 'mailed', letter: 'request', whom: 'Nguyễn Thị Hồng Hạnh' },
  {
    id: 'e6',
    at: day(23, '07:30'),
    by: 'Nguyễn Thị Hồng Hạnh',
    round: 1,
    what: 'decided',
    seat: 'unitHead',
    choice: 'approve',
  },
  {
    id: 'e7',
    at: day(23, '07:31'),
    round: 1,
    what: 'skipped',
    seat: 'blockLeader',
    whom: 'Bùi Thanh Lâm',
    why: 'ownUnit',
  },
  { id: 'e8', at: day(23, '07:31'), round: 1, what: 'asked', seat: 'blockLeader', whom: 'Đỗ Minh Quân', as: 'deputy' },
  {
    id: 'e9',
    at: day(24),
    by: 'Đỗ Minh Quân',
    round: 1,
    what: 'decided',
    seat: 'blockLeader',
    choice: 'return',
    reason: 'Số lượng trong tờ trình chưa khớp danh sách.\nBổ sung quyết định công nhận sáng kiến.',
  },
  {
    id: 'e10',
    at: day(25),
    by: 'Phạm Quốc Bảo',
    round: 2,
    what: 'submitted',
    answer: 'Đã sửa số lượng và bổ sung quyết định.',
  },
  { id: 'e11', at: day(26), round: 2, what: 'nobody', seat: 'blockLeader' },
  { id: 'e12', at: day(26), round: 2, what: 'reminded', seat: 'unitHead' },
  { id: 'e13', at: day(26), round: 2, what: 'overdue', seat: 'unitHead' },
  {
    id: 'e14',
    at: day(27),
    by: 'Quản trị hệ thống',
    round: 2,
    what: 'dueMoved',
    seat: 'unitHead',
    from: day(26, '10:00'),
    to: day(30, '10:00'),
    reason: 'Thủ trưởng đi công tác nước ngoài.',
  },
  {
    id: 'e15',
    at: day(27),
    by: 'Quản trị hệ thống',
    round: 2,
    what: 'named',
    seat: 'unitHead',
    whom: 'Trịnh Thu Hà',
    reason: 'Phụ trách đơn vị.',
  },
  {
    id: 'e16',
    at: day(28),
    round: 2,
    what: 'replaced',
    seat: 'unitHead',
    whom: 'Nguyễn Thị Hồng Hạnh',
    withWhom: 'Trịnh Thu Hà',
  },
  { id: 'e17', at: day(28), round: 2, what: 'replaced', seat: 'unitHead', whom: 'Trịnh Thu Hà' },
  { id: 'e18', at: day(28), by: 'Quản trị hệ thống', round: 2, what: 'restarted', attempt: 2 },
  { id: 'e19', at: day(29), by: 'Vũ Thị Mai', round: 2, what: 'numbered', number: '512/QĐ-BTNMT', date: '2026-11-29' },
  { id: 'e20', at: day(29), round: 2, what: 'recorded' },
  { id: 'e23', at: day(29), round: 2, what: 'idShared', names: ['Lê Thị Ngọc Ánh', 'Trần Thị Bình'] },
  { id: 'e21', at: day(29), by: 'Phạm Quốc Bảo', round: 2, what: 'withdrawn', reason: 'Nộp nhầm đợt.' },
  { id: 'e22', at: day(29), round: 2, what: 'abandoned' },
  ...mailFaults.map((why, index) => ({
    id: `e${30 + index}`,
    at: day(30),
    round: 2,
    what: 'undelivered' as const,
    seat: 'unitHead' as const,
    letter: 'request' as const,
    whom: 'Nguyễn Thị Hồng Hạnh',
    why,
  })),
];

const apartEvents: readonly TimelineEvent[] = events.slice(0, 5).concat({
  ...{ id: 'e6', at: day(23, '07:30'), by: 'Nguyễn Thị Hồng Hạnh', round: 1, what: 'decided', seat: 'unitHead' },
  choice: 'approve',
  apart: { rejected: 1, returned: 1, child: `${head.number}-1` },
});

const childEvents: readonly TimelineEvent[] = [
  {
    ...{ id: 'e1', at: day(23, '07:30'), by: 'Nguyễn Thị Hồng Hạnh', round: 1, seat: 'unitHead' },
    what: 'parted',
    from: head.number,
    nominations: 1,
  },
];

const waiting: Stands = {
  status: 'inReview',
  since: day(24),
  stage: 'blockLeader',
  waiting: {
    whom: [
      { name: 'Hoàng Văn Khối', as: 'holder' },
      { name: 'Đỗ Minh Quân', as: 'deputy' },
    ],
    due: day(28, '10:00'),
    overdue: true,
    administratorTold: true,
  },
};

const paper = { number: '512/QĐ-BTNMT', date: '2026-11-29', signer: 'Trần Hồng Sơn' };
const approved = { status: 'approved', since: day(28), phase: 'recorded', end: 'awarded' } as const;
const reason = 'Số lượng trong tờ trình chưa khớp danh sách.';

const stands = {
  waiting,
  entering: { status: 'inReview', since: day(24), stage: 'ministry' },
  nobody: {
    status: 'inReview',
    since: day(24),
    stage: 'ministry',
    waiting: { whom: [], due: day(28), overdue: false, administratorTold: true },
  },
  returned: {
    status: 'returned',
    since: day(24),
    by: 'Đỗ Minh Quân',
    stage: 'blockLeader',
    reason,
    due: day(30),
    overdue: false,
  },
  recording: { ...approved, phase: 'recording' },
  approved: { ...approved, paper },
  unnumbered: approved,
  forwarded: { ...approved, end: 'forwarded' },
  rejected: { status: 'rejected', since: day(24), by: 'Vũ Thị Mai', stage: 'ministry', reason },
  withdrawn: { status: 'withdrawn', since: day(29) },
  abandoned: { status: 'abandoned', since: day(29) },
} as const satisfies Readonly<Record<string, Stands>>;

export const status: StatusPageProps = {
  frame,
  id: 'p1',
  head,
  stands: waiting,
  nominations,
  events: events.slice(0, 10),
  troubles: [],
  may: { edit: false, withdraw: true },
};

const typed = { number: '', date: '31/02/2026', signer: 'Trần Hồng Sơn' };
const may = (name: string): StatusPageProps['may'] => ({
  edit: name === 'returned',
  withdraw: ['waiting', 'entering', 'nobody', 'returned'].includes(name),
  number: name === 'unnumbered' ? { csrf, typed, problems: ['number.missing', 'date.shape'] } : undefined,
});

export const statusPages: readonly PageState[] = [
  ...Object.entries(stands).map(([name, one]) => ({
    name: `status-${name}`,
    node: <StatusPage {...status} stands={one} may={may(name)} />,
  })),
  { name: 'status-apart', node: <StatusPage {...status} apart={apart} events={apartEvents} /> },
  {
    name: 'status-child',
    node: (
      <StatusPage
        {...status}
        head={{ ...head, number: `${head.number}-1`, parent: { id: 'p1', number: head.number } }}
        stands={{ ...stands.returned, reason: '', rows: childRows }}
        nominations={nominations.slice(0, 1)}
        events={childEvents}
        may={may('returned')}
      />
    ),
  },
  {
    name: 'status-troubles',
    node: (
      <StatusPage
        {...status}
        mailDone="tooOften"
        may={{ ...status.may, sendAgain: csrf }}
        troubles={[
          { id: 't1', letter: 'request', whom: 'Hoàng Văn Khối', at: day(24), why: 'noMailbox' },
          { id: 't2', letter: 'reminder', whom: 'Đỗ Minh Quân', at: day(25), why: 'delayed' },
          { id: 't3', letter: 'submitted', whom: 'Phạm Quốc Bảo', at: day(23) },
        ]}
      />
    ),
  },
  {
    name: 'status-troubles-read',
    node: (
      <StatusPage
        {...status}
        mailDone="again"
        troubles={[{ id: 't1', letter: 'request', whom: 'Hoàng Văn Khối', at: day(24), why: 'complaint' }]}
      />
    ),
  },
  {
    name: 'status-findings',
    node: <StatusPage {...status} findings={{ ...ofDossier, changed: { fresh: 0, gone: 0 } }} />,
  },
  { name: 'status-every-event', node: <StatusPage {...status} events={events} /> },
  {
    name: 'status-withdraw',
    node: <WithdrawPage frame={frame} csrf={csrf} id="p1" number={head.number} typed={{ reason: '' }} />,
  },
  {
    name: 'status-withdraw-refused',
    node: (
      <WithdrawPage
        frame={frame}
        csrf={csrf}
        id="p1"
        number={head.number}
        typed={{ reason: 'a'.repeat(40) }}
        problem="tooLong"
      />
    ),
  },
  {
    name: 'status-read-statement',
    node: <ReadStatementPage frame={frame} id="p1" number={head.number} filled={statement} />,
  },
  {
    name: 'status-read-nomination',
    node: (
      <ReadNominationPage
        frame={frame}
        id="p1"
        number={head.number}
        filled={individual}
        name="Lê Thị Ngọc Ánh"
        kind="individual"
        title="CSTDB"
        changes={reportChanges}
        findings={ofNomination}
        next={{ id: 'n3', name: 'Đặng Quang Ẩn' }}
        reveal
      />
    ),
  },
];
