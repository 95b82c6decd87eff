import { createHash } from 'node:crypto';
import type { Json } from './dynalite.ts';
import { fault } from './fault.ts';

const tokenLife = 10 * 60_000;

/** Of a large import every request would stay in memory for ten minutes; the SDK repeats one byte for byte. */
const digestOf = (request: Json): string => createHash('sha256').update(JSON.stringify(request)).digest('base64');

/** Tokens of done transactions, for ten minutes: the SDK sends one with each and repeats it when an answer was lost. */
export const rememberedTokens = () => {
  const remembered = new Map<string, { digest: string; until: number }>();
  return {
    has(token: string, request: Json): boolean {
      const known = remembered.get(token);
      if (known === undefined || known.until < Date.now()) return false;
      if (known.digest === digestOf(request)) return true;
      throw fault('IdempotentParameterMismatchException', 'The token was used with other parameters');
    },
    add(token: string, request: Json): void {
      for (const [old, { until }] of remembered) {
        if (until >= Date.now()) break;
        remembered.delete(old);
      }
      remembered.delete(token);
      remembered.set(token, { digest: digestOf(request), until: Date.now() + tokenLife });
    },
  };
};
