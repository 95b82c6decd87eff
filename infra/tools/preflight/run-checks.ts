import { checksOfAccount } from './checks-of-account.ts';
import { checksOfMail } from './checks-of-mail.ts';
import { checksOfSeason } from './checks-of-season.ts';
import { checksOfStack } from './checks-of-stack.ts';
import { type Checked, factsOf, type Work } from './facts.ts';
import { type CheckName, checks, type Finding, notReady, unknown, type Verdict } from './finding.ts';
import { type Caller, gatherCaller } from './gather-account.ts';

const LONGEST_WHY = 300;

/** The SDK's name of what went wrong, and its sentence in one line. */
const whyOf = (error: unknown): string => {
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return text.replaceAll(/\s+/g, ' ').slice(0, LONGEST_WHY);
};

const refused = (error: unknown): Verdict =>
  error instanceof Error && error.name === 'CredentialsProviderError'
    ? notReady('credentials.none', {})
    : notReady('credentials.refused', { why: whyOf(error) });

/** A check that cannot be made says why, and the others go on. */
const attempt = async (check: CheckName, work: Work): Promise<Finding> => {
  try {
    return { check, ...(await work()) };
  } catch (error) {
    return { check, ...unknown(whyOf(error)) };
  }
};

const callerOf = async ({ clients }: Checked): Promise<Caller | { readonly refused: Verdict }> => {
  try {
    return await gatherCaller(clients.sts, Date.now);
  } catch (error) {
    return { refused: refused(error) };
  }
};

/** Every check with what it found, in the order of the table; without credentials that alone. */
export const runChecks = async (checked: Checked): Promise<readonly Finding[]> => {
  const caller = await callerOf(checked);
  if ('refused' in caller) return [{ check: 'credentials', ...caller.refused }];
  const facts = factsOf(checked);
  const works: Readonly<Record<CheckName, Work>> = {
    ...checksOfAccount(checked, caller),
    ...checksOfStack(checked, facts),
    ...checksOfMail(checked, facts),
    ...checksOfSeason(checked, facts),
  };
  return Promise.all(checks.map((check) => attempt(check, works[check])));
};
