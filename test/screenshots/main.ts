import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { appOnAws } from '../../functions/aws.ts';
import { seed } from '../../infra/local/seed.ts';
import { startSystem } from '../../infra/local/system.ts';
import { launchBrowser, openPage } from '../support/browser.ts';
import { freePort } from '../support/e2e-ports.ts';
import { individualFields, statementFields } from '../support/filled.ts';

const folder = fileURLToPath(new URL('../../.github/pictures/', import.meta.url));
const [port, mailboxPort] = [await freePort(), await freePort()];
const base = `http://localhost:${port}`;
const inbox = `http://127.0.0.1:${mailboxPort}`;

type Look = { readonly width: 390 | 1280; readonly colorScheme: 'light' | 'dark' };
const looks: readonly Look[] = [390, 1280].flatMap((width) =>
  (['light', 'dark'] as const).map((colorScheme) => ({ width: width === 390 ? 390 : 1280, colorScheme }) as const),
);

type Stored = {
  readonly at: number;
  readonly subject?: string;
  readonly destination: { readonly to?: readonly string[] };
  readonly body: { readonly text?: string };
};
type Store = { readonly emails: readonly Stored[] };

const mailsTo = async (address: string): Promise<readonly Stored[]> => {
  const store: Store = await (await fetch(`${inbox}/store`)).json();
  return store.emails.filter(({ destination }) => destination.to?.some((to) => to.includes(address)));
};

const TRIES = 100;
const PAUSE_MS = 50;

const waitFor = async <T>(what: string, look: () => Promise<T | undefined>): Promise<T> => {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const found = await look();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  throw new Error(`waited in vain for ${what}`);
};

const linkIn = (mail: Stored, path: string): string | undefined =>
  new RegExp(`${base}/${path}/[\\w-]{43}`).exec(mail.body.text ?? '')?.[0];

const newestLink = (address: string, path: string, seen: number) =>
  waitFor(`mail to ${address}`, async () => {
    const mails = (await mailsTo(address)).filter((mail) => linkIn(mail, path) !== undefined);
    const mail = mails.length > seen ? mails.toSorted((a, b) => b.at - a.at)[0] : undefined;
    return mail && { link: linkIn(mail, path) ?? '', text: mail.body.text ?? '' };
  });

const countLinks = async (address: string, path: string) =>
  (await mailsTo(address)).filter((mail) => linkIn(mail, path) !== undefined).length;

const signIn = async (page: Page, address: string): Promise<void> => {
  const seen = await countLinks(address, 's');
  await page.goto(`${base}/sign-in`);
  await page.fill('input[name=email]', address);
  await page.click('main button[type=submit]');
  const { link } = await newestLink(address, 's', seen);
  await page.goto(link);
  await page.click('main button[type=submit]');
  await page.waitForURL(`${base}/`);
};

const fill = async (page: Page, fields: Readonly<Record<string, string>>): Promise<void> => {
  for (const [name, value] of Object.entries(fields)) {
    const rows = /^(\w+)\.\d+\./.exec(name)?.[1];
    const field = page.locator(`[name="${name}"]`).first();
    if (rows !== undefined && (await field.count()) === 0) {
      await page.click(`button[value="add:${rows}"]`);
      await field.waitFor();
    }
    const kind = await field.evaluate((element) =>
      element instanceof HTMLInputElement ? element.type : element.tagName,
    );
    if (kind === 'radio') await page.check(`[name="${name}"][value="${value}"]`);
    else if (kind === 'checkbox') await page.check(`[name="${name}"]`);
    else if (kind === 'SELECT') await page.selectOption(`[name="${name}"]`, value);
    else await field.fill(value);
  }
};

/** Chromium on a busy machine sometimes cannot draw a page at once. */
const capture = (page: Page, path: string) =>
  waitFor(path, () =>
    page.screenshot({ path }).catch((error: unknown) => {
      if (error instanceof Error && error.message.includes('Unable to capture')) return undefined;
      throw error;
    }),
  );

const shoot = async (
  browser: Browser,
  name: string,
  open: (page: Page) => Promise<void>,
  state?: Awaited<ReturnType<Page['context']>>,
): Promise<void> => {
  for (const look of looks) {
    const page = await openPage(browser, look);
    if (state !== undefined) await page.context().addCookies(await state.cookies());
    await open(page);
    // What a person sees of it: a phone's first two screens, a desk's first.
    await page.setViewportSize({ width: look.width, height: look.width === 390 ? 1_500 : 900 });
    await capture(page, `${folder}${name}-${look.width}-${look.colorScheme}.png`);
    await page.context().close();
  }
};

/** Somebody of a unit who has been a grassroots emulation fighter for the three years before this one, on record. */
const onRecord = async (name: string, unitId: string): Promise<string> => {
  const { recipients, ledger, clock, random } = appOnAws();
  const [at, post] = [clock.now(), 'Biên tập viên chính'];
  const { id } = await recipients.settle({ id: random.id(), kind: 'individual', name, unitId, post });
  const thisYear = Number(at.slice(0, 4));
  await ledger.commit(
    [3, 2, 1].map((ago) => ({
      change: 'putAward' as const,
      award: { source: 'imported' as const, recipientId: id, title: 'CSTDCS', year: thisYear - ago, at, unitId },
    })),
  );
  return id;
};

/** A system of its own, kept nowhere, with the demo's people. */
const start = () => {
  process.env['POWERTOOLS_LOG_LEVEL'] ??= 'ERROR';
  const who = { administratorEmail: 'quantri@example.vn', ministryName: 'Bộ Tài nguyên và Môi trường' };
  return startSystem({ dataDir: undefined, port, mailboxPort, ...who, beforeServing: seed });
};

const run = async (): Promise<void> => {
  const system = await start();
  await mkdir(folder, { recursive: true });
  const browser = await launchBrowser();
  const page = await openPage(browser, { width: 1280, colorScheme: 'light' });
  const officer = 'canbo.u3@example.vn';
  await shoot(browser, 'sign-in', async (one) => void (await one.goto(`${base}/sign-in`)));
  await signIn(page, officer);
  const session = page.context();
  await page.goto(`${base}/proposals/new`);
  await page.locator('input[name=season]').first().check();
  await page.check('input[name=authority][value=minister]');
  await page.click('main button[type=submit]');
  const draft = page.url().replace(/\?.*/, '');
  await page.click('button[name=kind][value=individual]');
  const nomination = page.url();
  await fill(page, individualFields());
  await page.click('.savebar button[value=leave]');
  await page.goto(nomination);
  await shoot(browser, 'nomination', async (one) => void (await one.goto(nomination)), session);
  await page.goto(nomination);
  await fill(page, { 'ratings.0.rating': 'good', underReview: 'yes' });
  await page.click('.savebar button[value=save]');
  await shoot(browser, 'findings', async (one) => void (await one.goto(`${nomination}#findings`)), session);
  await shoot(browser, 'draft-findings', async (one) => void (await one.goto(draft)), session);
  const reason = 'Có ba sáng kiến cấp cơ sở được áp dụng tại toàn đơn vị.';
  await fill(page, { underReview: 'no', 'explanations.0.reason': reason });
  await page.click('.savebar button[value=leave]');
  await shoot(browser, 'draft', async (one) => void (await one.goto(draft)), session);
  await page.goto(draft.replace('/draft', '/statement'));
  await fill(page, statementFields());
  await page.click('.savebar button[value=leave]');
  await page.goto(draft.replace('/draft', '/submit'));
  await page.click('main button[type=submit]');
  const receipt = page.url();
  await shoot(browser, 'receipt', async (one) => void (await one.goto(receipt)), session);
  const head = 'thutruong.u3@example.vn';
  const { link } = await newestLink(head, 'd', 0);
  await shoot(browser, 'decision', async (one) => void (await one.goto(link)));
  const report = `${link}/n/${nomination.split('/').at(-1)}#findings`;
  await shoot(browser, 'report-findings', async (one) => void (await one.goto(report)));
  await shoot(browser, 'status', async (one) => void (await one.goto(draft.replace('/draft', ''))), session);
  const recipient = `${base}/recipients/${await onRecord('Lê Thị Ngọc Ánh', 'U3')}`;
  const asked = `${recipient}/eligibility?${new URLSearchParams({ title: 'CSTDB', year: String(new Date().getFullYear()) })}`;
  await shoot(browser, 'eligibility', async (one) => void (await one.goto(asked)), session);
  await shoot(browser, 'outlook', async (one) => void (await one.goto(`${base}/recipients/outlook`)), session);
  const headPage = await openPage(browser, { width: 1280, colorScheme: 'light' });
  await signIn(headPage, head);
  await shoot(browser, 'queue', async (one) => void (await one.goto(`${base}/queue`)), headPage.context());
  await browser.close();
  await system.close();
};

await run();
