import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { json } from 'node:stream/consumers';
import { ApiError } from './api-error.ts';
import type { Operations } from './operations.ts';

/** Answers the AWS JSON 1.0 protocol on 127.0.0.1: POST /, the operation in X-Amz-Target. */
export const serve = async (operations: Operations, port: number): Promise<{ endpoint: string; server: Server }> => {
  const server = createServer((request, response) => void respond(operations, request, response));
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('listens on no port');
  return { endpoint: `http://127.0.0.1:${address.port}`, server };
};

const respond = async (operations: Operations, request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const [status, body] = await answer(operations, request);
  const text = JSON.stringify(body);
  response.writeHead(status, {
    'Content-Type': 'application/x-amz-json-1.0',
    'Content-Length': Buffer.byteLength(text),
    'x-amzn-RequestId': randomUUID(),
  });
  response.end(text);
};

const answer = async (operations: Operations, request: IncomingMessage): Promise<[status: number, body: object]> => {
  try {
    const target = String(request.headers['x-amz-target']).replace(/^AWSStepFunctions\./, '');
    const body = await json(request).catch(() => {
      throw new ApiError('SerializationException', 'not JSON');
    });
    const operation = Object.hasOwn(operations, target) ? operations[target] : undefined;
    if (!operation) throw new ApiError('UnknownOperationException', target);
    return [200, await operation(body)];
  } catch (error) {
    if (error instanceof ApiError) return [400, { __type: error.type, message: error.message }];
    console.error(error);
    return [500, { __type: 'InternalServerException', message: 'Internal Server Error' }];
  }
};
