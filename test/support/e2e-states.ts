import type { Page } from 'playwright-core';
import { actor } from './actor.ts';
import type { Deployment } from './deployment.ts';
import { press } from './e2e-browser.ts';
import { approve, decided, drafted, filed, filedUpTo, questionFor, submitted } from './e2e-dossier.ts';
import { individual, someName, statement } from './e2e-forms.ts';
import type { Person } from './e2e-people.ts';
import { signedIn } from './e2e-session.ts';
import { linkIn, mailFor } from './mailbox.ts';

/** One page in one state: who opens what, and what is pressed there before anybody looks. */
export type PageState = {
  readonly name: string;
  readonly as?: Person;
  readonly path: string;
  readonly act?: (page: Page) => Promise<unknown>;
};

const saveUnchecked = (page: Page) => press(page, 'Lưu');

const drafts = async (deployment: Deployment): Promise<readonly PageState[]> => {
  const as = deployment.people.unit('U6').officer;
  const full = await drafted(deployment, { unit: 'U6', collectives: [{ fullName: 'Phòng Kế hoạch' }] });
  const bare = await drafted(deployment, { unit: 'U6', individuals: [individual({ citizenId: '12', oath: '' })] });
  const met = await drafted(deployment, { unit: 'U6' });
  const { id, nominations } = full;
  const [person = '', team = ''] = nominations;
  const meet = async (page: Page) => {
    await met.officer.post(`/proposals/${met.id}/statement`, {
      ...statement(),
      version: (await page.locator('#version').inputValue()) || '1',
      intent: 'save',
      place: 'Bản của người kia',
    });
    await page.locator('[name="place"]').fill('Bản của tôi');
    await saveUnchecked(page);
  };
  return [
    { name: 'start', as, path: '/proposals/new' },
    { name: 'start refused', as, path: '/proposals/new', act: (page) => press(page, 'Bắt đầu soạn hồ sơ') },
    { name: 'draft, complete', as, path: `/proposals/${id}/draft` },
    { name: 'draft, just started', as, path: `/proposals/${bare.id}/draft?started=1` },
    { name: 'statement', as, path: `/proposals/${id}/statement` },
    { name: 'statement in conflict', as, path: `/proposals/${met.id}/statement`, act: meet },
    { name: 'person', as, path: person },
    { name: 'person with problems', as, path: `${bare.nominations[0]}?check=1` },
    { name: 'collective', as, path: team },
    { name: 'removing', as, path: `${person}/remove` },
    { name: 'submitting', as, path: `/proposals/${id}/submit` },
    { name: 'submitting refused', as, path: `/proposals/${bare.id}/submit` },
  ];
};

const waiting = async (deployment: Deployment): Promise<readonly PageState[]> => {
  const { unit, leader, administrator } = deployment.people;
  const { officer: as, head } = unit('U6');
  const dossier = await filed(deployment, { unit: 'U6', collectives: [{ fullName: 'Phòng Kỹ thuật' }] });
  const link = linkIn(await questionFor(deployment, dossier, head));
  const { id, nominations } = dossier;
  const nomination = nominations[0]?.split('/').at(-1);
  const decide = (page: Page) => press(page, 'Ghi nhận quyết định');
  const other = await filed(deployment, { unit: 'U6' });
  const locked = linkIn(await questionFor(deployment, other, head));
  for (const code of ['000000', '000001', '000002', '000003', '000004', '000005'])
    await actor(deployment.baseUrl).post(locked, { ...approve, code });
  const lock = async (page: Page) => {
    await page.locator('#choice').check();
    await page.locator('#code').fill('000009');
    await decide(page);
  };
  return [
    { name: 'receipt', as, path: `/proposals/${id}/receipt` },
    { name: 'status, waiting', as, path: `/proposals/${id}` },
    { name: 'withdrawing', as, path: `/proposals/${id}/withdraw` },
    { name: 'reading the statement', as, path: `/proposals/${id}/read/statement` },
    { name: 'reading a nomination', as, path: `/proposals/${id}/read/nominations/${nomination}` },
    { name: 'question', path: link },
    { name: 'question refused', path: link, act: decide },
    { name: 'question, its report', path: `${link}/n/${nomination}` },
    { name: 'question, its statement', path: `${link}/statement` },
    { name: 'question, locked', path: locked, act: lock },
    { name: 'queue', as: head, path: '/queue' },
    { name: 'queue, link sent', as: leader, path: '/queue?sent=1' },
    { name: 'open requests', as: administrator, path: '/admin' },
    { name: 'moving a date', as: administrator, path: `/admin/turns/${id}/1/unitHead` },
    {
      name: 'moving a date refused',
      as: administrator,
      path: `/admin/turns/${id}/1/unitHead`,
      act: async (page) => {
        await page.locator('#move-date').fill('x');
        await press(page, 'Dời thời hạn');
      },
    },
  ];
};

const ended = async (deployment: Deployment): Promise<readonly PageState[]> => {
  const { unit, staff, leader, administrator } = deployment.people;
  const { officer: as, head } = unit('U6');
  const name = someName();
  const done = await filedUpTo(deployment, 'end', { unit: 'U6', individuals: [individual({ fullName: name })] });
  await mailFor(deployment, { to: as, kind: 'approved', about: done.number });
  const returned = await filedUpTo(deployment, 'blockLeader', { unit: 'U6' });
  const first = await questionFor(deployment, returned, head);
  await decided(deployment, returned, leader, { choice: 'return', reason: 'Thiếu minh chứng.' });
  await mailFor(deployment, { to: as, kind: 'returned', about: returned.number });
  const again = await filed(deployment, { unit: 'U6' });
  const old = await decided(deployment, again, head, { choice: 'return', reason: 'Thiếu minh chứng.' });
  await mailFor(deployment, { to: as, kind: 'returned', about: again.number });
  await again.officer.post(again.nominations[0] ?? '', { version: '2', intent: 'save', ...individual() });
  await again.officer.post(`/proposals/${again.id}/submit`, { intent: 'ask', answer: 'Đã bổ sung.' });
  await submitted(again);
  const changed = linkIn(await questionFor(deployment, again, head, 2));
  const list = await (await signedIn(deployment, staff)).open(`/recipients?q=${encodeURIComponent(name)}`);
  const recipient = /\/recipients\/[0-9a-f]{24}/.exec(list.html)?.[0] ?? '';
  return [
    { name: 'status, approved', as, path: `/proposals/${done.id}` },
    { name: 'status for who enters numbers', as: staff, path: `/proposals/${done.id}` },
    { name: 'draft, returned', as, path: `/proposals/${returned.id}/draft` },
    {
      name: 'draft, answer missing',
      as,
      path: `/proposals/${returned.id}/draft`,
      act: (page) => press(page, 'Trình lại hồ sơ'),
    },
    { name: 'decision receipt', path: linkIn(first) },
    { name: 'superseded link', path: linkIn(old) },
    { name: 'question with changes', path: changed },
    { name: 'numbers', as: staff, path: `/numbers?q=${done.number}` },
    { name: 'recipients', as: staff, path: '/recipients' },
    { name: 'recipient', as: staff, path: recipient },
    { name: 'eligibility', as: staff, path: `${recipient}/eligibility?title=CSTDB&year=2025` },
    { name: 'outlook', as: staff, path: '/recipients/outlook' },
    { name: 'proposals', as: staff, path: '/proposals' },
    { name: 'proposals found', as: staff, path: `/proposals?q=${encodeURIComponent(name)}` },
    { name: 'first page of the administrator', as: administrator, path: '/' },
    { name: 'directory', as: administrator, path: '/admin/directory' },
    { name: 'faults', as: administrator, path: '/admin/faults' },
    { name: 'season', as: administrator, path: '/admin/seasons/N2023' },
    { name: 'rules', as, path: '/rules' },
    { name: 'rules of a period', as: administrator, path: '/rules/R3' },
    { name: 'provision', as: administrator, path: '/admin/rules/R3/CSTDB.streak' },
  ];
};

const outside = (deployment: Deployment): readonly PageState[] => {
  const ask = (email: string) => async (page: Page) => {
    await page.locator('#email').fill(email);
    await press(page, 'Gửi liên kết đăng nhập');
  };
  return [
    { name: 'sign-in', path: '/sign-in?next=/queue' },
    { name: 'sign-in refused', path: '/sign-in', act: ask('x') },
    { name: 'sign-in asked', path: '/sign-in', act: ask('khong.co@example.vn') },
    { name: 'sign-in link unknown', path: `/s/${'x'.repeat(43)}` },
    { name: 'decision link unknown', path: `/d/${'x'.repeat(43)}` },
    { name: 'no such page', path: '/nowhere' },
    { name: 'first page of an officer', as: deployment.people.unit('U6').officer, path: '/' },
    { name: 'not allowed', as: deployment.people.leader, path: '/proposals/new' },
    { name: 'English', as: deployment.people.leader, path: '/proposals?lang=en' },
  ];
};

/** Every page of the system in the states in which people meet it. */
export const pageStates = async (deployment: Deployment): Promise<readonly PageState[]> => [
  ...outside(deployment),
  ...(await drafts(deployment)),
  ...(await waiting(deployment)),
  ...(await ended(deployment)),
];
