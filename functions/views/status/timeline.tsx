import type { TimelineEvent } from '../../domain/timeline.ts';
import { readableDate } from '../dossier/dossier.ts';
import { useTexts } from '../lang.ts';
import { commonTexts } from '../text/common.ts';
import { momentText } from '../text/dates.ts';
import { decisionTexts } from '../text/decision.ts';
import { rowsTexts } from '../text/rows.ts';
import { statusTexts } from '../text/status.ts';

/** Events in the order they happened; `by`, `whom` and `withWhom` are names already. */
export type TimelineProps = { readonly events: readonly TimelineEvent[] };

type Mailed = Extract<TimelineEvent, { what: 'mailed' }>;
type Happened = Exclude<TimelineEvent, Mailed>;
type Step = { readonly event: Happened; readonly mails: readonly Mailed[] };

/** Mails stand under what caused them: the event before them. */
const stepsOf = (events: readonly TimelineEvent[]): readonly Step[] => {
  const steps: { event: Happened; mails: Mailed[] }[] = [];
  for (const event of events) {
    if (event.what === 'mailed') steps.at(-1)?.mails.push(event);
    else steps.push({ event, mails: [] });
  }
  return steps;
};

const useSaying = (event: Happened): string => {
  const { events, letters, mailFaults } = useTexts(statusTexts);
  const { seats } = useTexts(commonTexts);
  const { made, skipped } = useTexts(decisionTexts);
  const rows = useTexts(rowsTexts);
  switch (event.what) {
    case 'created':
    case 'withdrawn':
    case 'abandoned':
    case 'recorded':
    case 'restarted':
      return events[event.what];
    case 'submitted':
      return events.submitted(event.round);
    case 'idShared':
      return events.idShared(event.names);
    case 'asked':
      return (event.as === 'deputy' ? events.askedDeputy : events.asked)(event.whom, seats[event.seat]);
    case 'skipped':
      return events.skipped(event.whom, skipped.why[event.why]);
    case 'decided': {
      const { apart } = event;
      const decided = events.decided(made[event.choice], seats[event.seat]);
      return apart === undefined
        ? decided
        : rows.decidedApart(decided, rows.apart(apart.rejected, apart.returned), apart.child);
    }
    case 'parted':
      return rows.parted(event.nominations, event.from, seats[event.seat]);
    case 'numbered':
      return events.numbered(event.number, readableDate(event.date));
    case 'nobody':
    case 'reminded':
    case 'overdue':
      return events[event.what](seats[event.seat]);
    case 'dueMoved':
      return events.dueMoved(momentText(event.from), momentText(event.to));
    case 'named':
      return events.named(event.whom, seats[event.seat]);
    case 'undelivered': {
      const letter = letters[event.letter];
      return event.why === 'delayed' || event.why === 'unclear' || event.why === 'complaint'
        ? events[event.why](letter, event.whom)
        : events.undelivered(letter, event.whom, mailFaults[event.why]);
    }
    case 'replaced':
      return event.withWhom === undefined
        ? events.replacedOnly(event.whom)
        : events.replaced(event.whom, event.withWhom);
  }
};

const wordsOf = (event: Happened): string | undefined =>
  'reason' in event ? event.reason : 'answer' in event ? event.answer : undefined;

const StepLine = ({ event, mails }: Step) => {
  const { events, letters, page } = useTexts(statusTexts);
  const words = wordsOf(event);
  return (
    <li class="stack tight">
      <p>
        <strong>{useSaying(event)}</strong>
        <br />
        <span class="soft small">
          <span class="figures">{momentText(event.at)}</span>
          {` – ${event.by ?? events.system}`}
        </span>
      </p>
      {words !== undefined && words !== '' && <p class="quote">{words}</p>}
      {mails.length > 0 && (
        <p class="soft small">
          {`${page.mails}: `}
          {mails.map(({ letter, whom, at }) => `${letters[letter]} → ${whom} (${momentText(at)})`).join('; ')}
        </p>
      )}
    </li>
  );
};

/** Who did what when and why, with the mails that followed. */
export const Timeline = ({ events }: TimelineProps) => (
  <ol class="timeline">
    {stepsOf(events).map((step) => (
      <StepLine key={step.event.id} {...step} />
    ))}
  </ol>
);
