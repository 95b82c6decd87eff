import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { sharedSecretOnAws } from '../../functions/aws-secret.ts';
import { handler as decisionBehindProxy } from '../../functions/decision/behind-proxy.ts';
import { handler as decision } from '../../functions/decision/handler.ts';
import { admissionBy, proofHeader } from '../../functions/edge/admission.ts';
import { assetPaths } from '../../functions/views/assets/asset-paths.ts';
import { handler as webBehindProxy } from '../../functions/web/behind-proxy.ts';
import { handler as web } from '../../functions/web/handler.ts';
import { webSite } from '../../functions/web/site.ts';
import { context, eventOf, here, textOf, written } from '../edge/gateway.ts';
import { secretsServer } from '../support/secrets-server.ts';

let arn = '';
let secrets: Awaited<ReturnType<typeof secretsServer>>;

beforeAll(async () => {
  secrets = await secretsServer();
  const environment = {
    AWS_ENDPOINT_URL: secrets.endpoint,
    AWS_REGION: 'local',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    TABLE_NAME: 'table',
    PUBLIC_URL: here,
    ADMINISTRATOR_EMAIL: 'admin@example.vn',
    MINISTRY_NAME: 'Bộ',
    STAGE_DAYS: JSON.stringify({ unitHead: 3, blockLeader: 5, ministry: 20, correction: 10 }),
  };
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await secrets.close();
});
beforeEach(({ task }) => {
  // A secret of each test's own: what another one's failed read still tries again is not this one's.
  arn = `arn:aws:secretsmanager:local:000000000000:secret:${task.id}`;
  vi.stubEnv('SHARED_SECRET_ARN', arn);
  Object.assign(secrets.state, { current: 'current', previous: undefined, failing: false });
});

type Site = typeof web;

/** A fresh container: it has read nothing yet. */
const freshSite = (): Site => webSite((clock) => admissionBy(sharedSecretOnAws(), clock));

const ask = async (site: Site, path: string, proof?: string, more: Readonly<Record<string, string>> = {}) => {
  const answers: Awaited<ReturnType<Site>>[] = [];
  const headers = { ...more, ...(proof === undefined ? {} : { [proofHeader]: proof }) };
  const log = await written(async () => answers.push(await site(eventOf(path, { headers }), context)));
  const [answer] = answers;
  if (answer === undefined) throw new Error('no answer');
  return { status: answer.statusCode, html: textOf(answer), log };
};

const deadLink = `/d/${'a'.repeat(20)}`;

it.each<[string, Site, string, number]>([
  ['web', webBehindProxy, '/sign-in', 200],
  ['decision', decisionBehindProxy, deadLink, 404],
])('%s behind a proxy answers what carries the secret and nothing else', async (_, site, path, status) => {
  expect((await ask(site, path)).status).toBe(403);
  expect((await ask(site, path, 'guess')).status).toBe(403);
  expect((await ask(site, path, 'current')).status).toBe(status);
});

it.each<[string, Site, string, number]>([
  ['web', web, '/sign-in', 200],
  ['decision', decision, deadLink, 404],
])('%s without a proxy answers everybody and reads no secret', async (_, site, path, status) => {
  expect((await ask(site, path)).status).toBe(status);
  expect(secrets.readsOf(arn)).toEqual([]);
});

it('refuses the style sheet as well, which no table is asked for', async () => {
  expect((await ask(freshSite(), assetPaths.css)).status).toBe(403);
  expect((await ask(freshSite(), assetPaths.css, 'current')).status).toBe(200);
});

it('asks once for the current value and the one before, however many requests come', async () => {
  const site = freshSite();
  for (let request = 0; request < 5; request += 1) expect((await ask(site, '/sign-in', 'current')).status).toBe(200);
  expect(secrets.readsOf(arn).toSorted()).toEqual(['AWSCURRENT', 'AWSPREVIOUS']);
});

it('takes the value before the last rotation, since CloudFront learns of a rotation later', async () => {
  Object.assign(secrets.state, { current: 'second', previous: 'first' });
  const site = freshSite();
  expect((await ask(site, '/sign-in', 'first')).status).toBe(200);
  expect((await ask(site, '/sign-in', 'second')).status).toBe(200);
});

it('answers 503 while Secrets Manager is away, and the page as soon as it is back', async () => {
  const site = freshSite();
  secrets.state.failing = true;
  const away = await ask(site, '/sign-in', 'current');
  expect(away.status).toBe(503);
  expect(away.html).toContain('request-1');
  secrets.state.failing = false;
  expect((await ask(site, '/sign-in', 'current')).status).toBe(200);
});

it('tells whoever comes directly where the system is, in their language', async () => {
  const vietnamese = await ask(freshSite(), '/sign-in');
  expect(vietnamese.html).toContain('Hãy mở hệ thống ở địa chỉ chính thức');
  expect(vietnamese.html).toContain(`href="${here}"`);
  const english = await ask(freshSite(), '/sign-in?lang=en');
  expect(english.html).toContain('Open the system at its public address');
});

it('shows no path of a mail link to whoever opens it directly, and logs none', async () => {
  const { status, html, log } = await ask(decisionBehindProxy, `/d/${'t'.repeat(43)}`);
  expect(status).toBe(403);
  expect(`${html}${log}`).not.toContain('ttttt');
});
