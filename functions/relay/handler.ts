import type { Context } from 'aws-lambda';
import * as v from 'valibot';
import { appOnAws } from '../aws.ts';
import { outsideOnAws } from '../aws-outside.ts';
import { onFirstCall } from '../edge/first-call.ts';
import { gauged } from '../edge/gauges.ts';
import type { Facts } from '../edge/http.ts';
import type { Call } from '../edge/job.ts';
import { scheduledHandler } from '../edge/scheduled-handler.ts';
import { streamHandler } from '../edge/stream-handler.ts';
import { drainAll, drainStream, type Relay, type Until, unrested, untilFor } from '../usecases/deliver.ts';
import { measureTelling } from '../usecases/measure.ts';
import { LeftOut } from '../usecases/send-digest.ts';
import { composeLetter } from '../views/mails/compose-letter.ts';

const connected = onFirstCall(() => {
  const app = appOnAws();
  const outside = { ...outsideOnAws(app.settings.ministryName), compose: composeLetter };
  const built = { ...app, ...outside, rest: unrested() };
  return () => built;
});

/** A stream is named for what it is about, and that may be a person: a line names proposals only. */
const nameOf = (item: Parameters<Relay['onFault']>[1]): string => {
  if (!('telling' in item)) return `unreadable item ${item.id}`;
  const { telling } = item;
  return 'proposalId' in telling ? `${telling.tell} of ${telling.proposalId}` : telling.tell;
};

const untold = (item: Parameters<Relay['onFault']>[1], cause: unknown): Error =>
  new Error(`${nameOf(item)} was not told, attempt ${item.attempts + 1}`, { cause });

/** Tells by one call's relay; what it cannot tell, and why mail waits, stands in the call's one line. */
const telling = async (tell: (relay: Relay) => Promise<number>, { faults }: Pick<Call, 'faults'>): Promise<Facts> => {
  let waits: Facts = {};
  const told = await tell({
    ...connected(),
    onFault: (cause, item) => {
      faults.push(cause instanceof LeftOut ? cause : untold(item, cause));
    },
    onNotNow: ({ notNow }) => {
      waits = { mailWaits: notNow };
    },
  });
  return { told, ...waits };
};

const S = v.object({ S: v.string() });

/** The new outbox item a stream record tells of. */
const NewItem = v.object({
  stream: S,
  telling: v.fallback(v.object({ M: v.object({ proposalId: v.optional(S), seat: v.optional(S) }) }), { M: {} }),
});

const aboutOf = ({ telling: { M } }: v.InferOutput<typeof NewItem>): Facts => ({
  ...(M.proposalId === undefined ? {} : { proposalId: M.proposalId.S }),
  ...(M.seat === undefined ? {} : { stage: M.seat.S }),
});

const timesOf = ({ remainingMs }: Call): Until => untilFor(connected().clock.now(), remainingMs());

const woken = streamHandler((call) => {
  // Once for all records: a mail that hangs takes its time from those after it.
  const until = timesOf(call);
  return async ({ dynamodb }) => {
    const image = v.safeParse(NewItem, dynamodb.NewImage);
    // A record that is no outbox item: the schedule finds whatever it was meant to say.
    if (!image.success) throw new Error('A stream record holds no outbox item.');
    const told = await telling((relay) => drainStream(relay, image.output.stream.S, until), call);
    return { ...told, ...aboutOf(image.output) };
  };
});

const scheduled = scheduledHandler(async (call) => {
  const until = timesOf(call);
  // First: a backlog that takes all the time there is must not hide itself.
  const measured = await gauged(() => measureTelling(connected()), call);
  return { ...measured, ...(await telling((relay) => drainAll(relay, until), call)) };
});

const fromStream = v.object({ Records: v.array(v.unknown()) });

/** Tells the outside: woken by the table's stream, and every minute for what the stream missed. */
export const handler = (event: unknown, context: Context): Promise<unknown> =>
  v.is(fromStream, event) ? woken(event, context) : scheduled(event, context);
