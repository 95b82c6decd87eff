import { isDeepStrictEqual } from 'node:util';
import type { Json } from './dynalite.ts';
import { fault } from './fault.ts';

const tokenLife = 10 * 60_000;

/** Tokens of done transactions, for ten minutes: the SDK sends one with each and repeats it when an answer was lost. */
export const rememberedTokens = () => {
  const remembered = new Map<string, { request: Json; until: number }>();
  return {
    has(token: string, request: Json): boolean {
      const known = remembered.get(token);
      if (known === undefined || known.until < Date.now()) return false;
      if (isDeepStrictEqual(known.request, request)) return true;
      throw fault('IdempotentParameterMismatchException', 'The token was used with other parameters');
    },
    add(token: string, request: Json): void {
      for (const [old, { until }] of remembered) {
        if (until >= Date.now()) break;
        remembered.delete(old);
      }
      remembered.delete(token);
      remembered.set(token, { request, until: Date.now() + tokenLife });
    },
  };
};
