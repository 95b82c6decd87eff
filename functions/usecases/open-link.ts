import { conflictOf, holdsPost } from '../domain/addressees.ts';
import { dayOf } from '../domain/calendar.ts';
import type { Stage } from '../domain/data/authorities.ts';
import type { Directory } from '../domain/directory.ts';
import type { Proposal } from '../domain/proposal.ts';
import { ok, type Result, refuse } from '../domain/result.ts';
import type { Instant } from '../domain/time.ts';
import { isToken } from '../domain/token.ts';
import { type Conflict, type EndedTurn, isOpen, type OpenTurn, type Request, type Turn } from '../domain/turn.ts';
import type { App, Link } from '../ports.ts';

type Needs = Pick<App, 'ledger' | 'links' | 'directories' | 'clock' | 'random'>;

export type LinkedRequest = {
  readonly link: Link;
  readonly request: Request;
  readonly turn: OpenTurn;
  readonly stage: Stage;
  readonly proposal: Proposal;
  readonly directory: Directory;
};

export type LinkRefused =
  | { code: 'link.unknown' }
  | { code: 'link.expired'; proposal: Proposal }
  | { code: 'link.answered'; link: Link; request: Request; turn: EndedTurn; proposal: Proposal; directory: Directory }
  | { code: 'link.reassigned'; proposal: Proposal }
  | { code: 'link.conflict'; proposal: Proposal; why: Conflict };

type Ended = Extract<LinkRefused, { code: 'link.answered' }>;

type Found = Omit<LinkedRequest, 'turn' | 'stage'> & { readonly turn: Turn };

/** Why a link opens nothing to whoever it was mailed to, asked or not: post, conflict and age of today. */
const deadBy = (found: Found, now: Instant): Exclude<LinkRefused, Ended> | undefined => {
  const { link, request, turn, proposal, directory } = found;
  const { seat } = request;
  if (seat === 'correction' || !holdsPost(directory, proposal, seat, request, dayOf(now), turn.openedAt))
    return { code: 'link.reassigned', proposal };
  const why = conflictOf(directory, proposal, seat, request.personId);
  if (why !== undefined) return { code: 'link.conflict', proposal, why };
  return now > link.expiresAt ? { code: 'link.expired', proposal } : undefined;
};

/** What a mailed link opens now, by the record alone: reading it changes nothing, however often. */
export const openLink = async (app: Needs, token: string): Promise<Result<LinkedRequest, LinkRefused>> => {
  if (!isToken(token)) return refuse({ code: 'link.unknown' });
  const link = await app.links.find(app.random.sha256(token));
  if (link === undefined) return refuse({ code: 'link.unknown' });
  const [proposal, request, { directory }] = await Promise.all([
    app.ledger.proposal(link.proposalId),
    app.ledger.request(link.proposalId, link.requestId),
    app.directories.current(),
  ]);
  if (proposal === undefined || request === undefined || request.seat === 'correction')
    return refuse({ code: 'link.unknown' });
  const turn = await app.ledger.turn(request);
  if (turn === undefined) return refuse({ code: 'link.unknown' });
  if (request.status === 'replaced') return refuse({ code: 'link.reassigned', proposal });
  if (!isOpen(turn)) return refuse({ code: 'link.answered', link, request, turn, proposal, directory });
  const dead = deadBy({ link, request, turn, proposal, directory }, app.clock.now());
  return dead === undefined ? ok({ link, request, turn, stage: request.seat, proposal, directory }) : refuse(dead);
};

export type Readable = Pick<LinkedRequest, 'request' | 'proposal' | 'directory'> & { readonly open: boolean };

/** The reports behind a link: while it asks, and afterwards to whoever answered by it, for as long as it would open. */
export const openReports = async (app: Needs, token: string): Promise<Result<Readable, LinkRefused>> => {
  const opened = await openLink(app, token);
  if (opened.ok) return ok({ ...opened.value, open: true });
  const { error } = opened;
  if (error.code !== 'link.answered') return opened;
  const { turn, request } = error;
  const mine = turn.status === 'answered' && turn.decision?.requestId === request.id;
  return mine && deadBy(error, app.clock.now()) === undefined ? ok({ ...error, open: false }) : opened;
};
