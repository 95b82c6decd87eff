import type { Viewer } from '../domain/access.ts';
import { HOUR_MS, type Instant, later } from '../domain/time.ts';
import { freshLinksMost, type Request } from '../domain/turn.ts';
import type { App, Change } from '../ports.ts';
import { tellLetter } from './telling.ts';

type Needs = Pick<App, 'ledger' | 'links' | 'clock' | 'random'>;

const mayMail = ({ status, freshLinks }: Request, now: Instant): boolean => {
  const hourAgo = later(now, -HOUR_MS);
  const { anHour, inAll } = freshLinksMost;
  return status === 'open' && freshLinks.length < inAll && freshLinks.filter((at) => at > hourAgo).length < anHour;
};

/** A new link and code to a request's bound address; no change when it is over, or was mailed too often. */
export const freshLetter = (app: Pick<App, 'random'>, request: Request, now: Instant): readonly Change[] => {
  if (!mayMail(request, now)) return [];
  const { id, proposalId, personId, round, seat } = request;
  return [
    { change: 'freshLink', request, at: now },
    tellLetter(app, { letter: 'freshLink', to: personId, proposalId, round, seat, requestId: id }, now),
  ];
};

/** Mails a request anew; false when it is over, or was mailed too often. */
export const mailFresh = async (app: Pick<App, 'ledger' | 'clock' | 'random'>, request: Request): Promise<boolean> => {
  const changes = freshLetter(app, request, app.clock.now());
  return changes.length > 0 && app.ledger.commit(changes);
};

/** A new link and code for an old link's request, to its bound address only. The caller answers everybody alike. */
export const askFreshLink = async (app: Needs, token: string): Promise<void> => {
  const link = await app.links.find(app.random.sha256(token));
  const request = link && (await app.ledger.request(link.proposalId, link.requestId));
  if (request !== undefined) await mailFresh(app, request);
};

/** The same from the signed-in queue, for the viewer's own requests: the queue itself decides nothing. */
export const askLinkFromQueue = async (
  app: Needs,
  viewer: Viewer,
  proposalId: string,
  requestId: string,
): Promise<void> => {
  const request = await app.ledger.request(proposalId, requestId);
  if (request?.personId === viewer.person.id) await mailFresh(app, request);
};
