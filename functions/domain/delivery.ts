import type { LetterKind } from './outbox.ts';
import type { TimelineEvent } from './timeline.ts';

export type Undelivered = Extract<TimelineEvent, { what: 'undelivered' }>;

const asking: ReadonlySet<LetterKind> = new Set(['request', 'reminder', 'freshLink']);

/** Whether a letter puts the question: whoever got a later one has been reached. */
export const asks = (letter: LetterKind): boolean => asking.has(letter);

const groupOf = (letter: LetterKind): string => (asks(letter) ? 'question' : letter);

/** The mails of a round whose last word is that they did not arrive: nothing of their kind went to the same person since. */
export const undeliveredIn = (events: readonly TimelineEvent[], round: number): readonly Undelivered[] => {
  const last = new Map<string, Undelivered>();
  for (const event of events) {
    if (event.round !== round || (event.what !== 'mailed' && event.what !== 'undelivered')) continue;
    const place = `${groupOf(event.letter)} ${event.whom}`;
    if (event.what === 'mailed') last.delete(place);
    else last.set(place, event);
  }
  return [...last.values()];
};

/** How often one mail of a dossier can be sent again by hand, questions apart: those count with the fresh links of their request. */
export const sentAgainMost = { anHour: 3 } as const;
