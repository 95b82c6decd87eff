import type { VNode } from 'preact';
import { type DecisionTyped, nothingTyped } from '../../functions/views/decision/decision-typed.ts';
import { DetailsPage, type DetailsPageProps } from '../../functions/views/decision/details-page.tsx';
import { ReceiptPage } from '../../functions/views/decision/receipt-page.tsx';
import { ReportPage, StatementPage } from '../../functions/views/decision/report-page.tsx';
import { RequestPage, type RequestPageProps } from '../../functions/views/decision/request-page.tsx';
import { type LinkState, StatePage } from '../../functions/views/decision/state-page.tsx';
import {
  apart,
  changes,
  earlier,
  head,
  individual,
  nominations,
  reportChanges,
  rowReasons,
  skipped,
  statement,
} from './dossier-sample.ts';

import { ofDossier, ofNomination } from './findings-sample.ts';

export type PageState = { readonly name: string; readonly node: VNode };

const frame = { ministry: 'Bộ Tài nguyên và Môi trường' };
const token = 'Zx3kPq0r8sT1uV5wY7aB9cD2eF4gH6iJ8kL0mN1oP2q';
const at = '2026-11-23T07:30:00.000Z';

export const request: RequestPageProps = {
  frame,
  token,
  asked: { name: 'Nguyễn Thị Hồng Hạnh', as: 'holder', seat: 'unitHead', due: '2026-11-26T10:00:00.000Z' },
  head,
  nominations,
  people: new Map(),
  earlier: [],
  skipped: [],
  form: { typed: nothingTyped, problems: [], approveTo: 'blockLeader', asksPaper: false },
};

export const counted = nominations.map((line, index) => ({
  ...line,
  found: { blocks: index === 0 ? 2 : 0, warns: index === 0 ? 1 : 0, informs: index === 1 ? 1 : 0 },
}));

const again: RequestPageProps = {
  ...request,
  asked: { name: 'Đỗ Minh Quân', as: 'deputy', seat: 'blockLeader', due: '2026-12-02T10:00:00.000Z' },
  head: { ...head, round: 2 },
  nominations: nominations.map((line) =>
    line.id === 'n4' ? { ...line, mark: 'added' } : line.id === 'n2' ? { ...line, mark: 'changed' } : line,
  ),
  changes,
  earlier,
  skipped,
  form: { ...request.form, approveTo: 'ministry' },
};

export const deciding: RequestPageProps = {
  ...request,
  asked: { ...request.asked, name: 'Vũ Thị Mai', as: 'named', seat: 'ministry' },
  earlier,
  form: { ...request.form, approveTo: 'awarded', asksPaper: true },
};

const refused: RequestPageProps = {
  ...deciding,
  form: {
    ...deciding.form,
    typed: { ...nothingTyped, choice: 'return', code: '123456', paperDate: '31/02/2026' },
    problems: [{ code: 'reason.missing' }, { code: 'paper.date' }, { code: 'code.wrong', left: 3 }],
  },
};

const states: readonly LinkState[] = [
  { state: 'answered', by: 'Hoàng Văn Khối', seat: 'blockLeader', choice: 'return', at, reason: 'Số lượng chưa khớp.' },
  { state: 'superseded', round: 2 },
  { state: 'replaced' },
  { state: 'withdrawn', at },
  { state: 'abandoned', at },
  { state: 'conflict', why: 'nominee' },
  { state: 'expired', token },
  { state: 'locked', token },
  { state: 'freshLink' },
  { state: 'unknown' },
];

const [first, second, third] = ['1', '2', '3'].map((digit) => digit.repeat(24));
const ids = [first, second, third, '4'.repeat(24), '5'.repeat(24)];
const listed = nominations.map((line, index) => ({ ...line, id: ids[index] ?? line.id }));

const butTwo: DecisionTyped = {
  ...nothingTyped,
  choice: 'approve',
  code: '123456',
  rows: new Map([
    [first ?? '', { choice: 'return', reason: 'Bổ sung quyết định công nhận sáng kiến.' }],
    [third ?? '', { choice: 'reject', reason: '' }],
  ]),
  opens: new Set([`${first}.initiatives`, `${first}.achievements`]),
};

const limited: DecisionTyped = {
  ...nothingTyped,
  choice: 'return',
  reason: 'Số lượng chưa khớp.',
  code: '123456',
  limit: true,
  opens: new Set(['statement.individuals']),
};

export const details: DetailsPageProps = {
  ...{ frame, token, number: head.number, nominations: listed, typed: butTwo, problems: [] },
};

const receipt = { frame, number: head.number, unit: head.unit, at };

export const decisionPages: readonly PageState[] = [
  { name: 'decision-request', node: <RequestPage {...request} /> },
  { name: 'decision-request-round-2', node: <RequestPage {...again} /> },
  { name: 'decision-request-findings', node: <RequestPage {...request} nominations={counted} findings={ofDossier} /> },
  { name: 'decision-request-deciding', node: <RequestPage {...deciding} /> },
  { name: 'decision-request-refused', node: <RequestPage {...refused} /> },
  {
    name: 'decision-request-apart',
    node: (
      <RequestPage
        {...deciding}
        nominations={listed}
        apart={apart}
        earlier={[{ ...earlier[0], rows: rowReasons }]}
        form={{ ...deciding.form, typed: butTwo, problems: [{ code: 'rows.noneLeft' }] }}
      />
    ),
  },
  { name: 'decision-details-rows', node: <DetailsPage {...details} /> },
  {
    name: 'decision-details-rows-refused',
    node: (
      <DetailsPage
        {...details}
        problems={[
          { code: 'row.missing', row: { id: third ?? '', name: 'Đặng Quang Ẩn' } },
          { code: 'code.wrong', left: 2 },
        ]}
      />
    ),
  },
  { name: 'decision-details-opens', node: <DetailsPage {...details} typed={limited} /> },
  {
    name: 'decision-details-opens-refused',
    node: <DetailsPage {...details} typed={{ ...limited, opens: new Set() }} problems={[{ code: 'opens.none' }]} />,
  },
  {
    name: 'decision-receipt-apart',
    node: (
      <ReceiptPage
        {...receipt}
        choice="approve"
        apart={{ lines: rowReasons, child: `${head.number}-1` }}
        after={{ goesTo: 'ministry' }}
      />
    ),
  },
  {
    name: 'decision-report',
    node: (
      <ReportPage
        frame={frame}
        token={token}
        number={head.number}
        nomination={{ name: 'Lê Thị Ngọc Ánh', kind: 'individual', title: 'CSTDB', filled: individual }}
        place={2}
        of={5}
        next={{ id: 'n3', name: 'Đặng Quang Ẩn' }}
        open
      />
    ),
  },
  {
    name: 'decision-report-findings',
    node: (
      <ReportPage
        frame={frame}
        token={token}
        number={head.number}
        nomination={{ name: 'Lê Thị Ngọc Ánh', kind: 'individual', title: 'CSTDB', filled: individual }}
        findings={ofNomination}
        place={2}
        of={5}
        open
      />
    ),
  },
  {
    name: 'decision-report-changed',
    node: (
      <ReportPage
        frame={frame}
        token={token}
        number={head.number}
        nomination={{ name: 'Lê Thị Ngọc Ánh', kind: 'individual', title: 'CSTDB', filled: individual }}
        changes={reportChanges}
        place={5}
        of={5}
        open
      />
    ),
  },
  {
    name: 'decision-statement',
    node: <StatementPage frame={frame} token={token} number={head.number} filled={statement} open />,
  },
  {
    name: 'decision-receipt-approve',
    node: <ReceiptPage {...receipt} choice="approve" after={{ goesTo: 'ministry' }} />,
  },
  {
    name: 'decision-receipt-awarded',
    node: <ReceiptPage {...receipt} choice="approve" paper="later" after={{ goesTo: 'end', end: 'awarded' }} />,
  },
  {
    name: 'decision-receipt-return',
    node: (
      <ReceiptPage
        {...receipt}
        choice="return"
        reason={'Số lượng chưa khớp.\nĐề nghị rà soát.'}
        after={{ goesTo: 'correction' }}
      />
    ),
  },
  ...states.map((link) => ({
    name: `decision-${link.state}`,
    node: (
      <StatePage
        frame={frame}
        number={link.state === 'unknown' || link.state === 'freshLink' ? undefined : head.number}
        link={link}
      />
    ),
  })),
];
