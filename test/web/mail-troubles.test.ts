import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { csrfOf } from '../../functions/edge/csrf.ts';
import { webHandler } from '../../functions/edge/web-handler.ts';
import { tellLetter } from '../../functions/usecases/telling.ts';
import { drawError } from '../../functions/views/errors/draw-error.tsx';
import { adminRoutes } from '../../functions/web/admin.tsx';
import { webOf } from '../../functions/web/context.tsx';
import { statusRoutes } from '../../functions/web/status.tsx';
import { context, eventOf, formType, here, sameOrigin } from '../edge/gateway.ts';
import { filed } from '../support/filing.ts';
import { type Pipeline, startPipeline } from '../support/pipeline.ts';

const token = 'a'.repeat(43);

let pipeline: Pipeline;
let id: string;

beforeEach(async () => {
  pipeline = await startPipeline();
  id = (await filed(pipeline)).id;
  const { app } = pipeline;
  const event = {
    id: app.random.sequence(pipeline.now),
    at: pipeline.now,
    what: 'undelivered',
    letter: 'submitted',
    whom: 'officer-u3',
    why: 'noMailbox',
    round: 1,
  } as const;
  await app.ledger.commit([
    { change: 'note', proposalId: id, event },
    { change: 'markAddress', mark: { address: 'officer-u3@example.vn', why: 'noMailbox', at: pipeline.now } },
  ]);
});
afterEach(() => pipeline.close());

const site = () => {
  const web = webOf(pipeline.app);
  return webHandler([...statusRoutes(web), ...adminRoutes(web)], {
    publicUrl: () => here,
    errorPage: drawError(() => ({ ministry: 'Bộ' })),
  });
};

const signIn = async (personId: string) => {
  const { app, now } = pipeline;
  const link = { hash: `l-${personId}`, personId, ask: 'a', codeHash: 'c', expiresAt: now, tries: 0 };
  await app.sessions.putLink(link);
  await app.sessions.start(link.hash, { hash: app.random.sha256(token), personId, startedAt: now, seenAt: now });
};

const open = async (path: string) => {
  const { statusCode, body } = await site()(eventOf(path, { cookies: [`__Host-session=${token}`] }), context);
  return { statusCode, html: String(body) };
};

const post = async (path: string, fields: Record<string, string>) => {
  const event = eventOf(path, {
    method: 'POST',
    headers: { ...formType, ...sameOrigin },
    cookies: [`__Host-session=${token}`],
    body: new URLSearchParams({ csrf: csrfOf(token), ...fields }).toString(),
  });
  const { statusCode, headers } = await site()(event, context);
  return [statusCode, headers?.['location']];
};

const waiting = async () => (await pipeline.app.outbox.ofStream(id)).length;
const mailIn = (html: string) => /name="mail" value="([^"]+)"/.exec(html)?.[1] ?? '';

describe('a mail that did not arrive', () => {
  it('stands on the page of its dossier and is sent again at a press', async () => {
    await signIn('officer-u3');
    const { html } = await open(`/proposals/${id}`);
    expect(html).toContain('Thư chưa tới nơi');
    expect(html).toContain('hộp thư không tồn tại hoặc không nhận thư');

    expect(await post(`/proposals/${id}/mail-again`, { mail: mailIn(html) })).toEqual([
      303,
      `/proposals/${id}?mail=again`,
    ]);
    expect(await waiting()).toBe(1);
    expect((await open(`/proposals/${id}?mail=again`)).html).toContain('Đang gửi lại; thư sẽ đi trong ít phút.');
  });

  it('is said to be gone when it is no longer there', async () => {
    await signIn('officer-u3');
    expect(await post(`/proposals/${id}/mail-again`, { mail: 'e'.repeat(3_000) })).toEqual([
      303,
      `/proposals/${id}?mail=gone`,
    ]);
    expect(await waiting()).toBe(0);
  });

  it('is sent again by nobody of another unit, who sees no such dossier', async () => {
    await signIn('officer-u2');
    expect(await post(`/proposals/${id}/mail-again`, { mail: 'x' })).toEqual([404, undefined]);
  });

  it('has no button for whoever only reads', async () => {
    await signIn('clerk');
    const { html } = await open(`/proposals/${id}`);
    expect(html).toContain('Thư chưa tới nơi');
    expect(mailIn(html)).toBe('');
  });
});

describe('a marked address', () => {
  it('stands on the page of faults, and its mark is cleared at a press', async () => {
    await signIn('admin');
    expect((await open('/admin/faults')).html).toContain('officer-u3@example.vn');

    const cleared = ['/admin/clear-mark', { address: 'officer-u3@example.vn' }] as const;
    expect(await post(...cleared)).toEqual([303, '/admin/faults?done=cleared']);
    expect(await post(...cleared)).toEqual([303, '/admin/faults?done=over']);
    expect(await pipeline.app.marks.all()).toEqual([]);
  });

  it('is cleared by its address only', async () => {
    await signIn('admin');
    expect((await post('/admin/clear-mark', { address: 'a@b,evil@x' }))[0]).toBe(400);
    expect(await pipeline.app.marks.all()).toHaveLength(1);
  });

  it('is cleared by nobody else', async () => {
    await signIn('officer-u3');
    expect(await post('/admin/clear-mark', { address: 'officer-u3@example.vn' })).toEqual([404, undefined]);
    expect(await pipeline.app.marks.all()).toHaveLength(1);
  });
});

it('shows a parked mail of the dossier, and sends it again', async () => {
  const { app, now } = pipeline;
  const told = tellLetter(app, { letter: 'reminder', to: 'head-u3', proposalId: id, round: 1, seat: 'unitHead' }, now);
  await app.ledger.commit([told]);
  const [item] = await app.outbox.ofStream(id);
  if (item !== undefined) await app.outbox.later(item, undefined, now, true);
  await signIn('officer-u3');
  const { html } = await open(`/proposals/${id}`);
  expect(html).toContain('chưa gửi đi được sau nhiều lần thử');

  await post(`/proposals/${id}/mail-again`, { mail: mailIn(html) });
  expect((await app.outbox.ofStream(id)).map(({ parked }) => parked)).toEqual([false]);
});
