import type { IncomingMessage } from 'node:http';
import type { Answer } from './answer.ts';

/**
 * Cookies and Origin are bound to one host name: a browser that came by the number is sent to the name. Not `/health`, which
 * programs ask, and not a post, whose Origin is wrong anyway. Not to be kept: another program may have this port tomorrow.
 */
export const movedToName = (
  publicUrl: string | undefined,
  { method, url = '', headers }: IncomingMessage,
): Answer | undefined => {
  if (publicUrl === undefined || (method !== 'GET' && method !== 'HEAD')) return undefined;
  if (!url.startsWith('/') || url === '/health') return undefined;
  const byNumber = new URL(publicUrl).host.replace(/^localhost/, '127.0.0.1');
  if (headers.host !== byNumber) return undefined;
  return {
    statusCode: 308,
    headers: { location: `${publicUrl}${url}`, 'cache-control': 'no-store' },
    body: Buffer.alloc(0),
  };
};
