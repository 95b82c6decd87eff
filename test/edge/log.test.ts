import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { page, type Route } from '../../functions/edge/http.ts';
import { scrub } from '../../functions/edge/scrub.ts';
import { eventOf, postOf } from './gateway.ts';
import { ask, routes } from './site.ts';

const token = 'q3Zr-0_'.repeat(6).concat('A');
const engineToken = `AQCIAAAAKgAAAAMAAAAA${'aB+/9'.repeat(60)}==`;
const secrets = [
  token,
  engineToken,
  '481-516',
  '481516',
  '001099012345',
  '001 099 012345',
  'thu.truong+x@bo.example.vn',
];

const linesOf = (log: string) =>
  log
    .split('\n')
    .filter((line) => line !== '')
    .map((line): Record<string, unknown> => JSON.parse(line));

const failing = (thrown: unknown): { routes: readonly Route[] } => ({
  routes: [
    {
      method: 'POST',
      path: '/d/{token}',
      handle: async () => {
        throw thrown;
      },
    },
  ],
});

const parseThen = (parse: () => Promise<unknown>) => async () => {
  await parse();
  return page(200, '');
};

const askInSecret = (thrown: unknown) =>
  ask(
    postOf(`/d/${token}?q=${token}`, `code=481516&citizen=001099012345&mail=thu.truong%2Bx@bo.example.vn&t=${token}`, {
      cookie: `__Host-session=${token}`,
      referer: `https://khenthuong.example/d/${token}`,
    }),
    failing(thrown),
  );

describe('a request', () => {
  it('is one line: its id, the pattern of its route, status, milliseconds and what the route tells', async () => {
    const answer = (log: Record<string, string | number>) => async () => page(200, '', { log });
    const handle = answer({ proposalId: 'p1', stage: 'unitHead', route: 'overridden' });
    const { log } = await ask(eventOf(`/d/${token}`), { routes: [{ method: 'GET', path: '/d/{token}', handle }] });
    expect(linesOf(log)).toEqual([
      {
        level: 'INFO',
        message: 'request',
        service: 'test',
        sampling_rate: 0,
        timestamp: expect.any(String),
        requestId: 'request-1',
        route: 'GET /d/{token}',
        status: 200,
        outcome: 'done',
        ms: expect.any(Number),
        proposalId: 'p1',
        stage: 'unitHead',
      },
    ]);
  });

  it.each([
    [200, {}, 'done'],
    [303, { outcome: 'submitted' }, 'submitted'],
    [422, {}, 'refused'],
    [409, { outcome: 'conflict' }, 'conflict'],
    [503, { outcome: 'submitted' }, 'fault'],
  ])('that is answered with %d and %j ended as %s', async (status, log, outcome) => {
    const handle = async () => page(status, '', { log });
    const { log: written } = await ask(eventOf('/'), { routes: [{ method: 'GET', path: '/', handle }] });
    expect(linesOf(written)).toEqual([expect.objectContaining({ status, outcome })]);
  });

  const id = '0123456789abcdef01234567';
  const turnPath = '/turns/{proposalId}/{seat}';

  it.each([
    [`/turns/${id}/ministry`, { proposalId: id, stage: 'ministry' }],
    [`/turns/${id}/correction`, { proposalId: id, stage: 'correction' }],
    ['/turns/001099012345/nobody', {}],
    ['/turns/thu.truong@bo.example.vn/unitHead', { stage: 'unitHead' }],
  ])('for %s tells of its address what is an id or a seat, also of one that meets a fault', async (path, said) => {
    const told = async (handle: () => Promise<ReturnType<typeof page>>) => {
      const [line] = linesOf((await ask(eventOf(path), { routes: [{ method: 'GET', path: turnPath, handle }] })).log);
      return { proposalId: line?.['proposalId'], stage: line?.['stage'] };
    };
    const failed = async () => {
      throw new Error('no');
    };
    expect([await told(async () => page(200, '')), await told(failed)]).toEqual([
      { proposalId: undefined, stage: undefined, ...said },
      { proposalId: undefined, stage: undefined, ...said },
    ]);
  });

  it.each([
    ['an unknown path', eventOf(`/x/${token}`), { route: 'unknown', status: 404, problem: 'path.unknown' }],
    [
      'a wrong method',
      eventOf('/form', { method: 'PUT' }),
      { route: 'unknown', status: 405, problem: 'method.refused' },
    ],
    [
      'a repeated field',
      postOf('/form', `${token}=1&${token}=2`),
      { route: 'POST /form', status: 400, problem: 'field.repeated' },
    ],
    ['a file', eventOf('/assets/a1.css'), { route: 'asset', status: 200 }],
  ])('for %s is one line without the path or the field', async (_, event, line) => {
    const { log } = await ask(event, { routes });
    expect(linesOf(log)).toEqual([expect.objectContaining(line)]);
    expect(log).not.toContain(token);
  });

  it('loses a token that a route takes for a fact', async () => {
    const { log } = await ask(eventOf(`/things/${token}`));
    expect(linesOf(log)).toEqual([expect.objectContaining({ thing: '[token]' })]);
  });
});

describe('a fault in the log', () => {
  it('keeps its name, code, words and frames', async () => {
    const { log } = await askInSecret(Object.assign(new RangeError('out of range'), { code: 'E1' }));
    expect(linesOf(log)).toEqual([
      expect.objectContaining({
        level: 'ERROR',
        route: 'POST /d/{token}',
        status: 500,
        fault: {
          name: 'RangeError',
          code: 'E1',
          message: 'out of range',
          stack: expect.stringContaining('log.test.ts'),
        },
      }),
    ]);
  });

  it('that gathers others tells the first five, and of those what they gathered', async () => {
    const faults = Array.from({ length: 7 }, (_, index) => new RangeError(`stream ${index}`));
    const inner = new AggregateError([new TypeError('turn 1')], '1 turns did not follow.');
    const { log } = await askInSecret(new AggregateError([inner, ...faults], '8 streams were not told.'));
    const told = { stack: expect.any(String) };
    const first = { name: 'AggregateError', message: '1 turns did not follow.', ...told };
    expect(linesOf(log)).toEqual([
      expect.objectContaining({
        fault: {
          name: 'AggregateError',
          message: '8 streams were not told.',
          ...told,
          errors: [
            { ...first, errors: [{ name: 'TypeError', message: 'turn 1', ...told }] },
            ...[0, 1, 2, 3].map((index) => ({ name: 'RangeError', message: `stream ${index}`, ...told })),
          ],
        },
      }),
    ]);
  });

  it('quotes no secret of its message, its cause, what it gathers, its fields or the request', async () => {
    const words = `no:\n at ${secrets.join(' and ')}`;
    const cause = new Error(words);
    const gathered = Object.assign(new AggregateError([new Error(words)], words, { cause }), { item: { secrets } });
    const { log, ...answer } = await askInSecret(gathered);
    for (const secret of secrets) expect(log).not.toContain(secret);
    expect(log).toContain('[token] and [token] and [code] and [code] and [id] and [id] and [mail]');
    expect(answer.statusCode).toBe(500);
  });

  it('of a schema tells where and how, never what stood there', async () => {
    const Person = v.object({ person: v.object({ name: v.literal('x'), born: v.number() }) });
    const parse = async () => v.parse(Person, { person: { name: 'Nguyễn Văn Ánh', born: 'ngày mai' } });
    const { log } = await ask(eventOf('/'), { routes: [{ method: 'GET', path: '/', handle: parseThen(parse) }] });
    expect(log).toContain('literal at person.name, number at person.born');
    expect(log).not.toContain('Nguyễn');
    expect(log).not.toContain('ngày mai');
  });
});

describe('scrubbing', () => {
  it.each([
    ['in 2026-11-03T10:00:00.000Z', 'in 2026-11-03T10:00:00.000Z'],
    ['at run (file:///var/task/index.mjs:1:481516)', 'at run (file:///var/task/index.mjs:1:481516)'],
    ['at send (/work/node_modules/@aws-sdk/client.js:1:2)', 'at send (/work/node_modules/@aws-sdk/client.js:1:2)'],
    ['1234567 of 12345', '1234567 of 12345'],
    [`/d/${token}/reports`, '/d/[token]/reports'],
    [`%2Fd%2F${token}`, '%2Fd%[token]'],
    ['code 481 516, id 001099012345.', 'code [code], id [id].'],
    ['RCPT TO:<a@evil.example>', 'RCPT TO:<[mail]>'],
  ])('turns %j into %j', (text, clean) => {
    expect(scrub(text)).toBe(clean);
  });
});
