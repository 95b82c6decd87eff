import { vi } from 'vitest';
import type { Deployment, ReceivedMail } from './deployment.ts';

/** Nothing older concerns the tests of this file. */
export const started = new Date(Date.now() - 1_000);

/** How each kind's subject begins, after the proposal's number. */
const subjects = {
  submitted: /Đã tiếp nhận hồ sơ/,
  question: /Đề nghị phê duyệt hồ sơ/,
  reminder: /Nhắc phê duyệt/,
  freshLink: /Liên kết mới để phê duyệt/,
  decided: /Đã ghi nhận: ông\/bà/,
  answeredByOther: /Hồ sơ đã có quyết định/,
  returned: /Đề nghị hoàn thiện hồ sơ/,
  closing: /hồ sơ sắp đóng/,
  abandoned: /Hồ sơ đã đóng vì quá hạn/,
  withdrawn: /Hồ sơ đã được rút/,
  approved: /đã được phê duyệt$/,
  forwarded: /trình cấp có thẩm quyền/,
  rejected: /không được phê duyệt$/,
  overdue: /Đề nghị chỉ định người xử lý/,
  undeliverable: /Đề nghị sửa địa chỉ thư điện tử/,
  signIn: /Đăng nhập hệ thống/,
} as const;
export type MailKind = keyof typeof subjects;

export type Wanted = {
  readonly to: { readonly email: string };
  readonly kind: MailKind;
  /** The number of the proposal; sign-in mails have none. */
  readonly about?: string;
  /** Which of several, from 1. */
  readonly nth?: number;
};

const isFor = ({ to, about = '' }: Wanted, mail: ReceivedMail): boolean =>
  mail.to.some((address) => address.includes(to.email)) && mail.subject.includes(about);

/** All that has come for somebody so far, oldest first. */
export const mailsFor = async (deployment: Deployment, wanted: Wanted): Promise<readonly ReceivedMail[]> =>
  (await deployment.mails(started)).filter((mail) => isFor(wanted, mail) && subjects[wanted.kind].test(mail.subject));

/** Waits until it has come. */
export const mailFor = (deployment: Deployment, wanted: Wanted): Promise<ReceivedMail> =>
  vi.waitFor(
    async () => {
      const mail = (await mailsFor(deployment, wanted))[(wanted.nth ?? 1) - 1];
      if (mail === undefined) throw new Error(`no ${wanted.kind} about ${wanted.about} for ${wanted.to.email}`);
      return mail;
    },
    { timeout: 30_000, interval: 40 },
  );

const found = (mail: ReceivedMail, what: string, pattern: RegExp): string => {
  const match = pattern.exec(mail.text)?.[1];
  if (match === undefined) throw new Error(`“${mail.subject}” has no ${what}`);
  return match;
};

/** The path of the mail's link: the deployment decides where it lives. */
export const linkIn = (mail: ReceivedMail): string => found(mail, 'link', /https?:\/\/[^/\s]+(\/\S+)/);

export const codeIn = (mail: ReceivedMail): string => found(mail, 'code', /: (\d{6})\n/);

export const linksIn = (mail: ReceivedMail): readonly string[] =>
  [...`${mail.text}\n${mail.html}`.matchAll(/https?:\/\/[^\s"<]+/g)].map(([link]) => link);
