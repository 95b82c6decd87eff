import { EDGE_REGION } from '../../aws/door-config.ts';
import { edgeLogStackName, firewallStackName } from '../../aws/stack-name.ts';
import { type Checked, type Facts, onStack, type Work } from './facts.ts';
import { afterDeployTodo, gravest, unknown } from './finding.ts';
import { gatherAlarms, gatherDrift, gatherStack, gatherTable } from './gather-stack.ts';
import {
  judgeAlarms,
  judgeBesides,
  judgeDrift,
  judgeProtection,
  judgeStatus,
  judgeTable,
  type StackState,
} from './judge-stack.ts';

/** What the deploy made, and whether it still stands so. */
export const checksOfStack = ({ config, stack, clients, edge, everyMs }: Checked, facts: Facts) => {
  const { region, stage } = config;
  const besides = async (): Promise<readonly StackState[]> =>
    edge === undefined
      ? []
      : Promise.all(
          [firewallStackName(stage), edgeLogStackName(stage)].map(async (name) => ({
            name,
            status: (await gatherStack(edge.cloudFormation, name))?.status,
          })),
        );
  return {
    stack: async () => {
      const found = await facts.deployed();
      return found === undefined
        ? afterDeployTodo('stack.none', { stage })
        : gravest(judgeStatus(found.status, region), ...judgeBesides(await besides(), stage, EDGE_REGION));
    },
    protection: onStack(facts, ({ protection }) => judgeProtection(protection, stack, region)),
    table: onStack(facts, async ({ table }) =>
      table === undefined
        ? unknown('the stack has no output TableName')
        : judgeTable(await gatherTable(clients.dynamodb, table, region)),
    ),
    drift: onStack(facts, async () => judgeDrift(await gatherDrift(clients.cloudFormation, stack, everyMs))),
    alarms: onStack(facts, async () =>
      judgeAlarms(await gatherAlarms(clients.cloudFormation, clients.sns, stack), stage),
    ),
  } satisfies Record<string, Work>;
};
