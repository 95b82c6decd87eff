import { readFile } from 'node:fs/promises';

export const machine = 'award-proposal';

/** The definition that is deployed, each placeholder replaced by its own name. */
export const awardProposal = async (): Promise<string> => {
  const text = await readFile(new URL('../../statemachines/award-proposal.asl.json', import.meta.url), 'utf8');
  return text.replaceAll(/\$\{(\w+)\}/g, '$1');
};
