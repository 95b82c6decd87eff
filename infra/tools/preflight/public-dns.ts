import { Resolver } from 'node:dns/promises';
import * as v from 'valibot';
import type { TxtRecords } from './gather-mail.ts';

const Failed = v.object({ code: v.string() });
const noRecords: readonly string[] = ['ENOTFOUND', 'ENODATA'];

/** TXT records by this machine's name servers. */
export const publicDns = (): TxtRecords => {
  const resolver = new Resolver({ timeout: 3_000, tries: 2 });
  return async (name) => {
    try {
      return await resolver.resolveTxt(name);
    } catch (error) {
      const failed = v.safeParse(Failed, error);
      if (failed.success && noRecords.includes(failed.output.code)) return [];
      throw error;
    }
  };
};
