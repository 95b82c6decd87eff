import type { Context } from 'aws-lambda';
import * as v from 'valibot';
import { appOnAws } from '../aws.ts';
import { outsideOnAws } from '../aws-outside.ts';
import { onFirstCall } from '../edge/first-call.ts';
import { logAs } from '../edge/log.ts';
import { scheduledHandler } from '../edge/scheduled-handler.ts';
import { streamHandler } from '../edge/stream-handler.ts';
import { drainAll, drainStream, type Relay, unrested } from '../usecases/deliver.ts';
import { composeLetter } from '../views/mails/compose-letter.ts';

const log = logAs(undefined);

const buildRelay = (): Relay => {
  const app = appOnAws();
  return {
    ...app,
    ...outsideOnAws(app.settings.ministryName),
    compose: composeLetter,
    rest: unrested(),
    onFault: (fault, item) => {
      const tell = 'telling' in item ? item.telling.tell : 'unreadable';
      log('telling failed', { item: item.id, attempts: item.attempts, tell }, fault);
    },
    onNotNow: ({ notNow, waitMs }, item) => log('mail waits', { item: item.id, why: notNow, waitMs }),
  };
};

const relay = onFirstCall(() => {
  const built = buildRelay();
  return () => built;
});

/** The new outbox item a stream record tells of. */
const NewItem = v.object({ stream: v.object({ S: v.string() }) });

const woken = streamHandler(async ({ dynamodb }) => {
  const image = v.safeParse(NewItem, dynamodb.NewImage);
  // A record that is no outbox item: the schedule finds whatever it was meant to say.
  if (!image.success) throw new Error('A stream record holds no outbox item.');
  await drainStream(relay(), image.output.stream.S);
});

const scheduled = scheduledHandler(async () => ({ told: await drainAll(relay()) }));

const fromStream = v.object({ Records: v.array(v.unknown()) });

/** Tells the outside: woken by the table's stream, and every minute for what the stream missed. */
export const handler = (event: unknown, context: Context): Promise<unknown> =>
  v.is(fromStream, event) ? woken(event, context) : scheduled(event, context);
