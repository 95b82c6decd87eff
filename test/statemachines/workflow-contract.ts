import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe } from 'vitest';
import { answers, order } from './workflow-contract-answers.ts';
import { backstop, faults } from './workflow-contract-faults.ts';
import {
  aProposal,
  type Connect,
  type Connected,
  SOON,
  stepsByProposal,
  type Workflow,
} from './workflow-under-test.ts';

const deployed = () => readFile(new URL('../../statemachines/award-proposal.asl.json', import.meta.url), 'utf8');

/** The copy of a definition that waits a moment where the deployed one waits for weeks. */
const impatient = (definition: string): string => definition.replaceAll('2000000', String(SOON));

/** What the product relies on of the definition and of Step Functions, stated once for every engine that runs it. */
export const workflowContract = (name: string, connect: Connect) =>
  describe(name, () => {
    const steps = stepsByProposal();
    let connected: Connected;
    let proposals = 0;
    beforeAll(async () => {
      const definition = await deployed();
      connected = await connect({ deployed: definition, impatient: impatient(definition) }, steps.invoke);
    });
    afterAll(() => connected.close());

    const workflow: Workflow = {
      engine: () => connected,
      proposal: (on = 'deployed') => {
        proposals += 1;
        const id = `p${proposals}`;
        return aProposal(connected, connected.arn(on), id, steps.of(id));
      },
    };
    for (const suite of [order, answers, faults, backstop]) suite(workflow);
  });
