import { dayOf } from '../../../functions/domain/calendar.ts';
import type { Directory } from '../../../functions/domain/directory.ts';
import { type Checked, type Facts, onDirectory, type Work } from './facts.ts';
import type { Held } from './finding.ts';
import { gatherSuppressed } from './gather-mail.ts';
import { judgeApprovers } from './judge-approvers.ts';
import { judgeHolidays, judgeSeason, periodOf, seasonsAhead, whole } from './judge-season.ts';

type Addresses = ReadonlySet<string>;

const heldBy = (marked: Addresses, suppressed: Addresses): ReadonlyMap<string, readonly Held[]> => {
  const holders: readonly (readonly [Held, Addresses])[] = [
    ['marked', marked],
    ['suppressed', suppressed],
  ];
  return new Map(
    [...marked.union(suppressed)].map((address) => [
      address,
      holders.flatMap(([held, addresses]) => (addresses.has(address) ? [held] : [])),
    ]),
  );
};

/** Whether the season that comes has its days and its people. */
export const checksOfSeason = ({ config, stack, clients, now }: Checked, facts: Facts) => {
  const { region } = config;
  const today = dayOf(now);
  const periods = (found: Directory) =>
    seasonsAhead(found, now).map((season) => periodOf(season, now, config.stageDays));
  return {
    season: onDirectory(facts, stack, (found) => judgeSeason(found, now, stack)),
    approvers: onDirectory(facts, stack, async (found) => {
      const ahead = periods(found);
      return judgeApprovers({
        directory: found,
        periods: ahead.length > 0 ? ahead : [{ from: today, until: today }],
        undeliverable: heldBy(await facts.marked(), await gatherSuppressed(clients.ses)),
        stack,
        region,
      });
    }),
    holidays: async () => {
      const found = await facts.directory();
      return judgeHolidays(whole(found === undefined ? [] : periods(found), today));
    },
  } satisfies Record<string, Work>;
};
