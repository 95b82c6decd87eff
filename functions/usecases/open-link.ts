import { conflictOf, postHolders } from '../domain/addressees.ts';
import { dayOf } from '../domain/calendar.ts';
import type { Stage } from '../domain/data/authorities.ts';
import type { Directory } from '../domain/directory.ts';
import type { Proposal } from '../domain/proposal.ts';
import { ok, type Result, refuse } from '../domain/result.ts';
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
  | { code: 'link.answered'; request: Request; turn: EndedTurn; proposal: Proposal; directory: Directory }
  | { code: 'link.reassigned'; proposal: Proposal }
  | { code: 'link.conflict'; proposal: Proposal; why: Conflict };

/** A mailed token is 32 random bytes; anything else is not looked up. */
const TOKEN = /^[A-Za-z0-9_-]{43}$/;

const holdsPost = ({
  request,
  turn,
  proposal,
  directory,
}: {
  request: Request;
  turn: Turn;
  proposal: Proposal;
  directory: Directory;
}) =>
  request.as === 'named'
    ? directory.people.some(({ id }) => id === request.personId)
    : request.seat !== 'correction' &&
      postHolders(directory, proposal, request.seat, dayOf(turn.openedAt)).includes(request.personId);

/** What a mailed link opens now, by the record alone: reading it changes nothing, however often. */
export const openLink = async (app: Needs, token: string): Promise<Result<LinkedRequest, LinkRefused>> => {
  if (!TOKEN.test(token)) return refuse({ code: 'link.unknown' });
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
  if (!isOpen(turn)) return refuse({ code: 'link.answered', request, turn, proposal, directory });
  if (!holdsPost({ request, turn, proposal, directory })) return refuse({ code: 'link.reassigned', proposal });
  const why = conflictOf(directory, proposal, request.seat, request.personId);
  if (why !== undefined) return refuse({ code: 'link.conflict', proposal, why });
  if (app.clock.now() > link.expiresAt) return refuse({ code: 'link.expired', proposal });
  return ok({ link, request, turn, stage: request.seat, proposal, directory });
};
