import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { GetSendQuotaCommand, SESClient, SendRawEmailCommand } from '@aws-sdk/client-ses';
import MailComposer from 'nodemailer/lib/mail-composer/index.js';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type MailboxOptions, startMailbox } from '../../infra/local/mailbox/mailbox.ts';

const atEnd: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of atEnd.splice(0).reverse()) await end();
});

const aFolder = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'mailbox-'));
  atEnd.push(() => rm(folder, { recursive: true }));
  return folder;
};

const aMailbox = async (options: Partial<MailboxOptions> = {}) => {
  const mailbox = await startMailbox({ dataDir: undefined, port: 0, ...options });
  let closing: Promise<void> | undefined;
  const close = () => {
    closing ??= mailbox.close();
    return closing;
  };
  atEnd.push(close);
  return { ...mailbox, close, ...callsTo(mailbox.endpoint) };
};

const aMailboxProcess = async (dataDir: string) => {
  const child = spawn(process.execPath, ['--import', 'tsx', `${import.meta.dirname}/mailbox-child.ts`, dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const kill = async () => {
    if (child.signalCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  };
  atEnd.push(kill);
  const [endpoint] = await once(createInterface({ input: child.stdout }), 'line');
  return { kill, endpoint: String(endpoint), ...callsTo(String(endpoint)) };
};

const callsTo = (endpoint: string) => {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const ses = new SESClient({ endpoint, region: 'local', credentials, maxAttempts: 1 });
  atEnd.push(async () => ses.destroy());
  return {
    send: async (fields: object = {}) => {
      const mail = { from: 'a@bo.example', to: 'b@bo.example', subject: 's', text: 't', ...fields };
      const Data = await new MailComposer(mail).compile().build();
      return ses.send(new SendRawEmailCommand({ RawMessage: { Data } }));
    },
    quota: () => ses.send(new GetSendQuotaCommand({})),
    stored: async () => (await (await fetch(`${endpoint}/store`)).json()).emails,
  };
};

const vietnamese = {
  from: { name: 'Bộ Giáo dục và Đào tạo – Vụ TĐKT', address: 'khenthuong@bo.example' },
  to: { name: 'Nguyễn Thị Ngọc Ánh', address: 'anh@bo.example' },
  subject: 'Hồ sơ đề nghị khen thưởng: Trường Đại học Y Hà Nội, đợt 2026 ✔',
  text: 'Kính gửi Bà, xin mời mở liên kết để quyết định.',
  html: '<p>Kính gửi Bà,</p><p><a href="http://localhost:1/d/abc" target="_blank">Mở hồ sơ</a></p>',
};

describe('the mailbox', () => {
  it('keeps Vietnamese in sender, subject and both bodies', async () => {
    const { send, stored } = await aMailbox();
    const { MessageId } = await send(vietnamese);

    expect(await stored()).toMatchObject([
      {
        messageId: MessageId,
        from: '"Bộ Giáo dục và Đào tạo – Vụ TĐKT" <khenthuong@bo.example>',
        destination: { to: ['"Nguyễn Thị Ngọc Ánh" <anh@bo.example>'] },
        subject: vietnamese.subject,
        body: { text: expect.stringContaining(vietnamese.text), html: vietnamese.html },
      },
    ]);
  });

  it('refuses at once what it cannot do, and takes the next mail', async () => {
    const { quota, send, stored } = await aMailbox();
    await expect(quota()).rejects.toMatchObject({ name: 'InvalidAction' });
    await send();

    expect(await stored()).toHaveLength(1);
  });

  it.each([
    ['without a signature', 403, {}],
    ['with a signature', 400, { authorization: 'AWS4-HMAC-SHA256 x' }],
  ])('answers an action it cannot do once, %s, and says nothing on the console', async (_, status, headers) => {
    // Under its tests' name the library keeps its complaints to itself.
    vi.stubEnv('NODE_ENV', 'development');
    const { endpoint } = await aMailbox();
    vi.unstubAllEnvs();
    const complained = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const body = new URLSearchParams({ Action: 'GetSendQuota' });
    const answer = await fetch(endpoint, { method: 'POST', body, headers });
    const complaints = complained.mock.calls.map(String);
    complained.mockRestore();

    expect([answer.status, complaints]).toEqual([status, []]);
  });

  it('keeps attachments byte by byte', async () => {
    const { send, stored } = await aMailbox();
    const content = Buffer.from([0, 1, 254, 255]);
    await send({ attachments: [{ filename: 'Tờ trình.pdf', content, contentType: 'application/pdf' }] });

    const [{ attachments }] = await stored();
    expect(attachments).toMatchObject([
      { filename: 'Tờ trình.pdf', contentType: 'application/pdf', content: content.toString('base64') },
    ]);
  });

  it('shows its inbox as a page and listens on 127.0.0.1 alone', async () => {
    const { inboxUrl } = await aMailbox();

    expect(inboxUrl).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    expect(await (await fetch(inboxUrl)).text()).toContain('<iframe');
    await expect(fetch(inboxUrl.replace('127.0.0.1', '127.0.0.2'))).rejects.toThrow();
  });

  it('shows the mail again after a restart, in its order', async () => {
    const dataDir = await aFolder();
    const before = await aMailbox({ dataDir });
    for (const subject of ['một', 'hai', 'ba']) await before.send({ subject });
    const shown = await before.stored();
    await before.close();

    const { stored } = await aMailbox({ dataDir });

    expect(shown).toHaveLength(3);
    expect(await stored()).toEqual(shown);
  });

  it('has every mail whose sending was answered before kill -9', async () => {
    const dataDir = await aFolder();
    const before = await aMailboxProcess(dataDir);
    const answered: string[] = [];
    const sent = Array.from({ length: 200 }, (_, index) =>
      before.send({ subject: `${index}` }).then(
        () => answered.push(`${index}`),
        () => undefined, // killed before it answered
      ),
    );
    await sent[80];
    await before.kill();
    await Promise.all(sent);

    const { stored } = await aMailbox({ dataDir });
    const subjects = (await stored()).map(({ subject }: { subject: string }) => subject);

    expect(answered.length).toBeGreaterThan(0);
    expect(subjects).toEqual(expect.arrayContaining(answered));
    expect(new Set(subjects).size).toBe(subjects.length);
  });

  it('drops a torn last line', async () => {
    const dataDir = await aFolder();
    const before = await aMailbox({ dataDir });
    await before.send({ subject: 'whole' });
    await before.close();
    await appendFile(join(dataDir, 'mail.jsonl'), '{"mail":{"messageId":"ses-1","from":"Bộ');

    const { send, close } = await aMailbox({ dataDir });
    await send({ subject: 'later' });
    await close();
    const again = await aMailbox({ dataDir });

    expect(await again.stored()).toMatchObject([{ subject: 'whole' }, { subject: 'later' }]);
  });

  it('stays empty after a restart when its mail was cleared', async () => {
    const dataDir = await aFolder();
    const before = await aMailbox({ dataDir });
    await before.send({ subject: 'old' });
    await fetch(`${before.endpoint}/clear-store`, { method: 'POST' });
    await before.send({ subject: 'new' });
    await before.close();

    const { stored, close } = await aMailbox({ dataDir });
    expect(await stored()).toMatchObject([{ subject: 'new' }]);
    await close();
    expect(await readFile(join(dataDir, 'mail.jsonl'), 'utf8')).not.toContain('old');
  });

  it('says so when its port is in use, and when it already runs', async () => {
    const other = await aMailboxProcess(await aFolder());
    const port = Number(new URL(other.endpoint).port);

    await expect(startMailbox({ dataDir: undefined, port })).rejects.toThrow(/in use/);
    await aMailbox();
    await expect(startMailbox({ dataDir: undefined, port: 0 })).rejects.toThrow(/already running/);
  });
});
