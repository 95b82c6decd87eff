import { afterEach, beforeEach, expect, it } from 'vitest';
import { appOn } from '../../functions/aws.ts';
import { csrfOf } from '../../functions/edge/csrf.ts';
import { webHandler } from '../../functions/edge/web-handler.ts';
import type { App } from '../../functions/ports.ts';
import { outboxItem } from '../../functions/usecases/telling.ts';
import { drawError } from '../../functions/views/errors/draw-error.tsx';
import { adminRoutes } from '../../functions/web/admin.tsx';
import { webOf } from '../../functions/web/context.tsx';
import { context, eventOf, formType, here, sameOrigin } from '../edge/gateway.ts';
import { type DirectTable, directTable } from '../support/direct-table.ts';
import { smallDirectory } from '../support/people.ts';

const token = 'a'.repeat(43);
const days = { unitHead: 3, blockLeader: 5, ministry: 20, correction: 10 };
const settings = { publicUrl: here, administratorEmail: 'a@example.vn', ministryName: 'Bộ', days };

let direct: DirectTable;
let app: App;

beforeEach(async () => {
  direct = await directTable();
  app = appOn(direct.table, settings);
  const now = app.clock.now();
  const told = outboxItem(app, { tell: 'directory', version: 1 }, now);
  await app.directories.replace(0, smallDirectory(), told, { at: now, by: 'admin', what: 'test' });
  await app.outbox.done(told);
  for (const proposalId of ['p1', 'p2']) {
    const item = outboxItem(app, { tell: 'start', proposalId, attempt: 1 }, now);
    await app.ledger.commit([{ change: 'tell', item }]);
    await app.outbox.later(item, undefined, now, true);
  }
});
afterEach(() => direct.close());

/** Presses the button as somebody who is signed in; answers the status, where it leads, and how many are parked still. */
const press = async (personId: string, csrf: string) => {
  const now = app.clock.now();
  const link = { hash: 'l', personId, ask: 'a', codeHash: 'c', expiresAt: now, tries: 0 };
  await app.sessions.putLink(link);
  await app.sessions.start(link.hash, { hash: app.random.sha256(token), personId, startedAt: now, seenAt: now });
  const site = webHandler(adminRoutes(webOf(app)), {
    publicUrl: () => here,
    errorPage: drawError(() => ({ ministry: 'Bộ' })),
  });
  const event = eventOf('/admin/send-all-again', {
    method: 'POST',
    headers: { ...formType, ...sameOrigin },
    cookies: [`__Host-session=${token}`],
    body: new URLSearchParams({ csrf }).toString(),
  });
  const { statusCode, headers } = await site(event, context);
  return [statusCode, headers?.['location'], (await app.outbox.parked()).length];
};

it('sends everything again at one press of an administrator', async () => {
  expect(await press('admin', csrfOf(token))).toEqual([303, '/admin/faults?done=resent', 0]);
});

it('sends nothing again without the form of this session', async () => {
  expect(await press('admin', csrfOf('b'.repeat(43)))).toEqual([403, undefined, 2]);
});

it('is there for nobody else', async () => {
  expect(await press('officer-u3', csrfOf(token))).toEqual([404, undefined, 2]);
});
