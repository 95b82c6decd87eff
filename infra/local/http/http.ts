import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { finished } from 'node:stream/promises';
import { send } from './answer.ts';
import { type GatewayOptions, gateway } from './gateway.ts';
import { movedToName } from './one-host.ts';

export type HttpOptions = GatewayOptions & {
  readonly port: number;
  readonly host: '127.0.0.1' | 'localhost';
  /** Where people reach the pages: who came by 127.0.0.1 is sent there. */
  readonly publicUrl?: string;
};

export type LocalHttp = {
  readonly url: string;
  /** Takes no more requests, answers those it has, then ends. */
  close(): Promise<void>;
};

/** An HTTP API on this machine: node:http in front, Lambda handlers behind. */
export const startHttp = async ({ port, host, publicUrl, ...options }: HttpOptions): Promise<LocalHttp> => {
  const answer = gateway(options);
  const answering = new Set<Promise<void>>();

  const respond = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const answered = movedToName(publicUrl, request) ?? (await answer(request));
    if (!server.listening) response.setHeader('connection', 'close');
    send(response, answered);
    await finished(response);
  };

  // Larger than the gateway's own limit, so that its 431 carries the gateway's body; far larger ones get Node's.
  const server = createServer({ maxHeaderSize: 65_536 }, (request, response) => {
    const done = respond(request, response)
      .catch(() => response.destroy()) // the other side hung up, or the handler named a header that HTTP does not allow
      .then(() => void answering.delete(done));
    answering.add(done);
  });

  server.listen(port, host);
  await once(server, 'listening');
  return {
    url: `http://${host}:${portOf(server.address())}`,
    async close() {
      server.close();
      await Promise.all(answering);
      server.closeAllConnections();
    },
  };
};

const portOf = (address: ReturnType<ReturnType<typeof createServer>['address']>): number => {
  if (address === null || typeof address === 'string') throw new Error('listens on no port');
  return address.port;
};
