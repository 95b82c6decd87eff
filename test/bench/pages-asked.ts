import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import * as v from 'valibot';

const CHANNEL = 'undici:request:create';
const Asked = v.object({ request: v.object({ origin: v.union([v.string(), v.instance(URL)]) }) });

/** Counts the requests that go to one origin while it runs, as Node's own fetch announces them. */
export const pagesAsked = (origin: string) => {
  let asked = 0;
  const hear = (message: unknown): void => {
    const { request } = v.parse(Asked, message);
    if (new URL(request.origin).origin === origin) asked += 1;
  };
  subscribe(CHANNEL, hear);
  return {
    take: (): number => {
      const taken = asked;
      asked = 0;
      return taken;
    },
    stop: () => unsubscribe(CHANNEL, hear),
  };
};
