import { SESClient, SendRawEmailCommand } from '@aws-sdk/client-ses';
import MailComposer from 'nodemailer/lib/mail-composer/index.js';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startHttp } from '../../infra/local/http/http.ts';
import { startMailbox } from '../../infra/local/mailbox/mailbox.ts';
import { launchBrowser } from '../support/browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const aMailWithALink = async (endpoint: string, href: string): Promise<void> => {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const ses = new SESClient({ endpoint, region: 'local', credentials });
  const html = `<p>Kính gửi Bà,</p><p><a href="${href}" target="_blank">Mở hồ sơ</a></p>`;
  const mail = { from: 'Vụ TĐKT <a@bo.example>', to: 'b@bo.example', subject: 'Đề nghị khen thưởng', text: href, html };
  await ses.send(new SendRawEmailCommand({ RawMessage: { Data: await new MailComposer(mail).compile().build() } }));
  ses.destroy();
};

describe('the inbox page', () => {
  it('shows the mail in Vietnamese and opens its link in a new tab', async () => {
    const site = await startHttp({
      port: 0,
      host: '127.0.0.1',
      routes: { 'GET /d/{token}': async () => 'the dossier' },
    });
    const mailbox = await startMailbox({ dataDir: undefined, port: 0 });
    await aMailWithALink(mailbox.endpoint, `${site.url}/d/abc`);
    const page = await browser.newPage();
    try {
      await page.goto(mailbox.inboxUrl);
      await page.getByText('Đề nghị khen thưởng').waitFor();
      await page.getByRole('button', { name: 'Toggle HTML view' }).click();
      const opened = page.waitForEvent('popup');
      await page.frameLocator('iframe').getByRole('link', { name: 'Mở hồ sơ' }).click();
      const tab = await opened;

      expect(await tab.locator('body').innerText()).toBe('the dossier');
      expect(page.url()).toBe(mailbox.inboxUrl);
    } finally {
      await page.close();
      await mailbox.close();
      await site.close();
    }
  });
});
