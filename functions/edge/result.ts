import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { type Body, encoded } from './compression.ts';
import type { Exchange } from './exchange.ts';
import type { Answer } from './http.ts';

export type Result = APIGatewayProxyStructuredResultV2;

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

const bodyOf = ({ html, text, bytes }: Answer): Body | undefined => {
  if (html !== undefined) return { bytes: utf8(html), type: 'text/html; charset=utf-8' };
  if (text !== undefined) return { bytes: utf8(text), type: 'text/plain; charset=utf-8' };
  if (bytes === undefined) return undefined;
  return { bytes: typeof bytes.body === 'string' ? utf8(bytes.body) : bytes.body, type: bytes.type };
};

const lowerCased = (headers: Answer['headers'] = {}): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));

/** Base64 for what is compressed or binary only: the gateway's answer stays readable otherwise. */
const sent = (bytes: Uint8Array, binary: boolean): Pick<Result, 'body' | 'isBase64Encoded'> => ({
  body: Buffer.from(bytes).toString(binary ? 'base64' : 'utf8'),
  isBase64Encoded: binary,
});

/** The gateway's form of an answer; a HEAD gets what a GET would, without the body. */
export const resultOf = (answer: Answer, { method, headers: asked }: Pick<Exchange, 'method' | 'headers'>): Result => {
  const own = lowerCased(answer.headers);
  const cookies = answer.cookies?.length ? { cookies: [...answer.cookies] } : {};
  const body = bodyOf(answer);
  if (body === undefined) return { statusCode: answer.status, headers: own, ...cookies };
  const done = own['content-encoding'] !== undefined;
  const { bytes, headers } = done ? { bytes: body.bytes, headers: {} } : encoded(body, asked.get('accept-encoding'));
  const all = { 'content-type': body.type, ...headers, ...own };
  const binary = 'content-encoding' in all || answer.bytes?.body instanceof Uint8Array;
  return {
    statusCode: answer.status,
    headers: all,
    ...cookies,
    ...(method === 'HEAD' ? {} : sent(bytes, binary)),
  };
};
