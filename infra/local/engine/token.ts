import { createHash, randomBytes } from 'node:crypto';

/**
 * A task token that names its execution, so that after a restart an old one is still told from an invented one
 * (TaskTimedOut, TaskDoesNotExist), and carries a checksum, so that a damaged one is InvalidToken.
 */
export const mintToken = (execution: string): string => {
  const body = Buffer.from(`${randomBytes(16).toString('base64url')}.${execution}`).toString('base64url');
  return `${body}.${checksum(body)}`;
};

/** The execution a token was minted for, undefined when it is no token of ours. */
export const executionOf = (token: string): string | undefined => {
  const [body = '', sum] = token.split('.');
  if (sum !== checksum(body)) return undefined;
  const text = Buffer.from(body, 'base64url').toString();
  return text.slice(text.indexOf('.') + 1);
};

const checksum = (body: string): string => createHash('sha256').update(body).digest('base64url').slice(0, 16);
