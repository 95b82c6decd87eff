import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../support/e2e-ports.ts';
import { askToFile, file, fillDraft } from '../support/system-filing.ts';
import { allMail, type Question, questionIn } from '../support/system-mail.ts';
import { type Addresses, type Person, visitor } from '../support/system-person.ts';
import { type SystemProcess, startSystemProcess } from '../support/system-process.ts';

/** The whole system in a process of its own; it keeps its data in this folder, or nowhere. */
export const benchSystem = async (dataDir?: string): Promise<SystemProcess> =>
  startSystemProcess({ dataDir, port: await freePort(), mailboxPort: await freePort(), aheadMs: 0 });

/** Waits for a mail to somebody that asks for a decision and was not known before. */
export const nextQuestion = async (
  { inboxUrl }: Addresses,
  email: string,
  known: ReadonlySet<string>,
  since: Date,
): Promise<Question> => {
  for (let tries = 0; tries < 2_000; tries += 1) {
    const mails = (await allMail(inboxUrl, since)).filter(({ to, id }) => to === email && !known.has(id));
    const [question] = mails.flatMap((mail) => questionIn(mail) ?? []);
    if (question !== undefined) return question;
    await pause(2);
  }
  throw new Error(`Nobody asked ${email}.`);
};

/** A draft that wants nothing but the last press. */
export const readyToFile = async (officer: Person, unit: string): Promise<() => Promise<string>> => {
  const filing = await askToFile(officer, await fillDraft(officer, unit));
  if (filing === undefined) throw new Error('The draft was filed already.');
  return () => file(officer, filing);
};

export const approve = async ({ url }: Addresses, { token, code }: Question): Promise<void> => {
  const { status } = await visitor(url).post(`/d/${token}`, { choice: 'approve', code, reason: '' });
  if (status !== 200) throw new Error(`An approval answered ${status}.`);
};
