import type { LetterKind } from './outbox.ts';
import { DAY_MS, type Instant, later } from './time.ts';
import type { TimelineEvent } from './timeline.ts';

export type Undelivered = Extract<TimelineEvent, { what: 'undelivered' }>;

const asking: ReadonlySet<LetterKind> = new Set(['request', 'reminder', 'freshLink']);

/** Whether a letter puts the question: whoever got a later one has been reached. */
export const asks = (letter: LetterKind): boolean => asking.has(letter);

const groupOf = (letter: LetterKind): string => (asks(letter) ? 'question' : letter);

/** Our clock and SES's may differ by as much (ms), and SES takes a mail some seconds after we say so. */
const SLACK_MS = 60_000;

/** Whether a later mail of the same kind had gone to the same person before an event came about an earlier one. */
export const isOvertaken = (
  events: readonly TimelineEvent[],
  { letter, whom, round, sentAt }: Pick<Undelivered, 'letter' | 'whom' | 'round' | 'sentAt'>,
): boolean =>
  sentAt !== undefined &&
  events.some(
    (event) =>
      event.what === 'mailed' &&
      event.round === round &&
      event.whom === whom &&
      groupOf(event.letter) === groupOf(letter) &&
      event.at > later(sentAt, SLACK_MS),
  );

/** The mails of a round whose last word is that they did not arrive: nothing of their kind went to the same person since. */
export const undeliveredIn = (events: readonly TimelineEvent[], round: number): readonly Undelivered[] => {
  const last = new Map<string, Undelivered>();
  for (const event of events) {
    if (event.round !== round || (event.what !== 'mailed' && event.what !== 'undelivered')) continue;
    const place = `${groupOf(event.letter)} ${event.whom}`;
    if (event.what === 'mailed') last.delete(place);
    else if (!isOvertaken(events, event)) last.set(place, event);
  }
  return [...last.values()];
};

/** A delayed mail is on its way for as long as SES says, a day where it does not; then it has arrived, or SES has said more. */
export const isOnItsWay = ({ at, triedUntil }: Undelivered, now: Instant): boolean =>
  now <= (triedUntil ?? later(at, DAY_MS));

/** How often one mail of a dossier can be sent again by hand, questions apart: those count with the fresh links of their request. */
export const sentAgainMost = { anHour: 3 } as const;
