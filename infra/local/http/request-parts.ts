import type { IncomingMessage } from 'node:http';

/**
 * The path as HTTP API hands it on, unlike REST APIs and function URLs: decoded once ("API Gateway decodes URL-encoded request
 * parameters before passing them to your backend integration"), so `%2F` is a slash before routing, and cut at a decoded `?`
 * (seen in captures of the real service, middleapi/standard-server#93). Undefined when it cannot be decoded.
 */
export const decodedPath = (url: string): string | undefined => {
  try {
    return decodeURIComponent(url.split('?', 1)[0] ?? '').split('?', 1)[0];
  } catch {
    return undefined;
  }
};

/** What follows the first `?`, as it was sent. */
export const rawQueryOf = (url: string): string => {
  const at = url.indexOf('?');
  return at < 0 ? '' : url.slice(at + 1);
};

/** Decoded, repeated names joined by commas, undefined when there are none. */
export const queryParameters = (rawQuery: string): Record<string, string> | undefined =>
  joined([...new URLSearchParams(rawQuery)]);

/** Of the connection, not of the request; the gateway ends them. */
const connectionHeaders = ['connection', 'keep-alive', 'transfer-encoding', 'cookie'];

/** Names in lower case, repeated ones joined by commas; cookies stand apart. */
export const headersOf = (request: IncomingMessage): Record<string, string> => {
  const pairs = pairsOf(request.rawHeaders).filter(([name]) => !connectionHeaders.includes(name));
  const { localPort } = request.socket;
  return (
    joined([
      ...pairs,
      ['x-forwarded-for', sourceIp(request)],
      ['x-forwarded-port', String(localPort)],
      ['x-forwarded-proto', 'http'],
    ]) ?? {}
  );
};

export const cookiesOf = ({ rawHeaders }: IncomingMessage): string[] =>
  pairsOf(rawHeaders)
    .filter(([name]) => name === 'cookie')
    .flatMap(([, value]) => value.split(';'))
    .map((cookie) => cookie.trim())
    .filter((cookie) => cookie !== '');

export const sourceIp = ({ socket }: IncomingMessage): string => (socket.remoteAddress ?? '').replace('::ffff:', '');

/** The request line and the header values together may be 10,240 bytes (quotas of HTTP API); else 431. */
export const headersTooLarge = ({ method, url, rawHeaders }: IncomingMessage): boolean => {
  const requestLine = `${method} ${url} HTTP/1.1`.length;
  return pairsOf(rawHeaders).reduce((sum, [, value]) => sum + value.length, requestLine) > 10_240;
};

type Pair = readonly [name: string, value: string];

const pairsOf = (rawHeaders: readonly string[]): Pair[] => {
  const pairs: Pair[] = [];
  for (let index = 0; index < rawHeaders.length; index += 2) {
    pairs.push([(rawHeaders[index] ?? '').toLowerCase(), rawHeaders[index + 1] ?? '']);
  }
  return pairs;
};

const joined = (pairs: readonly Pair[]): Record<string, string> | undefined => {
  if (pairs.length === 0) return undefined;
  const values = new Map<string, string>();
  for (const [name, value] of pairs) {
    const earlier = values.get(name);
    values.set(name, earlier === undefined ? value : `${earlier},${value}`);
  }
  return Object.fromEntries(values);
};
