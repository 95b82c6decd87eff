import { createHash, randomBytes, randomInt } from 'node:crypto';
import type { Random } from '../ports.ts';

const TOKEN_BYTES = 32;
const ID_BYTES = 12;

/** Randomness of the operating system; ids are hex, so that they stand in any expression or path. */
export const systemRandom = (): Random => {
  let calls = 0;
  return {
    token: () => randomBytes(TOKEN_BYTES).toString('base64url'),
    code: () => String(randomInt(1_000_000)).padStart(6, '0'),
    id: () => randomBytes(ID_BYTES).toString('hex'),
    sequence: (now) => {
      calls = (calls + 1) % 1_679_616;
      return `${now}-${calls.toString(36).padStart(4, '0')}-${randomBytes(4).toString('hex')}`;
    },
    sha256: (text) => createHash('sha256').update(text).digest('base64url'),
  };
};
