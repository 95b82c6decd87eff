import { type Filled, textOf } from '../domain/forms/field.ts';
import type { PersonKey } from '../domain/person-match.ts';
import type { OrderedEntry, Proposal } from '../domain/proposal.ts';
import type { AwardRecord } from '../domain/recipient.ts';
import type { App, Recorded } from '../ports.ts';

/** Whom a nomination names, to be looked up by its id. */
export const personIn = (
  { unitId }: Pick<Proposal, 'unitId'>,
  { id, kind, name, citizenId }: Pick<OrderedEntry, 'id' | 'kind' | 'name' | 'citizenId'>,
  filled: Filled,
): PersonKey => {
  const birthDate = textOf(filled, 'birthDate');
  return {
    ...{ key: id, kind, name, unitId, sameRecord: textOf(filled, 'sameRecord') === 'yes' },
    ...(citizenId ? { citizenId } : {}),
    ...(birthDate ? { birthDate } : {}),
  };
};

/** Whom the record knows each nominee as and what it holds of them, by the nomination's id; what this very dossier gave is no history of it. */
export const historiesOf = async (
  { recipients }: Pick<App, 'recipients'>,
  proposalId: string,
  people: readonly PersonKey[],
): Promise<ReadonlyMap<string, Recorded>> => {
  const found = await recipients.historyOf(people);
  const before = (award: AwardRecord) => !(award.source === 'decided' && award.proposalId === proposalId);
  return new Map([...found].map(([id, { match, awards }]) => [id, { match, awards: awards.filter(before) }]));
};
