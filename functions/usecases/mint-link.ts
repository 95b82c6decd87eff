import { DAY_MS, type Instant, later } from '../domain/time.ts';
import type { Request } from '../domain/turn.ts';
import type { App } from '../ports.ts';

/** A mailed link opens its request for 21 days; the turn behind it never expires. */
const LINK_MS = 21 * DAY_MS;

/** A new link and code for a request, as its mail is sent: the table keeps hashes only. */
export const mintLink = async (
  { links, random, settings }: Pick<App, 'links' | 'random' | 'settings'>,
  request: Request,
  now: Instant,
): Promise<{ readonly link: string; readonly code: string }> => {
  const token = random.token();
  const code = random.code();
  await links.put({
    hash: random.sha256(token),
    proposalId: request.proposalId,
    requestId: request.id,
    codeHash: random.sha256(token + code),
    expiresAt: later(now, LINK_MS),
  });
  return { link: `${settings.publicUrl}/d/${token}`, code };
};
