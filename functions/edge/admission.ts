import type { Clock, SharedSecret } from '../ports.ts';
import { sameSecret } from './csrf.ts';

/** The header in which the proxy in front sends the shared secret, whatever the browser sent under that name. */
export const proofHeader = 'x-proxy-proof';

/** True for a request that came through what stands in front; throws `SecretUnread` when that cannot be known. */
export type Admission = (headers: ReadonlyMap<string, string>) => Promise<boolean>;

class SecretUnread extends Error {
  override readonly name = 'SecretUnread';
}

const rereadAfterMs = 60_000;

const read = async (secret: SharedSecret): Promise<readonly string[]> => {
  try {
    return await secret.values();
  } catch (cause) {
    throw new SecretUnread('The shared secret could not be read.', { cause });
  }
};

/**
 * Reads the secret with the first request. A container may outlive a rotation, so a value it does not know makes it read once
 * more: at most once a minute, however often somebody guesses.
 */
export const admissionBy = (secret: SharedSecret, clock: Clock): Admission => {
  let known: readonly string[] = [];
  let readAt = Number.NEGATIVE_INFINITY;
  return async (headers) => {
    const given = headers.get(proofHeader);
    if (given === undefined) return false;
    const holds = () => known.some((value) => sameSecret(value, given));
    if (holds()) return true;
    const now = Date.parse(clock.now());
    if (now - readAt < rereadAfterMs) return false;
    known = await read(secret);
    readAt = now;
    return holds();
  };
};
