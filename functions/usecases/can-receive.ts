import type { Viewer } from '../domain/access.ts';
import { dayOf } from '../domain/calendar.ts';
import type { Directory } from '../domain/directory.ts';
import type { Recipient } from '../domain/recipient.ts';
import { answerOf, type Requirement, requirementsOf, titlesOpenTo } from '../domain/rules/by-record.ts';
import { pastAwards } from '../domain/rules/facts-of.ts';
import type { RulePack, TitleProvision } from '../domain/rules/pack.ts';
import type { App } from '../ports.ts';
import { lawOfYear } from './law-of-year.ts';
import { readRecipient } from './read-recipient.ts';

type Needs = Pick<App, 'recipients' | 'ledger' | 'overrides' | 'clock'>;

/** What is asked: a title's code and a year, as typed. */
export type Question = { readonly title: string; readonly year: string };

export type CanReceive = {
  readonly recipient: Recipient;
  readonly year: number;
  readonly law: RulePack;
  /** What may be asked about under that law. */
  readonly titles: readonly TitleProvision[];
  /** Absent until a title is chosen that the law has for this kind of recipient. */
  readonly asked?: {
    readonly title: TitleProvision;
    readonly answer: ReturnType<typeof answerOf>;
    readonly requirements: readonly Requirement[];
  };
};

/** Years that a question may be about: from the first law of the packs on, and not so far ahead that it means nothing. */
export const yearsAsked = { back: 20, ahead: 10 } as const;

const yearOf = (typed: string, thisYear: number): number => {
  const year = /^\d{4}$/.test(typed) ? Number(typed) : thisYear;
  return Math.min(Math.max(year, thisYear - yearsAsked.back), thisYear + yearsAsked.ahead);
};

/** Whether a recipient may be given a title in a year, by the record alone; nothing for whoever may not read it. */
export const canReceive = async (
  app: Needs,
  directory: Directory,
  viewer: Viewer,
  id: string,
  { title, year: typed }: Question,
): Promise<CanReceive | undefined> => {
  const found = await readRecipient(app, directory, viewer, id);
  if (found === undefined) return undefined;
  const { recipient, awards } = found;
  const now = app.clock.now();
  const year = yearOf(typed, Number(dayOf(now).slice(0, 4)));
  const law = lawOfYear(year, await app.overrides.all(), now);
  const titles = titlesOpenTo(recipient.kind, law);
  const chosen = titles.find(({ code }) => code === title);
  if (chosen === undefined) return { recipient, year, law, titles };
  const { kind, name } = recipient;
  const candidate = { id, kind, name, history: pastAwards([], awards) };
  const requirements = requirementsOf(candidate, chosen.code, year, law);
  return { recipient, year, law, titles, asked: { title: chosen, answer: answerOf(requirements), requirements } };
};
