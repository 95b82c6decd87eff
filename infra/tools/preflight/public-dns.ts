import { Resolver } from 'node:dns/promises';
import * as v from 'valibot';
import type { TxtRecords } from './gather-mail.ts';

const Failed = v.object({ code: v.string() });
const noRecords: readonly string[] = ['ENOTFOUND', 'ENODATA'];

/** @param servers - name servers as `address:port`; without them this machine's own are asked. */
export const publicDns = (servers?: readonly string[]): TxtRecords => {
  const resolver = new Resolver({ timeout: 3_000, tries: 2 });
  if (servers !== undefined) resolver.setServers(servers);
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
