import { describe, expect, it } from 'vitest';
import { page } from '../../functions/edge/http.ts';
import { webHandler } from '../../functions/edge/web-handler.ts';
import { context, eventOf, here, postOf, textOf, written } from './gateway.ts';
import { ask, drawError } from './site.ts';

const failingWith = (fault: unknown) => {
  const handle = async () => {
    throw fault;
  };
  return {
    routes: [
      { method: 'GET' as const, path: '/', handle },
      { method: 'POST' as const, path: '/', handle },
    ],
  };
};

const fault = (fields: object): Error => Object.assign(new Error('no'), fields);

describe('a fault', () => {
  it.each([
    ['throttling', fault({ name: 'ThrottlingException' })],
    ['a spent throughput', fault({ name: 'ProvisionedThroughputExceededException' })],
    ['a spent request limit', fault({ name: 'RequestLimitExceeded' })],
    ['keys of a batch left unread', fault({ name: 'TableBusy' })],
    ['races that were all lost', fault({ name: 'LostRaces' })],
    ['an error inside the table', fault({ name: 'InternalServerError' })],
    ['a timeout', fault({ name: 'TimeoutError' })],
    ['a call given up', fault({ name: 'AbortError' })],
    ['a refused connection', fault({ code: 'ECONNREFUSED' })],
    ['a reset connection', fault({ code: 'ECONNRESET' })],
    ['a name that does not resolve', fault({ code: 'EAI_AGAIN' })],
    ['both families refused', Object.assign(new AggregateError([]), { code: 'ECONNREFUSED' })],
    ['a passing fault under another', new Error('no', { cause: fault({ code: 'ECONNRESET' }) })],
    [
      'a transaction that met another',
      fault({
        name: 'TransactionCanceledException',
        CancellationReasons: [{ Code: 'None' }, { Code: 'TransactionConflict' }],
      }),
    ],
  ])('that passes by itself is a 503 that says when to come back: %s', async (_, thrown) => {
    const { statusCode, headers } = await ask(eventOf('/'), failingWith(thrown));
    expect([statusCode, headers['retry-after']]).toEqual([503, '10']);
  });

  it.each([
    ['an error', new TypeError('no')],
    ['a text', 'no'],
    ['nothing', undefined],
    ['null', null],
    ['an object that names nothing', { name: {} }],
    [
      'a lost condition',
      fault({ name: 'TransactionCanceledException', CancellationReasons: [{ Code: 'ConditionalCheckFailed' }] }),
    ],
  ])('of any other kind is a 500: %s', async (_, thrown) => {
    expect((await ask(eventOf('/'), failingWith(thrown))).statusCode).toBe(500);
  });

  it.each([
    [503, fault({ code: 'ECONNREFUSED' })],
    [500, new Error('no')],
  ])('with status %i gives the page what was typed and the request id', async (status, thrown) => {
    const view = JSON.parse(textOf(await ask(postOf('/', 'reason=Đạt&note='), failingWith(thrown))));
    expect(view).toMatchObject({
      status,
      requestId: 'request-1',
      posted: [
        ['reason', 'Đạt'],
        ['note', ''],
      ],
    });
  });

  it('of the error page itself still tells the request id', async () => {
    const errorPage = () => {
      throw new Error('no page');
    };
    const answer = await ask(eventOf('/'), { ...failingWith(new Error('no')), errorPage });
    expect([answer.statusCode, textOf(answer)]).toEqual([500, '500\nrequest-1\n']);
    expect(answer.headers['cache-control']).toBe('no-store');
  });

  it('is not waited for: a request that hangs gets its 503 before Lambda stops it', async () => {
    const hangs = { method: 'GET' as const, path: '/', handle: () => new Promise<never>(() => undefined) };
    const site = webHandler([hangs], { errorPage: drawError, publicUrl: () => here });
    const short = { ...context, getRemainingTimeInMillis: () => 260 };
    const statuses: unknown[] = [];
    await written(async () => statuses.push((await site(eventOf('/'), short)).statusCode));
    expect(statuses).toEqual([503]);
  });

  it('of one request leaves nothing behind for the next', async () => {
    let calls = 0;
    const handle = async () => {
      calls += 1;
      if (calls === 1) throw new Error('once');
      return page(200, 'well');
    };
    const site = webHandler([{ method: 'GET', path: '/', handle }], { errorPage: drawError, publicUrl: () => here });
    const statuses: unknown[] = [];
    await written(async () => {
      for (const _ of [1, 2]) statuses.push((await site(eventOf('/'), context)).statusCode);
    });
    expect(statuses).toEqual([500, 200]);
  });
});
