import type { DigestEntry, DossierFacts, Letter, RowSaid } from '../../functions/letters.ts';

const dossier: DossierFacts = {
  number: 'U3-N2023-001',
  unit: 'Nhà xuất bản Tài nguyên - Môi trường và Bản đồ Việt Nam',
  block: 'Khối thi đua số VI',
  season: 'Khen thưởng thường xuyên năm 2023',
  authority: 'Bộ trưởng',
  individuals: 4,
  collectives: 1,
  households: 0,
  statementNumber: '45/TTr-NXB',
  statementSigner: 'Nguyễn Thị Hồng Hạnh',
  nominees: [
    { name: 'Trần Đức Ân', title: 'Bằng khen của Bộ trưởng' },
    { name: 'Lê Thị Ngọc Ánh', title: 'Chiến sĩ thi đua Bộ' },
    { name: 'Phòng Biên tập bản đồ', title: 'Tập thể lao động xuất sắc' },
  ],
  page: 'https://thidua.example.vn/ho-so/p1',
};

const apart: DossierFacts = {
  ...dossier,
  apart: [
    { name: 'Ngô Minh Trí', title: 'Bằng khen của Bộ trưởng' },
    { name: 'Hồ Thị Kim Thoa', title: 'Chiến sĩ thi đua Bộ', number: 'U3-N2023-001-1' },
  ],
};
const said: readonly RowSaid[] = [
  { name: 'Ngô Minh Trí', choice: 'reject', reason: 'Thành tích chưa rõ phạm vi ảnh hưởng.' },
  { name: 'Hồ Thị Kim Thoa', choice: 'return', reason: 'Bổ sung quyết định công nhận sáng kiến.' },
];

const about = { to: 'Nguyễn Thị Hồng Hạnh', dossier };
const at = '2026-11-23T02:05:00.000Z';
const due = '2026-11-28T10:00:00.000Z';
const reason =
  'Số lượng trong tờ trình chưa khớp danh sách.\nBổ sung quyết định công nhận sáng kiến của bà Lê Thị Ngọc Ánh.';
const link = 'https://thidua.example.vn/d/Zx3kPq0r8sT1uV5wY7aB9cD2eF4gH6iJ8kL0mN1oP2q';

const request = {
  letter: 'request',
  because: 'asked',
  as: 'holder',
  seat: 'unitHead',
  round: 1,
  due,
  link,
  code: '047316',
  skipped: [],
  ...about,
} as const satisfies Letter;

const entry: DigestEntry = {
  number: 'U3-N2023-001',
  unit: dossier.unit,
  season: dossier.season,
  individuals: 4,
  collectives: 1,
  households: 0,
  seat: 'blockLeader',
  round: 1,
  as: 'holder',
  due,
  overdue: false,
  link,
  code: '047316',
};

const others: readonly DigestEntry[] = (
  [
    { ...entry, number: 'U1-N2023-004', unit: 'Cục Biến đổi khí hậu', individuals: 12, collectives: 3, code: '902211' },
    { ...entry, number: 'U5-N2023-002', unit: 'Viện Chiến lược, Chính sách', as: 'deputy', round: 2, code: '310457' },
    { ...entry, number: 'U7-N2023-001', unit: 'Báo Tài nguyên và Môi trường', individuals: 1, code: '558102' },
  ] satisfies readonly DigestEntry[]
).map((one, index) => ({ ...one, link: `${link.slice(0, -1)}${index}`, due: `2026-12-0${index + 1}T10:00:00.000Z` }));

const digest = {
  letter: 'digest',
  to: about.to,
  requests: [entry, ...others],
  more: 0,
  queue: 'https://thidua.example.vn/queue',
} as const satisfies Letter;

/** One letter of each kind, and the shades of a kind that read differently. */
export const letters = {
  signIn: {
    letter: 'signIn',
    to: 'Phạm Quốc Bảo',
    link: 'https://thidua.example.vn/s/Zx3kPq0r8sT1uV5wY7aB9cD2eF4gH6iJ8kL0mN1oP2q',
    minutes: 15,
  },
  submitted: { letter: 'submitted', round: 1, at, goesTo: 'unitHead', asks: 'Nguyễn Thị Hồng Hạnh', ...about },
  'submitted-again': { letter: 'submitted', round: 2, at, goesTo: 'ministry', asks: 'Vũ Thị Mai', ...about },
  request,
  'request-deputy': {
    ...request,
    as: 'deputy',
    seat: 'blockLeader',
    round: 2,
    skipped: [{ name: 'Hoàng Văn Khối', why: 'ownUnit' }],
  },
  'request-named': { ...request, as: 'named', seat: 'ministry' },
  reminder: { ...request, because: 'reminder' },
  digest,
  'digest-overdue': {
    ...digest,
    requests: [{ ...entry, due: at, overdue: true }, ...others],
    more: 7,
  },
  'digest-all-overdue': {
    ...digest,
    requests: [entry, ...others].map((one) => ({ ...one, due: at, overdue: true })),
    more: 7,
  },
  'digest-of-one': { ...digest, requests: [entry] },
  'fresh-link': { ...request, because: 'freshLink' },
  'decided-approve': { letter: 'decided', seat: 'unitHead', choice: 'approve', at, goesTo: 'blockLeader', ...about },
  'decided-approve-apart': {
    ...{ letter: 'decided', seat: 'unitHead', choice: 'approve', at, goesTo: 'blockLeader', to: about.to },
    ...{ dossier: apart, rows: said },
  },
  apart: {
    ...{ letter: 'apart', seat: 'unitHead', by: 'Nguyễn Thị Hồng Hạnh', post: 'Giám đốc', at, rows: said },
    ...{ to: 'Phạm Quốc Bảo', dossier: apart },
  },
  'returned-child': {
    ...{ letter: 'returned', seat: 'unitHead', by: 'Nguyễn Thị Hồng Hạnh', post: 'Giám đốc', reason: '', due },
    ...{ to: 'Phạm Quốc Bảo', dossier: { ...dossier, parent: 'U3-N2023-000', individuals: 1, collectives: 0 } },
    ...{ rows: said.slice(1), limited: true },
  },
  'decided-return': {
    letter: 'decided',
    seat: 'blockLeader',
    choice: 'return',
    reason,
    at,
    goesTo: 'correction',
    ...about,
  },
  'decided-reject': { letter: 'decided', seat: 'ministry', choice: 'reject', reason, at, goesTo: 'end', ...about },
  'answered-by-other': {
    letter: 'answeredByOther',
    seat: 'blockLeader',
    by: 'Hoàng Văn Khối',
    choice: 'approve',
    at,
    ...about,
  },
  returned: {
    letter: 'returned',
    seat: 'blockLeader',
    by: 'Hoàng Văn Khối',
    post: 'Khối trưởng Khối thi đua số VI',
    reason,
    due,
    ...about,
  },
  'correction-closing': { letter: 'correctionClosing', due, ...about },
  abandoned: { letter: 'abandoned', ...about },
  withdrawn: { letter: 'withdrawn', by: 'Phạm Quốc Bảo', ...about },
  'outcome-approved': {
    letter: 'outcome',
    outcome: 'approved',
    by: 'Vũ Thị Mai',
    decisionNumber: '512/QĐ-BTNMT',
    ...about,
  },
  'outcome-unnumbered': { letter: 'outcome', outcome: 'approved', by: 'Vũ Thị Mai', ...about },
  'outcome-forwarded': { letter: 'outcome', outcome: 'forwarded', by: 'Vũ Thị Mai', ...about },
  'outcome-rejected': { letter: 'outcome', outcome: 'rejected', by: 'Vũ Thị Mai', reason, ...about },
  overdue: {
    letter: 'overdue',
    seat: 'ministry',
    since: due,
    asked: ['Vũ Thị Mai', 'Đỗ Minh Quân'],
    ...about,
    to: 'Quản trị hệ thống',
  },
  'overdue-nobody': { letter: 'overdue', seat: 'blockLeader', since: due, asked: [], ...about },
  stuck: { letter: 'stuck', since: at, ...about, to: 'Quản trị hệ thống' },
  undeliverable: {
    letter: 'undeliverable',
    to: 'Quản trị hệ thống',
    person: { name: 'Hoàng Văn Khối', post: 'Cục trưởng Cục Môi trường' },
    address: 'hoang.khoi@example.vn',
    why: 'noMailbox',
    at,
    waiting: { count: 20, more: true },
    page: 'https://thidua.example.vn/admin/faults',
  },
  'undeliverable-nobody': {
    letter: 'undeliverable',
    to: 'Quản trị hệ thống',
    address: 'hoang.khoi@example.vn',
    why: 'complaint',
    at,
    waiting: { count: 0, more: false },
    page: 'https://thidua.example.vn/admin/faults',
  },
} as const satisfies Record<string, Letter>;

/** Every text field of a letter is `text`. */
export const letterFullOf = (text: string): readonly Letter[] => {
  const said = {
    to: text,
    dossier: {
      ...dossier,
      number: text,
      unit: text,
      block: text,
      season: text,
      authority: text,
      statementNumber: text,
      statementSigner: text,
      nominees: [{ name: text, title: text }],
    },
  };
  return [
    { ...letters.signIn, to: text },
    { ...letters['request-deputy'], ...said, skipped: [{ name: text, why: 'author' }] },
    { ...letters.digest, to: text, requests: [{ ...entry, number: text, unit: text, season: text }] },
    { ...letters['decided-return'], ...said, reason: text },
    { ...letters['answered-by-other'], ...said, by: text },
    { ...letters.returned, ...said, by: text, post: text, reason: text },
    { ...letters.submitted, ...said, asks: text },
    { ...letters.withdrawn, ...said, by: text },
    { ...letters['outcome-approved'], ...said, by: text, decisionNumber: text, reason: text },
    { ...letters.overdue, ...said, asked: [text] },
    { ...letters.undeliverable, to: text, person: { name: text, post: text } },
  ];
};
