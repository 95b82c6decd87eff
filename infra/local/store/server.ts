import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import type { Json } from './dynalite.ts';
import { type Fault, fault, isFault } from './fault.ts';
import type { Operations } from './operations.ts';

/** DynamoDB's JSON protocol on 127.0.0.1; closing it first answers what was asked. */
export const serve = async (
  operations: Operations,
  port: number,
): Promise<{ endpoint: string; close(): Promise<void> }> => {
  const underway = new Set<Promise<void>>();
  const server = createServer((request, response) => {
    const exchange = answer(operations, request, response).finally(() => underway.delete(exchange));
    underway.add(exchange);
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return { endpoint: endpointOf(server), close: () => closeAfter(server, underway) };
};

const endpointOf = (server: Server): string => {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The local store listens on no port');
  return `http://127.0.0.1:${address.port}`;
};

const closeAfter = async (server: Server, underway: ReadonlySet<Promise<void>>): Promise<void> => {
  const closed = once(server, 'close');
  server.close();
  while (underway.size > 0) await Promise.all(underway);
  server.closeAllConnections();
  await closed;
};

const answer = async (operations: Operations, request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const sent = once(response, 'close');
  const { status, body } = await perform(operations, request).then(
    (body): { status: number; body: Json } => ({ status: 200, body }),
    (error) => refusal(isFault(error) ? error : unexpected(error)),
  );
  response.writeHead(status, { 'content-type': 'application/x-amz-json-1.0', 'x-amzn-requestid': randomUUID() });
  response.end(JSON.stringify(body));
  await sent;
};

const perform = async (operations: Operations, request: IncomingMessage): Promise<Json> => {
  const target = String(request.headers['x-amz-target']);
  const operation = operations.get(target.replace(/^DynamoDB_20120810\./, ''));
  // A web page whose name was rebound to 127.0.0.1 still sends its own name.
  if (operation === undefined || !/^(127\.0\.0\.1|localhost)(:|$)/.test(request.headers.host ?? '')) {
    throw fault('UnknownOperationException', `The local store does not know ${target}`);
  }
  return operation(await read(request));
};

const read = async (request: IncomingMessage): Promise<Json> => {
  try {
    return JSON.parse(await text(request));
  } catch (cause) {
    throw Object.assign(fault('SerializationException', 'The body is not JSON'), { cause });
  }
};

const refusal = ({ statusCode, body }: Fault) => ({ status: statusCode, body });

const unexpected = (error: unknown): Fault => {
  console.error('The local store failed', error);
  return fault('InternalServerError', 'The request processing has failed because of an unknown error');
};
