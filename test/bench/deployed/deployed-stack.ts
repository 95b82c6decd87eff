import '../../support/localhost-names.ts';
import { IAMClient } from '@aws-sdk/client-iam';
import { ministack } from '../../deploy/python.ts';
import { stubFunction } from '../../deploy/stub-function.ts';
import { stubRole } from '../../deploy/stub-role.ts';
import { clientConfig } from '../../support/deployment-cloud.ts';
import { type CountingStore, countingStore } from '../counting-store.ts';
import type { Figure, Section } from '../figures.ts';
import { callsFor } from './calls.ts';
import { addVariables } from './environment.ts';
import { inboxOf } from './inbox.ts';
import { latencyOf } from './latency.ts';
import { type OneProposal, oneProposal } from './one-proposal.ts';
import { type Deployed, deployedStack } from './stack.ts';
import { tutorialTransitions } from './tutorial-shape.ts';

/** A function that does nothing: what is left of it is the emulator's and Node's own time. */
const bareHandler = async ({ endpoint, lambda }: Deployed): Promise<readonly Figure[]> => {
  const iam = new IAMClient(clientConfig(endpoint));
  const role = await stubRole(iam, 'bare-handler');
  iam.destroy();
  // With a line in the log like the others: the emulator waits a while for a function's first one.
  const code = { handler: 'export const handler = async () => { console.log("called"); return {}; };' };
  const { arn, remove } = await stubFunction(lambda, { name: 'bare-handler', role, code });
  const figures = await latencyOf(lambda, { name: 'bare handler', functionName: arn, what: 'nothing' }, () => ({}));
  await remove();
  return figures;
};

const latencies = async (deployed: Deployed, proposal: OneProposal): Promise<readonly Figure[]> => {
  const { lambda, functions, outputs } = deployed;
  const calls = callsFor(proposal, outputs.WebUrl);
  const figures = [...(await bareHandler(deployed))];
  for (const [name, functionName] of functions) {
    const call = calls[name];
    if (call === undefined) throw new Error(`The bench does not know what to call ${name} with.`);
    figures.push(...(await latencyOf(lambda, { name, functionName, what: call.what }, call.event)));
  }
  return figures;
};

const counted = async (deployed: Deployed, store: CountingStore): Promise<OneProposal> => {
  const through = { AWS_ENDPOINT_URL_DYNAMODB: store.endpoint };
  for (const name of deployed.functions.values()) await addVariables(deployed.lambda, name, through);
  const inbox = await inboxOf(deployed.endpoint);
  try {
    return await oneProposal(deployed, { url: deployed.outputs.WebUrl, inboxUrl: inbox.url }, store);
  } finally {
    inbox.close();
  }
};

const measured = async (deployed: Deployed): Promise<Section> => {
  const store = await countingStore(deployed.endpoint, { countsReads: false });
  const proposal = await counted(deployed, store);
  const tutorial = await tutorialTransitions(deployed);
  for (const name of deployed.functions.values())
    await addVariables(deployed.lambda, name, { AWS_ENDPOINT_URL_DYNAMODB: deployed.endpoint });
  store.close();
  const { reads, writes, requests } = proposal.units;
  return {
    title: 'The deployed stack, on an emulator of AWS on this machine',
    figures: [
      { what: 'one proposal: state transitions', value: proposal.transitions, unit: '', most: 6 },
      {
        what: "three approvals in the shape of AWS's tutorial",
        value: tutorial,
        unit: '',
        note: 'state transitions: callback, Choice, Pass each',
      },
      { what: 'one proposal: read units', value: reads, unit: 'RRU', note: `${requests} requests` },
      { what: 'one proposal: write units', value: writes, unit: 'WRU' },
      { what: 'one proposal: mails', value: proposal.mails, unit: '' },
      ...(await latencies(deployed, proposal)),
    ],
    remarks: [
      "Latencies are the emulator's and this machine's, not AWS's: they compare functions with each other.",
      "Transitions from executions' histories; units from the sizes of items, by a store between the functions and the table.",
    ],
  };
};

/** Cold and warm calls of each function, and what one proposal costs, where the app is deployed; or why it was not. */
export const deployedStackFigures = async (): Promise<Section> => {
  const found = await ministack();
  if ('missing' in found) return { title: `The deployed stack was not measured: ${found.missing}.`, figures: [] };
  const deployed = await deployedStack(found.command);
  try {
    return await measured(deployed);
  } finally {
    await deployed.close();
  }
};
