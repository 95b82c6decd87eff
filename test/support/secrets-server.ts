import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import * as v from 'valibot';

const Asked = v.object({ SecretId: v.string(), VersionStage: v.optional(v.string(), 'AWSCURRENT') });

/** Secrets Manager as far as readers see it: its secrets all have the same values, and what was read of each is kept. */
export const secretsServer = async () => {
  const state: { current?: string; previous?: string; failing: boolean } = { failing: false };
  const reads: { readonly secret: string; readonly stage: string }[] = [];

  const answerTo = (asked: v.InferOutput<typeof Asked>): { status: number; body: object } => {
    reads.push({ secret: asked.SecretId, stage: asked.VersionStage });
    if (state.failing) return { status: 500, body: { __type: 'InternalServiceError', message: 'away' } };
    const SecretString = asked.VersionStage === 'AWSCURRENT' ? state.current : state.previous;
    if (SecretString === undefined)
      return { status: 400, body: { __type: 'ResourceNotFoundException', message: `no ${asked.VersionStage}` } };
    return { status: 200, body: { ARN: asked.SecretId, SecretString, VersionStages: [asked.VersionStage] } };
  };

  const isRead = (request: IncomingMessage) => request.headers['x-amz-target'] === 'secretsmanager.GetSecretValue';

  const server = createServer(async (request, response) => {
    const { status, body } = isRead(request)
      ? answerTo(v.parse(Asked, JSON.parse(await text(request))))
      : { status: 400, body: { __type: 'InvalidRequestException' } };
    response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1' }).end(JSON.stringify(body));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;

  return {
    state,
    readsOf: (arn: string) => reads.filter(({ secret }) => secret === arn).map(({ stage }) => stage),
    endpoint: `http://127.0.0.1:${port}`,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
};
