import { createHash, timingSafeEqual } from 'node:crypto';
import type { Posted } from '../domain/forms/read.ts';

/** The hidden field that carries it. */
export const csrfField = 'csrf';

const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Follows from the session's token and does not lead back to it; another preimage than the hash in the table. */
export const csrfOf = (sessionToken: string): string => sha256(`csrf${sessionToken}`).toString('base64url');

/** Compares in a time that tells nothing, whatever the lengths. */
export const sameSecret = (a: string, b: string): boolean => timingSafeEqual(sha256(a), sha256(b));

export const hasCsrfOf = (sessionToken: string, form: Posted): boolean =>
  sameSecret(form.get(csrfField) ?? '', csrfOf(sessionToken));
