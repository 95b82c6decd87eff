import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SESClient } from '@aws-sdk/client-ses';

/** What SES answers to an action; `undefined` never answers. */
export type Script = Record<string, () => { readonly status: number; readonly body: string } | undefined>;

export const accepted = () => ({
  status: 200,
  body: '<SendRawEmailResponse><SendRawEmailResult><MessageId>m1</MessageId></SendRawEmailResult></SendRawEmailResponse>',
});

export const refusedWith = (code: string, message: string) => () => ({
  status: 400,
  body: `<ErrorResponse><Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error></ErrorResponse>`,
});

export const quotaOf = (max24Hour: number, sent: number, rate: number) => () => ({
  status: 200,
  body: `<GetSendQuotaResponse><GetSendQuotaResult><Max24HourSend>${max24Hour}</Max24HourSend><MaxSendRate>${rate}</MaxSendRate><SentLast24Hours>${sent}</SentLast24Hours></GetSendQuotaResult></GetSendQuotaResponse>`,
});

/** SES's query protocol on a port of its own, saying what a test wants, to the SDK's own client. */
export const scriptedSes = async () => {
  const script: Script = { SendRawEmail: accepted, GetSendQuota: quotaOf(50_000, 0, 14) };
  const asked: string[] = [];
  const bodies: URLSearchParams[] = [];
  const server = createServer(async (request, response) => {
    const body = new URLSearchParams(await text(request));
    const action = body.get('Action') ?? '';
    asked.push(action);
    bodies.push(body);
    const answer = script[action]?.();
    if (answer !== undefined) response.writeHead(answer.status, { 'content-type': 'text/xml' }).end(answer.body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = new SESClient({ endpoint: `http://127.0.0.1:${port}`, region: 'local', credentials, maxAttempts: 1 });
  return {
    client,
    script,
    asked,
    bodies,
    close: async () => {
      client.destroy();
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
};
