import { asks, isOnItsWay, type Undelivered, undeliveredIn } from '../domain/delivery.ts';
import type { LetterKind } from '../domain/outbox.ts';
import { owesStep, type Proposal, roundOf, type Seat } from '../domain/proposal.ts';
import type { Instant } from '../domain/time.ts';
import { askedNow, isOpen } from '../domain/turn.ts';
import type { App } from '../ports.ts';

type Common = { readonly id: string; readonly letter: LetterKind; readonly whom: string; readonly at: Instant };

/** A mail of a dossier that nobody got: SES said so, or it could not be handed to SES after all tries. */
export type MailTrouble = Common &
  (
    | { readonly trouble: 'undelivered'; readonly event: Undelivered }
    | { readonly trouble: 'parked'; readonly stream: string }
  );

/** What a letter of either kind is about. */
type About = {
  readonly letter: LetterKind;
  readonly whom: string;
  readonly round: number;
  readonly seat?: Seat | undefined;
};

/** What has happened to a dossier, and what of it is still to be told. */
export const readHistory = async ({ ledger, outbox }: Pick<App, 'ledger' | 'outbox'>, id: string) => {
  const [turns, events, items] = await Promise.all([ledger.turns(id), ledger.timeline(id), outbox.ofStream(id)]);
  return { turns, events, items };
};

type Dossier = Awaited<ReturnType<typeof readHistory>> & { readonly proposal: Proposal; readonly now: Instant };

/** Whether a letter would still say something: a question only while its addressee may answer. */
const matters = ({ proposal, turns }: Dossier, { letter, whom, round, seat }: About): boolean => {
  if (letter === 'stuck') return owesStep(proposal.standing);
  if (!asks(letter) && letter !== 'overdue' && letter !== 'correctionClosing') return true;
  const turn = turns.find((one) => one.round === round && one.seat === seat);
  if (turn === undefined || !isOpen(turn)) return false;
  return !asks(letter) || askedNow(turn).some(({ personId }) => personId === whom);
};

const parkedIn = (dossier: Dossier): readonly MailTrouble[] =>
  dossier.items.flatMap((item) => {
    if (!item.parked || !('telling' in item) || item.telling.tell !== 'letter') return [];
    const { telling, stream, id, madeAt } = item;
    const { letter, to: whom } = telling;
    return matters(dossier, { ...telling, whom })
      ? [{ trouble: 'parked', id, letter, whom, at: madeAt, stream } as const]
      : [];
  });

/** What of a filed dossier's mail did not arrive and still matters. */
export const mailTroubles = (dossier: Dossier): readonly MailTrouble[] => {
  const { proposal, events, now } = dossier;
  const undelivered = undeliveredIn(events, roundOf(proposal.standing)).filter(
    (event) => matters(dossier, event) && (event.why !== 'delayed' || isOnItsWay(event, now)),
  );
  return [
    ...parkedIn(dossier),
    ...undelivered.map((event) => {
      const { id, letter, whom, at } = event;
      return { trouble: 'undelivered', id, letter, whom, at, event } as const;
    }),
  ];
};
