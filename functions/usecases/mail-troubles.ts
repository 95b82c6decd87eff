import { asks, isOnItsWay, type Undelivered, undeliveredIn } from '../domain/delivery.ts';
import type { LetterKind, OutboxItem } from '../domain/outbox.ts';
import { owesStep, type Proposal, roundOf, type Seat } from '../domain/proposal.ts';
import type { Instant } from '../domain/time.ts';
import type { TimelineEvent } from '../domain/timeline.ts';
import { askedNow, isOpen, type Turn } from '../domain/turn.ts';
import type { App } from '../ports.ts';

type Letter = Extract<OutboxItem['telling'], { tell: 'letter' }>;

/** A mail of a dossier that nobody got: SES said so, or it could not be handed to SES after all tries. */
export type MailTrouble =
  | { readonly trouble: 'undelivered'; readonly id: string; readonly event: Undelivered }
  | { readonly trouble: 'parked'; readonly id: string; readonly item: OutboxItem & { readonly telling: Letter } };

/** What a letter of either kind is about. */
type About = {
  readonly letter: LetterKind;
  readonly whom: string;
  readonly round: number;
  readonly seat?: Seat | undefined;
};

type Dossier = {
  readonly proposal: Proposal;
  readonly turns: readonly Turn[];
  readonly events: readonly TimelineEvent[];
  readonly now: Instant;
};

/** Whether a letter would still say something: a question only while its addressee may answer. */
const matters = ({ proposal, turns }: Dossier, { letter, whom, round, seat }: About): boolean => {
  if (letter === 'stuck') return owesStep(proposal.standing);
  if (!asks(letter) && letter !== 'overdue' && letter !== 'correctionClosing') return true;
  const turn = turns.find((one) => one.round === round && one.seat === seat);
  if (turn === undefined || !isOpen(turn)) return false;
  return !asks(letter) || askedNow(turn).some(({ personId }) => personId === whom);
};

const parkedLetter = (item: OutboxItem): item is OutboxItem & { telling: Letter } =>
  item.parked && item.telling.tell === 'letter';

/** What of a filed dossier's mail did not arrive and still matters. */
export const mailTroubles = async (
  { outbox }: Pick<App, 'outbox'>,
  dossier: Dossier,
): Promise<readonly MailTrouble[]> => {
  const { proposal, events, now } = dossier;
  const parked = (await outbox.ofStream(proposal.id)).flatMap((item) =>
    'telling' in item && parkedLetter(item) && matters(dossier, { ...item.telling, whom: item.telling.to })
      ? [{ trouble: 'parked', id: item.id, item } as const]
      : [],
  );
  const undelivered = undeliveredIn(events, roundOf(proposal.standing)).filter(
    (event) => matters(dossier, event) && (event.why !== 'delayed' || isOnItsWay(event, now)),
  );
  return [...parked, ...undelivered.map((event) => ({ trouble: 'undelivered', id: event.id, event }) as const)];
};
