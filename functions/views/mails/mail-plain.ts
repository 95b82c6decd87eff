import type { MailEntry, MailFact, MailModel } from './mail-model.ts';

const section = (...lines: readonly string[]): string => lines.join('\n');

const factLine = ({ label, value }: MailFact): string =>
  typeof value === 'string' ? `${label}: ${value}` : section(`${label}:`, ...value.map((one) => `- ${one}`));

const quoted = (text: string): string =>
  text
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n');

const entrySection = ({ title, tag, facts, action, code }: MailEntry): string =>
  section(
    '----------',
    tag === undefined ? title : `${title} (${tag})`,
    ...facts.map(factLine),
    `${action.label}:`,
    action.href,
    `${code.label}: ${code.digits}`,
  );

/** The plain twin: everything the HTML says, in the same order. */
export const mailPlain = (mail: MailModel): string => {
  const sections = [
    mail.greeting,
    ...mail.lead,
    mail.reason && section(`${mail.reason.label}:`, quoted(mail.reason.text)),
    mail.action && section(`${mail.action.label}:`, mail.action.href),
    mail.code && section(`${mail.code.label}: ${mail.code.digits}`, mail.code.note),
    ...(mail.entries ?? []).map(entrySection),
    mail.further && section(mail.further.text, `${mail.further.action.label}:`, mail.further.action.href),
    mail.facts.length > 0 ? section(...mail.facts.map(factLine)) : undefined,
    ...mail.notes,
    mail.closing,
    section('-- ', mail.footer),
  ];
  return `${sections.filter((part) => part !== undefined).join('\n\n')}\n`;
};
