import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { appOnAws } from '../../functions/aws.ts';
import { outsideOnAws } from '../../functions/aws-outside.ts';
import { sharedSecretOnAws } from '../../functions/aws-secret.ts';
import { claimMs } from '../../functions/domain/outbox.ts';

let silent: Server;
let asked: number;

beforeEach(async () => {
  asked = 0;
  silent = createServer(() => {
    asked += 1;
  });
  silent.listen(0, '127.0.0.1');
  await once(silent, 'listening');
  const { port } = silent.address() as AddressInfo;
  const environment = {
    AWS_ENDPOINT_URL: `http://127.0.0.1:${port}`,
    AWS_REGION: 'local',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    TABLE_NAME: 'table',
    PUBLIC_URL: 'http://localhost',
    ADMINISTRATOR_EMAIL: 'admin@example.vn',
    MINISTRY_NAME: 'Bộ',
    STAGE_DAYS: JSON.stringify({ unitHead: 3, blockLeader: 5, ministry: 20, correction: 10 }),
    STATE_MACHINE_ARN: 'arn:aws:states:local:000000000000:stateMachine:m',
    MAIL_FROM: 'thidua@example.vn',
    SHARED_SECRET_ARN: 'arn:aws:secretsmanager:local:000000000000:secret:s',
  };
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(async () => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
  silent.closeAllConnections();
  silent.close();
  await once(silent, 'close');
});

/** Pushes the timers until the call has failed; the sockets are real, so each push leaves them a moment. */
const failureOf = async (call: Promise<unknown>) => {
  let error: unknown;
  const failed = call.catch((thrown: unknown) => {
    error = thrown;
  });
  let ms = 0;
  for (; error === undefined && ms < 2 * claimMs; ms += 50) {
    await vi.advanceTimersByTimeAsync(50);
    for (let turns = 0; turns < 5; turns += 1) await setImmediate();
  }
  if (error !== undefined) await failed;
  return { error, ms };
};

const mail = {
  to: { name: 'A', address: 'a@example.vn' },
  subject: 's',
  text: 't',
  html: '',
  about: { letter: 'signIn', to: 'P1' },
} as const;
const input = { version: 1, proposalId: 'p1', attempt: 1, stop: { state: 'UnitHead', round: 1 } } as const;

it.each([
  ['SES', 3, () => outsideOnAws('Bộ').mailer.send(mail)],
  ['Step Functions', 3, () => outsideOnAws('Bộ').engine.start('p1-1', input)],
  ['DynamoDB', 4, () => appOnAws().ledger.proposal('p1')],
])('%s that does not answer is asked %i times and given up before a claim is over', async (_, tries, call) => {
  const { error, ms } = await failureOf(call());

  expect(error).toMatchObject({ name: 'TimeoutError' });
  expect(asked).toBe(tries);
  expect(ms).toBeLessThan(claimMs);
});

it('SES that does not tell its limits is given up soon, and keeps no mail back', async () => {
  let said: unknown = 'nothing yet';
  const { ms } = await failureOf(
    outsideOnAws('Bộ')
      .mailer.quota()
      .then((quota) => {
        said = quota;
        throw new Error('answered');
      }),
  );

  expect(said).toBeUndefined();
  expect(ms).toBeLessThan(10_000);
});

it('Secrets Manager that does not answer is given up while the page can still say so', async () => {
  const { error, ms } = await failureOf(sharedSecretOnAws().values());

  expect(error).toMatchObject({ name: 'TimeoutError' });
  expect(ms).toBeLessThan(10_000);
});
