import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { eventBody } from './body.ts';
import { cookiesOf, headersOf, queryParameters, rawQueryOf, sourceIp } from './request-parts.ts';
import type { Route } from './routes.ts';

/** The event of payload format 2.0 that HTTP API makes of a request. */
export const eventOf = (
  request: IncomingMessage,
  body: Buffer,
  path: string,
  { routeKey, pathParameters }: Route,
): APIGatewayProxyEventV2 => {
  const rawQueryString = rawQueryOf(request.url ?? '');
  const queryStringParameters = queryParameters(rawQueryString);
  const headers = headersOf(request);
  const cookies = cookiesOf(request);
  return {
    version: '2.0',
    routeKey,
    rawPath: path,
    rawQueryString,
    ...(cookies.length > 0 && { cookies }),
    headers,
    ...(queryStringParameters && { queryStringParameters }),
    requestContext: contextOf(request, routeKey, path, new Date()),
    ...(Object.keys(pathParameters).length > 0 && { pathParameters }),
    ...eventBody(body, headers['content-type']),
  };
};

const contextOf = (request: IncomingMessage, routeKey: string, path: string, now: Date) => {
  const domainName = (request.headers.host ?? 'localhost').replace(/:\d+$/, '');
  return {
    accountId: '000000000000',
    apiId: 'local',
    domainName,
    domainPrefix: domainName.split('.')[0] ?? '',
    http: {
      method: request.method ?? '',
      path,
      protocol: `HTTP/${request.httpVersion}`,
      sourceIp: sourceIp(request),
      userAgent: request.headers['user-agent'] ?? '',
    },
    requestId: randomUUID(),
    routeKey,
    stage: '$default',
    time: commonLogTime(now),
    timeEpoch: now.getTime(),
  };
};

/** `12/Mar/2020:19:03:58 +0000` */
const commonLogTime = (at: Date): string => {
  const [, day, month, year, time] = at.toUTCString().split(' ');
  return `${day}/${month}/${year}:${time} +0000`;
};
