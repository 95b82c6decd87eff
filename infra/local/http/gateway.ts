import type { IncomingMessage } from 'node:http';
import type { APIGatewayProxyEventV2, Context } from 'aws-lambda';
import { type Answer, answerOf, gatewayAnswer } from './answer.ts';
import { readBody } from './body.ts';
import { eventOf } from './event.ts';
import { lambdaContext } from './lambda-context.ts';
import { decodedPath, headersTooLarge } from './request-parts.ts';
import { routing } from './routes.ts';

/** A Lambda handler behind HTTP API, payload format 2.0. */
export type HttpHandler = (event: APIGatewayProxyEventV2, context: Context) => Promise<unknown>;

export type GatewayOptions = {
  /** Handlers by route key: `GET /a`, `ANY /d/{proxy+}`, `$default`. */
  readonly routes: Readonly<Record<string, HttpHandler>>;
  /** The integration timeout, 30 s as on HTTP API unless a test shortens it. */
  readonly timeoutMilliseconds?: number;
  /** Told what a handler threw; the sender only learns "Internal Server Error". */
  readonly onError?: (error: unknown) => void;
};

/** What a Lambda may be sent: 6 MB of JSON. */
const largestEvent = 6_291_556;

/** Answers one request as HTTP API with Lambda integrations does. */
export const gateway = ({ routes, timeoutMilliseconds = 30_000, onError = console.error }: GatewayOptions) => {
  const routeOf = routing(Object.keys(routes));

  const invoke = async (handler: HttpHandler, event: APIGatewayProxyEventV2): Promise<Answer> => {
    const late = Promise.withResolvers<Answer>();
    const timer = setTimeout(() => late.resolve(gatewayAnswer(503, 'Service Unavailable')), timeoutMilliseconds);
    try {
      const context = lambdaContext(event.routeKey, timeoutMilliseconds);
      return await Promise.race([handler(event, context).then(answerOf), late.promise]);
    } catch (error) {
      onError(error);
      return gatewayAnswer(500, 'Internal Server Error');
    } finally {
      clearTimeout(timer);
    }
  };

  return async (request: IncomingMessage): Promise<Answer> => {
    const body = await readBody(request);
    if (headersTooLarge(request)) return gatewayAnswer(431, 'Request Header Fields Too Large');
    if (!body) return gatewayAnswer(413, 'Request Entity Too Large');
    const path = decodedPath(request.url ?? '');
    if (path === undefined) return gatewayAnswer(400, 'Bad Request');
    const route = routeOf(request.method ?? '', path);
    const handler = route && routes[route.routeKey];
    if (!handler) return gatewayAnswer(404, 'Not Found');
    const event = eventOf(request, body, path, route);
    if (Buffer.byteLength(JSON.stringify(event)) > largestEvent) return gatewayAnswer(413, 'Request Entity Too Large');
    return invoke(handler, event);
  };
};
