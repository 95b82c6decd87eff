import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda';
import { vi } from 'vitest';

export const here = 'https://khenthuong.example';

export const context: Context = {
  callbackWaitsForEmptyEventLoop: false,
  functionName: 'web',
  functionVersion: '1',
  invokedFunctionArn: 'arn:aws:lambda:ap-southeast-1:000000000000:function:web',
  memoryLimitInMB: '512',
  awsRequestId: 'call-1',
  logGroupName: 'web',
  logStreamName: 'web',
  getRemainingTimeInMillis: () => 10_000,
  done: () => undefined,
  fail: () => undefined,
  succeed: () => undefined,
};

type Asked = {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly cookies?: readonly string[];
  readonly body?: string;
  readonly base64?: boolean;
};

/** What HTTP API hands to its function. */
export const eventOf = (address: string, asked: Asked = {}): APIGatewayProxyEventV2 => {
  const [rawPath = '', rawQueryString = ''] = address.split('?', 2);
  const method = asked.method ?? 'GET';
  const http = { method, path: rawPath, protocol: 'HTTP/1.1', sourceIp: '203.0.113.7', userAgent: 'test' };
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath,
    rawQueryString,
    headers: { host: 'khenthuong.example', ...asked.headers },
    ...(asked.cookies === undefined ? {} : { cookies: [...asked.cookies] }),
    ...(asked.body === undefined ? {} : { body: asked.body }),
    isBase64Encoded: asked.base64 ?? false,
    requestContext: {
      accountId: '000000000000',
      apiId: 'api',
      domainName: 'khenthuong.example',
      domainPrefix: 'khenthuong',
      http,
      requestId: 'request-1',
      routeKey: '$default',
      stage: '$default',
      time: '01/Nov/2026:09:00:00 +0000',
      timeEpoch: 1_793_523_600_000,
    },
  };
};

export const formType = { 'content-type': 'application/x-www-form-urlencoded' };
export const sameOrigin = { 'sec-fetch-site': 'same-origin' };

/** A form as a browser on our own page sends it, through HTTP API (base64). */
export const postOf = (address: string, body: string | Buffer, headers: Readonly<Record<string, string>> = {}) =>
  eventOf(address, {
    method: 'POST',
    headers: { ...formType, ...sameOrigin, ...headers },
    body: Buffer.from(body).toString('base64'),
    base64: true,
  });

/** The body as a browser shows it. */
export const textOf = ({ body = '', headers = {}, isBase64Encoded }: APIGatewayProxyStructuredResultV2): string => {
  const bytes = Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8');
  const encoding = headers['content-encoding'];
  if (encoding === 'br') return brotliDecompressSync(bytes).toString();
  return encoding === 'gzip' ? gunzipSync(bytes).toString() : bytes.toString();
};

/** Everything the process writes while `act` runs. */
export const written = async (act: () => Promise<unknown>): Promise<string> => {
  const chunks: string[] = [];
  const keep = (chunk: string | Uint8Array): boolean => chunks.push(String(chunk)) > 0;
  const spies = [process.stdout, process.stderr].map((stream) => vi.spyOn(stream, 'write').mockImplementation(keep));
  try {
    await act();
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
  return chunks.join('');
};
