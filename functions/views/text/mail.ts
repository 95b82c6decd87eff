import { mailEn } from './mail-en.ts';
import { type MailText, mailVi } from './mail-vi.ts';

export type { MailText };

export const mailText = { vi: mailVi, en: mailEn } as const satisfies Record<'vi' | 'en', MailText>;
