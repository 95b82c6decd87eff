import { once } from 'node:events';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import type { APIGatewayProxyEventV2, Context } from 'aws-lambda';
import { afterEach } from 'vitest';
import type { HttpHandler } from '../../infra/local/http/gateway.ts';
import { type HttpOptions, startHttp } from '../../infra/local/http/http.ts';

const atEnd: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of atEnd.splice(0)) await end();
});

/** A server whose `$default` is this handler, on a port of its own. */
export const serving = async (handler: HttpHandler, options: Partial<HttpOptions> = {}) => {
  const http = await startHttp({ port: 0, host: '127.0.0.1', routes: { $default: handler }, ...options });
  let closing: Promise<void> | undefined;
  const close = () => {
    closing ??= http.close();
    return closing;
  };
  atEnd.push(close);
  return { url: http.url, close };
};

/** A server that keeps the last event and context it handed on. */
export const recording = async (options: Partial<HttpOptions> = {}) => {
  let last: { event: APIGatewayProxyEventV2; context: Context } | undefined;
  const { url, close } = await serving(async (event, context) => {
    last = { event, context };
    return { statusCode: 204 };
  }, options);
  const handedOn = () => {
    if (!last) throw new Error('nothing was handed on');
    return last;
  };
  return {
    url,
    close,
    eventOf: async (path: string, init: RequestInit = {}) => {
      await fetch(url + path, init);
      return handedOn().event;
    },
    eventOfRaw: async (request: string) => {
      await raw(url, request);
      return handedOn().event;
    },
    contextOf: async (path: string) => {
      await fetch(url + path);
      return handedOn().context;
    },
  };
};

/** Sends these very bytes: fetch would normalise paths and headers. */
export const raw = async (url: string, request: string): Promise<string> => {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  await once(socket, 'connect');
  socket.end(`${request}\r\nHost: ${hostname}:${port}\r\nConnection: close\r\n\r\n`);
  return text(socket);
};
