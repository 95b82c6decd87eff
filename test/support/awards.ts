import type { DecidedAward } from '../../functions/domain/recipient.ts';
import type { App } from '../../functions/ports.ts';

/** Every award that a proposal gave, whoever's record it came to. */
export const awardsOf = async (
  { lists, recipients, directories }: Pick<App, 'lists' | 'recipients' | 'directories'>,
  proposalId: string,
): Promise<readonly DecidedAward[]> => {
  const { directory } = await directories.current();
  const lines = await Promise.all(directory.units.map(({ id }) => lists.recipients(id, { limit: 1_000 })));
  const awards = await Promise.all(lines.flat().map(({ line }) => recipients.awards(line.id)));
  return awards
    .flat()
    .filter((award): award is DecidedAward => award.source === 'decided' && award.proposalId === proposalId);
};
