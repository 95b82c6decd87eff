import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import * as v from 'valibot';

const Asked = v.object({ SecretId: v.string(), VersionStage: v.optional(v.string(), 'AWSCURRENT') });

/** Secrets Manager as far as one reader of one secret sees it. */
export const secretsServer = async (arn: string) => {
  const state: { current?: string; previous?: string; failing: boolean; reads: string[] } = {
    failing: false,
    reads: [],
  };

  const answerTo = (asked: v.InferOutput<typeof Asked>): { status: number; body: object } => {
    state.reads.push(asked.VersionStage);
    if (state.failing) return { status: 500, body: { __type: 'InternalServiceError', message: 'away' } };
    const SecretString = asked.VersionStage === 'AWSCURRENT' ? state.current : state.previous;
    if (asked.SecretId !== arn || SecretString === undefined)
      return { status: 400, body: { __type: 'ResourceNotFoundException', message: `no ${asked.VersionStage}` } };
    return { status: 200, body: { ARN: arn, SecretString, VersionStages: [asked.VersionStage] } };
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
    endpoint: `http://127.0.0.1:${port}`,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
};
