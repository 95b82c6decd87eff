import { EDGE_REGION } from '../../aws/door-config.ts';
import type { Checked, Work } from './facts.ts';
import { gravest, ready, unknown } from './finding.ts';
import { bootstrapNeed, type Caller, gatherBootstrap, shellRegion } from './gather-account.ts';
import { judgeBootstrap, judgeClock, judgeRegion } from './judge-account.ts';

/** Who and where we are. */
export const checksOfAccount = ({ config, context, clients, edge }: Checked, { account, secondsAhead }: Caller) => {
  const bootstrap = async () => {
    const need = bootstrapNeed(context);
    const judged = async (ssm: typeof clients.ssm, region: string) =>
      judgeBootstrap({ account, region, version: await gatherBootstrap(ssm, need), needed: need.version });
    const own = await judged(clients.ssm, config.region);
    return edge === undefined ? own : gravest(own, await judged(edge.ssm, EDGE_REGION));
  };
  return {
    credentials: async () => ready('credentials.found', { account }),
    region: async () => judgeRegion(config.region, await shellRegion()),
    bootstrap,
    clock: async () => (secondsAhead === undefined ? unknown('AWS told no time') : judgeClock(secondsAhead)),
  } satisfies Record<string, Work>;
};
