import { asks, type Undelivered, undeliveredIn } from '../domain/delivery.ts';
import type { OutboxItem } from '../domain/outbox.ts';
import type { TimelineEvent } from '../domain/timeline.ts';
import { askedNow, isOpen, type Turn } from '../domain/turn.ts';
import type { App } from '../ports.ts';

type Letter = Extract<OutboxItem['telling'], { tell: 'letter' }>;

/** A mail of a dossier that nobody got: SES said so, or it could not be handed to SES after all tries. */
export type MailTrouble =
  | { readonly trouble: 'undelivered'; readonly id: string; readonly event: Undelivered }
  | { readonly trouble: 'parked'; readonly id: string; readonly item: OutboxItem & { readonly telling: Letter } };

const isAsked = (turns: readonly Turn[], { round, seat, whom }: Undelivered): boolean =>
  turns.some(
    (turn) =>
      turn.round === round &&
      turn.seat === seat &&
      isOpen(turn) &&
      askedNow(turn).some(({ personId }) => personId === whom),
  );

const parkedLetter = (item: OutboxItem): item is OutboxItem & { telling: Letter } =>
  item.parked && item.telling.tell === 'letter';

/** What of a round's mail did not arrive and still matters: a question only while its addressee may answer. */
export const mailTroubles = async (
  { outbox }: Pick<App, 'outbox'>,
  proposalId: string,
  round: number,
  turns: readonly Turn[],
  events: readonly TimelineEvent[],
): Promise<readonly MailTrouble[]> => {
  const parked = (await outbox.ofStream(proposalId)).flatMap((item) =>
    'telling' in item && parkedLetter(item) ? [{ trouble: 'parked', id: item.id, item } as const] : [],
  );
  const undelivered = undeliveredIn(events, round).filter((event) => !asks(event.letter) || isAsked(turns, event));
  return [...parked, ...undelivered.map((event) => ({ trouble: 'undelivered', id: event.id, event }) as const)];
};
