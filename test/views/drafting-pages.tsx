import type { VNode } from 'preact';
import { checkDossier } from '../../functions/domain/dossier.ts';
import { formOf } from '../../functions/domain/forms/forms.ts';
import type { Proposal } from '../../functions/domain/proposal.ts';
import { RemovePage } from '../../functions/views/drafting/ask-pages.tsx';
import { ConflictPage } from '../../functions/views/drafting/conflict-page.tsx';
import type { DraftRules } from '../../functions/views/drafting/draft.ts';
import { DraftPage, type DraftPageProps } from '../../functions/views/drafting/draft-page.tsx';
import { FormPage, type FormPageProps } from '../../functions/views/drafting/form-page.tsx';
import { KeptFormPage } from '../../functions/views/drafting/kept-form-page.tsx';
import { KeptTextPage } from '../../functions/views/drafting/kept-text-page.tsx';
import { SubmitReceiptPage } from '../../functions/views/drafting/receipt-page.tsx';
import { StartPage, type StartPageProps } from '../../functions/views/drafting/start-page.tsx';
import { SubmitPage, type SubmitPageProps } from '../../functions/views/drafting/submit-page.tsx';
import { apart, childRows } from './dossier-sample.ts';
import {
  at,
  csrf,
  due,
  frame,
  head,
  individual,
  outside,
  people,
  provided,
  statement,
  viewOf,
} from './drafting-sample.ts';
import { absent, findings, late, law, nothingFound, reason } from './findings-sample.ts';

export type PageState = { readonly name: string; readonly node: VNode };

const start: StartPageProps = {
  frame,
  csrf,
  seasons: [
    {
      id: 's26',
      name: 'Khen thưởng thường xuyên năm 2026',
      kind: 'year',
      deadline: '2026-12-23T10:00:00.000Z',
      theme: 'Đoàn kết, kỷ cương, đổi mới, sáng tạo, chuyển đổi số, chuyển đổi xanh',
    },
  ],
  units: [{ id: 'U1', name: 'Công ty TNHH MTV TN&MT miền Nam' }],
  titles: provided,
  chosen: {},
  problems: [],
};

const entry = { version: 1, reported: true, kind: 'individual', problems: 0 } as const;
const nominations = {
  n1: { ...entry, order: 1, name: 'Lê Thị Ánh Nguyệt', title: 'CSTDB' },
  n2: { ...entry, order: 2, name: 'Phạm Quốc Bảo', title: 'BKB', problems: 3, reported: false },
  n3: { ...entry, order: 3, name: '', title: '', problems: 18, reported: false },
  n4: { ...entry, order: 4, kind: 'collective', name: 'Phòng Kỹ thuật – Công nghệ', title: 'TTLDXS' },
} as const;
const { id, ...rest } = head;
const proposal: Proposal = {
  id,
  unitId: 'U1',
  blockId: 'K06',
  seasonId: 's26',
  authority: rest.authority,
  createdBy: 'u1-officer',
  createdAt: at,
  standing: { status: 'draft' },
  edits: 9,
  statement: {
    version: 2,
    problems: 1,
    individuals: 4,
    collectives: 1,
    households: 0,
    number: '125/TTr-CTMN',
    date: '10/11/2026',
    signer: 'Nguyễn Văn Thành',
  },
  nominations,
};
const ready: Proposal = {
  ...proposal,
  statement: { ...proposal.statement, problems: 0, individuals: 1 },
  nominations: { n1: nominations.n1, n4: nominations.n4 },
};

const draftOf = (from: Proposal): DraftPageProps => ({
  frame,
  csrf,
  head,
  deadline: '2026-12-23T10:00:00.000Z',
  late: false,
  statement: { ...from.statement, started: from.statement.version > 0 },
  nominations: Object.entries(from.nominations).map(([key, one]) => ({ ...one, id: key })),
  kinds: ['individual', 'collective'],
  check: checkDossier(from),
});

const found = draftOf(ready).nominations.map((one, index) => ({
  ...one,
  found: index === 0 ? { blocks: 2, warns: 1, informs: 0 } : { blocks: 0, warns: 0, informs: 0 },
}));
const rules: DraftRules = {
  dossier: { law, findings: [late], reasons: new Map() },
  blocked: [{ id: 'n1', name: 'Lê Thị Ánh Nguyệt', count: 2 }],
  unexplained: [
    { id: 'n1', name: 'Lê Thị Ánh Nguyệt', count: 1 },
    { name: '', count: 1 },
  ],
};
const explained = { ...individual, explanations: [{ rule: absent.rule, reason }] };

const empty = draftOf({
  ...proposal,
  statement: { version: 0, problems: 14, number: '', date: '', signer: '' },
  nominations: {},
});
const numbered = { ...head, number: 'U1-s26-003' };
const returned = {
  by: 'Hoàng Văn Khôi',
  seat: 'blockLeader',
  at,
  reason: 'Số lượng cá nhân ở tờ trình chưa khớp danh sách.\nĐề nghị bổ sung số quyết định công nhận sáng kiến.',
  due: '2026-12-07T10:00:00.000Z',
  rows: [],
  answer: '',
} as const;

const openNominations = Object.fromEntries(
  Object.keys(ready.nominations).map((id, index) => [id, index === 0 ? ['duties', 'initiatives'] : ('all' as const)]),
);

export const nominationForm: FormPageProps = {
  frame,
  seal: { version: 3, csrf },
  head,
  action: '/proposals/p1/nominations/n1',
  view: viewOf('individual', individual, { blankRows: { awards: 1 } }),
  savedAt: at,
  removable: true,
};
const wrong = { ...individual, birthDate: '8.3.85', citizenId: '07918500123', votesFor: '12', title: 'LDTT', oath: '' };

export const submitting: SubmitPageProps = {
  frame,
  csrf,
  clientKey: 'k-7',
  edits: 9,
  head,
  statement: { number: '125/TTr-CTMN', date: '10/11/2026', signer: 'Nguyễn Văn Thành' },
  counts: { individuals: 4, collectives: 1, households: 0 },
  goesTo: { seat: 'unitHead', name: 'Nguyễn Văn Thành' },
  due,
  resubmission: false,
};

const nobody = { seat: 'unitHead', name: undefined } as const;

/** Every page of drafting and filing, in every state it has. */
export const draftingPages: readonly PageState[] = [
  { name: 'start', node: <StartPage {...start} /> },
  {
    name: 'start-problems',
    node: (
      <StartPage
        {...start}
        units={[...start.units, { id: 'U4', name: 'Báo Tài nguyên và Môi trường' }]}
        problems={['unit', 'authority']}
        closed
      />
    ),
  },
  { name: 'start-none', node: <StartPage {...start} seasons={[]} /> },
  { name: 'draft-empty', node: <DraftPage {...empty} notice="started" /> },
  { name: 'draft', node: <DraftPage {...draftOf(proposal)} /> },
  { name: 'draft-ready', node: <DraftPage {...draftOf(ready)} notice="saved" /> },
  {
    name: 'draft-findings',
    node: <DraftPage {...draftOf(ready)} nominations={found} rules={rules} problem="dossier.incomplete" />,
  },
  { name: 'draft-late', node: <DraftPage {...draftOf(ready)} late problem="season.closed" /> },
  {
    name: 'draft-quota-full',
    node: (
      <DraftPage
        {...draftOf(ready)}
        problem="quota.full"
        full={{ titles: ['CSTDCS'], scope: 'unit', used: 12, cap: 12, wanted: 1 }}
      />
    ),
  },
  { name: 'draft-returned', node: <DraftPage {...draftOf(ready)} head={numbered} returned={returned} /> },
  {
    name: 'draft-returned-limited',
    node: (
      <DraftPage
        {...draftOf(ready)}
        head={numbered}
        returned={{ ...returned, opens: { list: false, statement: ['number', 'date'], nominations: openNominations } }}
      />
    ),
  },
  {
    name: 'nomination-limited',
    node: (
      <FormPage
        {...nominationForm}
        view={{ ...viewOf('individual', individual), closed: ({ name }) => !['duties', 'initiatives'].includes(name) }}
        removable={false}
      />
    ),
  },
  {
    name: 'draft-child',
    node: (
      <DraftPage
        {...draftOf(ready)}
        head={{ ...numbered, number: `${numbered.number}-1` }}
        returned={{ ...returned, reason: '', rows: childRows }}
      />
    ),
  },
  {
    name: 'draft-returned-apart',
    node: <DraftPage {...draftOf(ready)} head={numbered} returned={returned} apart={apart} />,
  },
  {
    name: 'draft-returned-problem',
    node: <DraftPage {...draftOf(ready)} head={numbered} returned={{ ...returned, problem: 'answer.missing' }} />,
  },
  {
    name: 'statement-new',
    node: (
      <FormPage
        {...nominationForm}
        view={viewOf('statement', {})}
        action="/proposals/p1/statement"
        savedAt={undefined}
        removable={false}
      />
    ),
  },
  {
    name: 'statement',
    node: (
      <FormPage
        {...nominationForm}
        view={viewOf('statement', statement)}
        action="/proposals/p1/statement"
        removable={false}
        notice="saved"
      />
    ),
  },
  { name: 'nomination', node: <FormPage {...nominationForm} /> },
  {
    name: 'nomination-problems',
    node: <FormPage {...nominationForm} view={viewOf('individual', wrong, { showMissing: true })} />,
  },
  {
    name: 'nomination-empty',
    node: <FormPage {...nominationForm} view={viewOf('individual', {}, { showMissing: true })} />,
  },
  {
    name: 'nomination-collective',
    node: <FormPage {...nominationForm} view={viewOf('collective', {}, { blankRows: { figures: 1 } })} />,
  },
  { name: 'nomination-household', node: <FormPage {...nominationForm} view={viewOf('household', {})} /> },
  {
    name: 'nomination-findings',
    node: <FormPage {...nominationForm} view={viewOf('individual', explained, { findings })} />,
  },
  {
    name: 'nomination-nothing-found',
    node: <FormPage {...nominationForm} view={viewOf('individual', individual, { findings: nothingFound })} />,
  },
  {
    name: 'conflict',
    node: (
      <ConflictPage
        frame={frame}
        csrf={csrf}
        action={nominationForm.action}
        form={formOf('individual')}
        mine={{ ...individual, post: 'Trưởng phòng', awards: [{ year: '2024', title: 'CSTĐCS' }] }}
        theirs={{ filled: { ...individual, title: 'BKB', duties: '' }, version: 4, by: 'Phạm Văn Dũng', at }}
        people={people}
      />
    ),
  },
  ...(['ended', 'gone', 'full', 'locked'] as const).map((why) => ({
    name: `kept-${why}`,
    node: (
      <KeptFormPage
        frame={why === 'ended' ? outside : frame}
        why={why}
        action={nominationForm.action}
        seal={nominationForm.seal}
        view={nominationForm.view}
      />
    ),
  })),
  {
    name: 'kept-text',
    node: (
      <KeptTextPage
        frame={outside}
        csrf={csrf}
        action="/proposals/p1/submit"
        hidden={{ intent: 'ask' }}
        typed={[{ name: 'answer', label: 'Nội dung giải trình, tiếp thu', value: 'Đã bổ sung.\nĐã sửa số lượng.' }]}
      />
    ),
  },
  {
    name: 'remove',
    node: (
      <RemovePage
        frame={frame}
        csrf={csrf}
        proposalId="p1"
        nomination={{ id: 'n1', kind: 'individual', name: 'Lê Thị Ánh Nguyệt', title: 'CSTDB', version: 3 }}
      />
    ),
  },
  { name: 'submit', node: <SubmitPage {...submitting} /> },
  {
    name: 'submit-again',
    node: <SubmitPage {...submitting} head={numbered} resubmission answer="Đã sửa số lượng cho khớp." />,
  },
  {
    name: 'submit-nobody',
    node: <SubmitPage {...submitting} goesTo={nobody} />,
  },
  {
    name: 'receipt',
    node: <SubmitReceiptPage {...submitting} head={numbered} at={at} by="Trần Thị Bích Ngọc" round={1} />,
  },
  {
    name: 'receipt-nobody',
    node: (
      <SubmitReceiptPage {...submitting} goesTo={nobody} head={numbered} at={at} by="Trần Thị Bích Ngọc" round={1} />
    ),
  },
];
