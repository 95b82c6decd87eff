/** The engine in a process of its own, to be killed: prints its endpoint, then a line for each step it invokes. */
import { startEngine } from '../../infra/local/engine/engine.ts';
import { awardProposal } from './engine-definition.ts';

const engine = await startEngine({
  definitions: { 'award-proposal': await awardProposal() },
  dataDir: process.argv[2],
  async invoke(state, payload) {
    process.stdout.write(`${JSON.stringify({ state, payload })}\n`);
  },
});
process.stdout.write(`${engine.endpoint}\n`);
