import { HomePage } from '../../functions/views/home/home-page.tsx';
import type { ListView } from '../../functions/views/lists/list-filter.tsx';
import { NumbersPage } from '../../functions/views/lists/numbers-page.tsx';
import { type ProposalRow, ProposalsPage } from '../../functions/views/lists/proposals-page.tsx';
import { QueuePage, type QueueRow } from '../../functions/views/lists/queue-page.tsx';
import { RecipientPage } from '../../functions/views/lists/recipient-page.tsx';
import { RecipientsPage } from '../../functions/views/lists/recipients-page.tsx';
import type { PageState } from './decision-pages.tsx';
import { head } from './dossier-sample.ts';
import { csrf, frame } from './status-pages.tsx';

const units = [
  { id: 'U3', name: head.unit },
  { id: 'U4', name: 'Báo Tài nguyên và Môi trường' },
];
export const view: ListView = { units, unit: '', query: '', further: false };
const { unit, season } = head;
const at = '2026-11-23T02:05:00.000Z';
const due = '2026-11-26T10:00:00.000Z';
const row = { unit, season, authority: 'minister', overdue: false } as const;

const rows: readonly ProposalRow[] = [
  { ...row, id: 'p5', status: 'draft' },
  { ...row, id: 'p4', number: 'U3-N2023-004', status: 'inReview', seat: 'blockLeader', due, overdue: true },
  { ...row, id: 'p3', number: 'U3-N2023-003', status: 'returned', seat: 'correction', due },
  { ...row, id: 'p2', number: 'U3-N2023-002', status: 'approved', authority: 'aboveMinister' },
  { ...row, id: 'p1', number: 'U3-N2023-001', status: 'rejected', authority: 'unitHead' },
];

const waiting = { proposalId: 'p4', unit, season, counts: head.counts, askedAt: at, due } as const;
const queue: readonly QueueRow[] = [
  { ...waiting, requestId: 'r1', number: 'U3-N2023-004', seat: 'unitHead', as: 'holder', overdue: true },
  {
    ...waiting,
    requestId: 'r2',
    number: 'U5-N2023-002',
    seat: 'blockLeader',
    as: 'deputy',
    overdue: false,
  },
];

const numbered = [
  { id: 'p2', number: 'U3-N2023-002', unit, season, approvedAt: at },
  { id: 'p7', number: 'U4-N2023-001', unit: 'Báo Tài nguyên và Môi trường', season, approvedAt: at },
];

const person = {
  id: 'x1',
  name: 'Lê Thị Ngọc Ánh',
  kind: 'individual',
  unit,
  post: 'Biên tập viên chính',
  birthYear: '1984',
} as const;

export const listPages: readonly PageState[] = [
  {
    name: 'list-proposals',
    node: <ProposalsPage frame={frame} view={{ ...view, next: 'k2' }} rows={rows} nominees={[]} mayStart />,
  },
  {
    name: 'list-proposals-found',
    node: (
      <ProposalsPage
        frame={frame}
        view={{ ...view, query: 'ánh', unit: 'U3', further: true, next: 'k3' }}
        rows={rows.slice(1, 2)}
        nominees={[
          { proposalId: 'p4', nominationId: 'n2', name: person.name, kind: 'individual', title: 'CSTDB', unit },
        ]}
        mayStart={false}
      />
    ),
  },
  { name: 'list-proposals-none', node: <ProposalsPage frame={frame} view={view} rows={[]} nominees={[]} mayStart /> },
  {
    name: 'list-proposals-nothing-found',
    node: <ProposalsPage frame={frame} view={{ ...view, query: 'zzz' }} rows={[]} nominees={[]} mayStart />,
  },
  { name: 'list-queue', node: <QueuePage frame={frame} csrf={csrf} rows={queue} sent={false} /> },
  {
    name: 'list-queue-further',
    node: <QueuePage frame={frame} csrf={csrf} rows={queue} page={{ further: true, next: 'k1' }} sent={false} />,
  },
  { name: 'list-queue-sent', node: <QueuePage frame={frame} csrf={csrf} rows={queue} sent /> },
  { name: 'list-queue-empty', node: <QueuePage frame={frame} csrf={csrf} rows={[]} sent={false} /> },
  {
    name: 'list-numbers',
    node: <NumbersPage frame={frame} csrf={csrf} view={view} rows={numbered} saved="U5-N2023-001" />,
  },
  {
    name: 'list-numbers-refused',
    node: (
      <NumbersPage
        frame={frame}
        csrf={csrf}
        view={view}
        rows={numbered}
        refused={{
          id: 'p7',
          form: {
            typed: { number: '12/QĐ', date: '12.13.2026', signer: '' },
            problems: ['date.shape', 'signer.missing'],
          },
        }}
      />
    ),
  },
  { name: 'list-numbers-empty', node: <NumbersPage frame={frame} csrf={csrf} view={view} rows={[]} /> },
  {
    name: 'list-recipients',
    node: (
      <RecipientsPage
        frame={frame}
        nextYear={2027}
        view={{ ...view, next: 'k2' }}
        rows={[
          { ...person, id: 'x1' },
          { ...person, id: 'x3', sameId: true },
          { id: 'x2', name: 'Phòng Biên tập bản đồ', kind: 'collective', unit },
        ]}
      />
    ),
  },
  {
    name: 'list-recipients-not-yet',
    node: (
      <RecipientsPage frame={frame} view={{ ...view, query: 'Nguyễn Văn Anh', next: 'k2' }} rows={[]} nextYear={2027} />
    ),
  },
  {
    name: 'list-numbers-not-found',
    node: <NumbersPage frame={frame} csrf={csrf} view={{ ...view, query: 'Nguyễn Văn Anh' }} rows={[]} />,
  },
  { name: 'list-recipients-none', node: <RecipientsPage frame={frame} view={view} rows={[]} nextYear={2027} /> },
  {
    name: 'list-recipient',
    node: (
      <RecipientPage
        frame={frame}
        recipient={{ ...person, citizenId: '079184012345' }}
        awards={[
          {
            source: 'decided',
            proposalId: 'p2',
            proposalNumber: 'U3-N2023-002',
            title: 'BKB',
            kind: 'CONG_TRANG',
            year: 2023,
            wording: 'Đã có thành tích xuất sắc trong công tác năm 2023',
            at,
            paper: { number: '512/QĐ-BTNMT', date: '2026-11-29', signer: 'Trần Hồng Sơn' },
          },
          {
            source: 'decided',
            proposalId: 'p1',
            proposalNumber: 'U3-N2023-001',
            title: 'CSTDCS',
            year: 2022,
            wording: 'Năm 2022',
            at,
          },
          {
            source: 'imported',
            title: 'LDTT',
            year: 2019,
            at,
            decisionNumber: '77/QĐ-NXB',
            decisionDate: '2020-01-15',
            issuer: 'NXB Tài nguyên - Môi trường và Bản đồ Việt Nam',
            achievement: 'Hoàn thành tốt nhiệm vụ năm 2019',
          },
          { source: 'imported', title: 'LDTT', year: 2018, at },
        ]}
      />
    ),
  },
  {
    name: 'list-recipient-same-id',
    node: (
      <RecipientPage
        frame={frame}
        recipient={{ ...person, sameIdAs: { id: 'x9', name: 'Nguyễn Văn An' } }}
        awards={[]}
      />
    ),
  },
  { name: 'list-recipient-none', node: <RecipientPage frame={frame} recipient={{ ...person }} awards={[]} /> },
  {
    name: 'home',
    node: (
      <HomePage
        frame={frame}
        name="Phạm Quốc Bảo"
        waiting={{
          correct: { count: 1 },
          drafts: { count: 2 },
          decide: { count: 3 },
          number: { count: 25, more: true },
          overdue: { count: 2 },
          stuck: { count: 1 },
          parked: { count: 4 },
        }}
        areas={['proposals', 'queue', 'recipients']}
        seasons={[{ id: 'N2023', name: season, deadline: due }]}
      />
    ),
  },
  {
    name: 'home-nothing',
    node: <HomePage frame={frame} name="Vũ Thị Mai" waiting={{}} areas={['queue', 'numbers']} seasons={[]} />,
  },
];
