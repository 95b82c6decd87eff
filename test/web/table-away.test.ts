import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { expect, it } from 'vitest';
import { appOn } from '../../functions/aws.ts';
import { decisionRoutes } from '../../functions/decision/routes.tsx';
import { csrfOf } from '../../functions/edge/csrf.ts';
import type { Route } from '../../functions/edge/http.ts';
import { webHandler } from '../../functions/edge/web-handler.ts';
import { drawError } from '../../functions/views/errors/draw-error.tsx';
import { webOf } from '../../functions/web/context.tsx';
import { formRoutes } from '../../functions/web/forms.tsx';
import { context, eventOf, formType, here, sameOrigin, textOf } from '../edge/gateway.ts';
import { freePort } from '../support/e2e-ports.ts';

const token = 'a'.repeat(43);

/** The pages with a table that nobody answers for. */
const pages = async () => {
  const client = new DynamoDBClient({
    endpoint: `http://127.0.0.1:${await freePort()}`,
    region: 'local',
    maxAttempts: 1,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  const days = { unitHead: 3, blockLeader: 5, ministry: 20, correction: 10 };
  const settings = { publicUrl: here, administratorEmail: 'a@example.vn', ministryName: 'Bộ', days };
  const app = appOn({ client: DynamoDBDocumentClient.from(client), name: 'away' }, settings);
  const routes: readonly Route[] = [...formRoutes(webOf(app)), ...decisionRoutes(app)];
  return webHandler(routes, { publicUrl: () => here, errorPage: drawError(() => ({ ministry: 'Bộ' })) });
};

const post = (address: string, fields: Readonly<Record<string, string>>, cookies: readonly string[] = []) =>
  eventOf(address, {
    method: 'POST',
    headers: { ...formType, ...sameOrigin },
    cookies,
    body: new URLSearchParams(fields).toString(),
  });

it.each([
  [
    'a form that is saved',
    '/proposals/abc/statement',
    { signerName: 'Nguyễn Thị Ánh', csrf: csrfOf(token) },
    'Nguyễn Thị Ánh',
  ],
  ['a decision', `/d/${token}`, { choice: 'return', reason: 'Thiếu minh chứng ở mục 2' }, 'Thiếu minh chứng ở mục 2'],
])(
  'keeps what was typed in %s while the table is away, and says which request it was',
  async (_, address, fields, typed) => {
    const ask = await pages();
    const answer = await ask(post(address, fields, [`__Host-session=${token}`]), context);

    expect(answer.statusCode).toBe(503);
    expect(textOf(answer)).toContain(typed);
    expect(textOf(answer)).toContain('request-1');
  },
);

it('opens nothing for a session that cannot be read', async () => {
  const ask = await pages();
  const answer = await ask(eventOf('/proposals/abc/statement', { cookies: [`__Host-session=${token}`] }), context);

  expect(answer.statusCode).toBe(503);
});
