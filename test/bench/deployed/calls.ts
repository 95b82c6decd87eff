import { randomBytes } from 'node:crypto';
import { sesEvent } from '../../support/ses-events.ts';
import type { OneProposal } from './one-proposal.ts';

/** A GET as an HTTP API hands it to a function (payload format 2.0). */
const get = (path: string, host: string) => ({
  version: '2.0',
  routeKey: '$default',
  rawPath: path,
  rawQueryString: '',
  headers: { host, accept: 'text/html', 'accept-encoding': 'br', 'accept-language': 'vi' },
  requestContext: {
    accountId: '000000000000',
    apiId: 'bench',
    domainName: host,
    domainPrefix: 'bench',
    http: { method: 'GET', path, protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: 'bench' },
    requestId: 'bench',
    routeKey: '$default',
    stage: '$default',
    time: '23/Nov/2026:00:00:00 +0000',
    timeEpoch: 1_795_392_000_000,
  },
  isBase64Encoded: false,
});

/** What each function is called with: the work that it does most, none of which changes what a person would see. */
export const callsFor = (
  { id, token }: OneProposal,
  url: string,
): Readonly<Record<string, { readonly what: string; readonly event: () => object }>> => {
  const { host } = new URL(url);
  const step = { version: 1, proposalId: id, attempt: 1, round: 1 };
  // The same step called late: its turn is there, so it adds a token to it.
  const late = {
    what: 'a step that finds its turn',
    event: () => ({ ...step, token: randomBytes(32).toString('hex') }),
  };
  return {
    web: { what: 'GET /sign-in', event: () => get('/sign-in', host) },
    decision: { what: 'GET a mailed link, answered', event: () => get(`/d/${token}`, host) },
    'unit-head': late,
    'block-leader': late,
    ministry: late,
    correction: late,
    record: { what: 'awards that are recorded', event: () => step },
    clock: { what: 'nothing due', event: () => ({}) },
    relay: { what: 'what is untold, by the schedule', event: () => ({}) },
    'mail-events': {
      what: 'a delay that concerns no proposal',
      event: () => sesEvent({ eventType: 'DeliveryDelay' }, 'nobody@example.vn', undefined),
    },
  };
};
