import type { Context } from 'aws-lambda';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { appOn } from '../../functions/aws.ts';
import type { OutboxItem } from '../../functions/domain/outbox.ts';
import type { App } from '../../functions/ports.ts';
import { askSignIn } from '../../functions/usecases/sign-in.ts';
import { context, written } from '../edge/gateway.ts';
import { type MemoryTable, memoryTable } from '../support/memory-table.ts';
import { quotaOf, scriptedSes } from '../support/scripted-ses.ts';
import { someSettings } from '../support/settings.ts';

const proposalId = '0123456789abcdef01234567';
const secret = 'anh@example.vn';

let memory: MemoryTable;
let ses: Awaited<ReturnType<typeof scriptedSes>>;
let app: App;
let relay: (event: unknown, context: Context) => Promise<unknown>;

beforeEach(async () => {
  [memory, ses] = await Promise.all([memoryTable(), scriptedSes()]);
  app = appOn(memory.table, someSettings);
  const outside = await ses.client.config.endpoint?.();
  const environment = {
    AWS_ENDPOINT_URL: `http://127.0.0.1:${outside?.port}`,
    AWS_ENDPOINT_URL_DYNAMODB: memory.store.endpoint,
    AWS_REGION: 'local',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    TABLE_NAME: memory.table.name,
    PUBLIC_URL: 'http://localhost',
    ADMINISTRATOR_EMAIL: 'admin@example.vn',
    MINISTRY_NAME: 'Bộ',
    STAGE_DAYS: JSON.stringify(someSettings.days),
    STATE_MACHINE_ARN: 'arn:aws:states:local:000000000000:stateMachine:m',
    MAIL_FROM: 'thidua@example.vn',
    STAGE: 'demo',
    POWERTOOLS_SERVICE_NAME: 'relay',
    POWERTOOLS_METRICS_DISABLED: 'false',
  };
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
  // A relay of this environment: the process keeps the one it built first.
  vi.resetModules();
  relay = (await import('../../functions/relay/handler.ts')).handler;
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await Promise.all([memory.close(), ses.close()]);
});

/** A resume that Step Functions does not take, and says so with words that belong in no log. */
const refusedResume = async (): Promise<OutboxItem> => {
  const now = app.clock.now();
  const common = { rev: 1, openedAt: now, addressees: [], skipped: [], tokens: ['t1'] };
  const turn = { proposalId, round: 1, seat: 'ministry', ...common } as const;
  const item: OutboxItem = {
    stream: proposalId,
    id: app.random.sequence(now),
    madeAt: now,
    attempts: 0,
    notBefore: now,
    parked: false,
    telling: { tell: 'resume', proposalId, round: 1, seat: 'ministry' },
  };
  await app.ledger.commit([
    {
      change: 'putTurn',
      turn: { ...turn, status: 'closed', at: now, outcome: { tell: 'error', error: 'Withdrawn' }, why: 'withdrawn' },
    },
    { change: 'tell', item },
  ]);
  // Step Functions' requests name their action in a header, so the script knows them by none.
  ses.script[''] = () => ({
    status: 400,
    body: JSON.stringify({ __type: 'AccessDeniedException', message: `refused to ${secret}` }),
  });
  return item;
};

const wokenBy = (stream: string) => ({
  Records: [
    { eventName: 'INSERT', dynamodb: { SequenceNumber: '1', NewImage: { stream: { S: stream }, telling: { M: {} } } } },
  ],
});

const linesOf = async (event: unknown) => {
  const log = await written(() => relay(event, context));
  expect(log).not.toContain('@example.vn');
  return log
    .split('\n')
    .filter((line) => line !== '')
    .map((line): Record<string, unknown> => JSON.parse(line));
};

it('publishes its gauges each minute and says in one line what it told', async () => {
  ses.script['GetSendQuota'] = quotaOf(200, 50, 1);
  expect(await linesOf({})).toEqual([
    expect.objectContaining({
      service: 'relay',
      stage: 'demo',
      UntoldSeconds: 0,
      RequestsWithoutMail: 0,
      ParkedItems: 0,
      SendQuotaPercent: 25,
    }),
    expect.objectContaining({ level: 'INFO', message: 'schedule', requestId: 'call-1', told: 0, outcome: 'done' }),
  ]);
});

it('says in one line what it could not tell, and of which dossier', async () => {
  const item = await refusedResume();
  const record = {
    eventName: 'INSERT',
    dynamodb: {
      SequenceNumber: '1',
      NewImage: {
        stream: { S: item.stream },
        telling: {
          M: { tell: { S: 'resume' }, proposalId: { S: proposalId }, round: { N: '1' }, seat: { S: 'ministry' } },
        },
      },
    },
  };
  expect(await linesOf({ Records: [record] })).toEqual([
    expect.objectContaining({
      level: 'ERROR',
      message: 'stream',
      proposalId,
      stage: 'ministry',
      told: 0,
      outcome: 'partly',
      ms: expect.any(Number),
      fault: expect.objectContaining({
        message: `resume of ${proposalId} was not told, attempt 1`,
        cause: expect.objectContaining({ name: 'AccessDeniedException', message: expect.stringContaining('[mail]') }),
      }),
    }),
  ]);
});

it.each([
  ['its schedule', () => ({})],
  ['a record', ({ stream }: { stream: string }) => wokenBy(stream)],
])('woken by %s begins no mail in a call that may end before SES has answered', async (_, eventOf) => {
  await askSignIn(app, someSettings.administratorEmail);
  const [stream = ''] = await Array.fromAsync(app.outbox.waiting('9999'));
  const mails = () => ses.asked.filter((action) => action === 'SendRawEmail').length;
  const callOf = (leftMs: number) => ({ ...context, getRemainingTimeInMillis: () => leftMs });
  await written(() => relay(eventOf({ stream }), callOf(40_000)));
  expect(mails()).toBe(0);
  await written(() => relay(eventOf({ stream }), callOf(120_000)));

  expect(mails()).toBe(1);
});
