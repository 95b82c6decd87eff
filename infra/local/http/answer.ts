import { type ServerResponse, validateHeaderName, validateHeaderValue } from 'node:http';
import * as v from 'valibot';

export type Answer = {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
  readonly body: Buffer;
};

const Structured = v.object({
  statusCode: v.pipe(v.number(), v.integer(), v.minValue(100), v.maxValue(599)),
  headers: v.optional(v.record(v.string(), v.union([v.string(), v.number(), v.boolean()])), {}),
  body: v.optional(v.string(), ''),
  isBase64Encoded: v.optional(v.boolean(), false),
  cookies: v.optional(v.array(v.string()), []),
});

/** What a Lambda may return: 6 MB of JSON. */
const largestResult = 6_291_556;

/** What HTTP API makes of a function's result; throws when it can make nothing of it. */
export const answerOf = (result: unknown): Answer => {
  const json = JSON.stringify(result ?? null); // as on the way out of Lambda: undefined headers are gone
  if (Buffer.byteLength(json) > largestResult) throw new Error('the result is larger than Lambda allows');
  const returned: unknown = JSON.parse(json);
  if (typeof returned !== 'object' || returned === null || !('statusCode' in returned)) return inferred(returned, json);
  const { statusCode, headers, body, isBase64Encoded, cookies } = v.parse(Structured, returned);
  const named = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)] as const);
  for (const [name, value] of named) refuseHeader(name, value);
  return {
    statusCode,
    headers: {
      ...(body !== '' && { 'content-type': 'text/plain;charset=UTF-8' }),
      ...Object.fromEntries(named),
      ...(cookies.length > 0 && { 'set-cookie': cookies }),
    },
    body: Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8'),
  };
};

const refuseHeader = (name: string, value: string): void => {
  validateHeaderName(name);
  validateHeaderValue(name, value);
};

/** Without a status code the result is the body, as JSON, with 200. */
const inferred = (returned: unknown, json: string): Answer => ({
  statusCode: 200,
  headers: { 'content-type': 'application/json' },
  body: Buffer.from(typeof returned === 'string' ? returned : json),
});

/** An answer of the gateway itself. */
export const gatewayAnswer = (statusCode: number, message: string): Answer => ({
  statusCode,
  headers: { 'content-type': 'application/json' },
  body: Buffer.from(JSON.stringify({ message })),
});

export const send = (response: ServerResponse, { statusCode, headers, body }: Answer): void => {
  response.writeHead(statusCode, { ...headers, 'content-length': body.length });
  response.end(body);
};
