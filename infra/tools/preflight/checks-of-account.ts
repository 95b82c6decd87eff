import type { Checked, Work } from './facts.ts';
import { ready, unknown } from './finding.ts';
import { bootstrapNeed, type Caller, gatherBootstrap, shellRegion } from './gather-account.ts';
import { judgeBootstrap, judgeClock, judgeRegion } from './judge-account.ts';

/** Who and where we are. */
export const checksOfAccount = ({ config, context, clients }: Checked, { account, secondsAhead }: Caller) =>
  ({
    credentials: async () => ready('credentials.found', { account }),
    region: async () => judgeRegion(config.region, await shellRegion()),
    bootstrap: async () => {
      const need = bootstrapNeed(context);
      const version = await gatherBootstrap(clients.ssm, need);
      return judgeBootstrap({ account, region: config.region, version, needed: need.version });
    },
    clock: async () => (secondsAhead === undefined ? unknown('AWS told no time') : judgeClock(secondsAhead)),
  }) satisfies Record<string, Work>;
