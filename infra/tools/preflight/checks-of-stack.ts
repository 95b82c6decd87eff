import { type Checked, type Facts, onStack, type Work } from './facts.ts';
import { afterDeployTodo, unknown } from './finding.ts';
import { gatherAlarms, gatherDrift, gatherTable } from './gather-stack.ts';
import { judgeAlarms, judgeDrift, judgeProtection, judgeStatus, judgeTable } from './judge-stack.ts';

/** What the deploy made, and whether it still stands so. */
export const checksOfStack = ({ config, stack, clients, everyMs }: Checked, facts: Facts) => {
  const { region, stage } = config;
  return {
    stack: async () => {
      const found = await facts.deployed();
      return found === undefined ? afterDeployTodo('stack.none', { stage }) : judgeStatus(found.status, region);
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
