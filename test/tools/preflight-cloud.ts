import { once } from 'node:events';
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';

export type Answer = { readonly status?: number; readonly body: string; readonly headers?: Record<string, string> };

/** Answers by the operation: of the query and JSON protocols its name, of SES's second API method and path; `input` is authorization, address and body. */
export type Answers = Readonly<Record<string, Answer | ((input: string) => Answer)>>;

export type FakeCloud = { readonly endpoint: string; readonly asked: readonly string[]; close(): Promise<void> };

const operationOf = (method: string, url: string, target: string | undefined, body: string): string => {
  if (target !== undefined) return target.split('.').at(-1) ?? target;
  return new URLSearchParams(body).get('Action') ?? `${method} ${url.split('?')[0]}`;
};

/** An answer of the query protocol. */
export const xml = (operation: string, result: string): Answer => ({
  body: `<${operation}Response><${operation}Result>${result}</${operation}Result></${operation}Response>`,
});

export const xmlError = (code: string, message: string): Answer => ({
  status: 400,
  body: `<ErrorResponse><Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error></ErrorResponse>`,
});

export const json = (value: unknown, status = 200): Answer => ({ status, body: JSON.stringify(value) });

/** As to somebody without the right to it, in the protocol of the operation. */
const refusal = (operation: string, query: boolean): Answer => {
  const message = `not allowed: ${operation}`;
  return query && !operation.includes('/')
    ? xmlError('AccessDenied', message)
    : json({ __type: 'AccessDeniedException', message }, 400);
};

/** Speaks as much of AWS as a test gives it answers for; anything else is refused like an action nobody allowed. */
export const fakeCloud = async (answers: Answers): Promise<FakeCloud> => {
  const asked: string[] = [];
  const server = createServer(async (request, response) => {
    const { method = '', url = '', headers } = request;
    const body = await text(request);
    const operation = operationOf(method, url, headers['x-amz-target']?.toString(), body);
    asked.push(operation);
    const found = answers[operation] ?? refusal(operation, headers['x-amz-target'] === undefined);
    const { status = 200, ...answer } =
      typeof found === 'function' ? found(`${headers.authorization ?? ''} ${url} ${body}`) : found;
    const type = answer.body.startsWith('<') ? 'text/xml' : 'application/json';
    response.writeHead(status, { 'content-type': type, ...answer.headers }).end(answer.body);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The cloud listens on no port.');
  return {
    endpoint: `http://127.0.0.1:${address.port}`,
    asked,
    close: async () => {
      server.closeAllConnections();
      server.close();
    },
  };
};
