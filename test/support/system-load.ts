import { randomInt } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { askToFile, type Filing, file, fillDraft } from './system-filing.ts';
import { allMail, type Question, questionIn } from './system-mail.ts';
import { type Addresses, type Person, visitor } from './system-person.ts';

export type Choice = 'approve' | 'return' | 'reject';

/** An officer who files one proposal after the other; a press without an answer is repeated as it was. */
export type Officer = {
  readonly person: Person;
  readonly unit: string;
  /** Numbers of proposals that came back. */
  readonly returned: string[];
  pressed: (Filing & { readonly answer: string }) | undefined;
};

/** What people did, and what the system told them it had taken. */
export type Load = {
  readonly officers: readonly Officer[];
  /** Proposals that were filed, by number. */
  readonly filed: Map<string, string>;
  readonly decided: Map<string, Choice>;
  readonly seen: Set<string>;
  readonly open: Question[];
  choose: () => Choice;
  startsMore: boolean;
};

export const newLoad = (officers: readonly Officer[]): Load => ({
  officers,
  filed: new Map(),
  decided: new Map(),
  seen: new Set(),
  open: [],
  choose: () => (['return', 'reject'] as const)[randomInt(0, 12)] ?? 'approve',
  startsMore: true,
});

const ANSWER = 'Đã bổ sung theo yêu cầu.';

const nextFiling = async (load: Load, { person, unit, returned }: Officer): Promise<Officer['pressed']> => {
  const number = returned.find((one) => load.filed.has(one));
  if (number !== undefined) {
    const back = await askToFile(person, load.filed.get(number) ?? '', ANSWER);
    returned.splice(returned.indexOf(number), 1);
    return back && { ...back, answer: ANSWER };
  }
  if (!load.startsMore) return undefined;
  const first = await askToFile(person, await fillDraft(person, unit));
  return first && { ...first, answer: '' };
};

/** Whether there was something to do. */
export const fileOne = async (load: Load, officer: Officer): Promise<boolean> => {
  officer.pressed ??= await nextFiling(load, officer);
  if (officer.pressed === undefined) return false;
  const { id, answer } = officer.pressed;
  const receipt = await file(officer.person, officer.pressed, answer);
  const number = /[A-Z0-9]+-N2023-\d{3,}/.exec((await officer.person.get(receipt)).text)?.[0];
  if (number === undefined) throw new Error(`The receipt of ${id} names no number.`);
  load.filed.set(number, id);
  officer.pressed = undefined;
  return true;
};

/** Takes note of new questions; nothing that the system is told. */
export const readMail = async (load: Load, { inboxUrl }: Addresses, since?: Date): Promise<false> => {
  for (const mail of await allMail(inboxUrl, since)) {
    if (load.seen.has(mail.id)) continue;
    load.seen.add(mail.id);
    const question = questionIn(mail);
    if (question !== undefined) load.open.push(question);
  }
  return false;
};

const numberIn = (subject: string): string => /\[([^\]]+)\]/.exec(subject)?.[1] ?? '';

const hearOfReturn = ({ officers }: Load, { subject }: Question): void => {
  const number = numberIn(subject);
  officers.find(({ unit }) => number.startsWith(`${unit}-`))?.returned.push(number);
};

/** Answers the oldest question; one whose answer was lost is answered the same once more. */
export const decideOne = async (load: Load, { url }: Addresses, asked: Map<string, Choice>): Promise<boolean> => {
  const question = load.open.shift();
  if (question === undefined) return false;
  const { token, code } = question;
  const choice = asked.get(token) ?? load.choose();
  asked.set(token, choice);
  const reason = choice === 'approve' ? '' : 'Cần bổ sung minh chứng.';
  const answer = await visitor(url)
    .post(`/d/${token}`, { choice, code, reason })
    .catch((lost) => {
      load.open.unshift(question);
      throw lost;
    });
  // A crash between a mail's acceptance and the note of it sends it twice: its twin was answered.
  if (answer.status === 409 || answer.status === 410) return true;
  if (answer.status !== 200) throw new Error(`Deciding answered ${answer.status}: ${answer.text.slice(0, 1_000)}`);
  load.decided.set(token, choice);
  if (choice === 'return') hearOfReturn(load, question);
  return true;
};

const lostCodes = /^(ECONNRESET|ECONNREFUSED|EPIPE|UND_ERR_SOCKET)$/;

/** Nobody listens any more; the system's own answers are never excused. */
const isLost = (error: unknown): boolean =>
  error instanceof Error &&
  error.cause instanceof Error &&
  'code' in error.cause &&
  lostCodes.test(String(error.cause.code));

/** Everybody works until the system is gone; `noted` hears of each thing that it took. */
export const workUntilLost = async (
  load: Load,
  at: Addresses,
  asked: Map<string, Choice>,
  noted: () => void,
): Promise<void> => {
  let gone = false;
  const untilGone = async (work: () => Promise<boolean>, restMs: number): Promise<void> => {
    try {
      while (!gone) {
        if (await work()) noted();
        else await pause(restMs);
      }
    } catch (error) {
      gone = true;
      if (!isLost(error)) throw error;
    }
  };
  const since = new Date(Date.now() - 5_000);
  await Promise.all([
    untilGone(() => readMail(load, at, since), 20),
    ...[1, 2, 3].map(() => untilGone(() => decideOne(load, at, asked), 5)),
    ...load.officers.map((officer) => untilGone(() => fileOne(load, officer), 5)),
  ]);
};
