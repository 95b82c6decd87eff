import type { Filled } from '../domain/forms/field.ts';
import type { Proposal } from '../domain/proposal.ts';
import type { App } from '../ports.ts';
import { evaluateDossier, evaluateNomination } from '../usecases/evaluate-dossier.ts';
import type { FindingsView } from '../views/findings/findings-view.ts';
import { paths } from '../views/paths.ts';

/** What the rules say of a nomination as it is typed; of the whole dossier, as it is saved, beside its statement. */
export const findingsOf = async (
  app: App,
  proposal: Proposal,
  nominationId: string | undefined,
  filled: Filled,
): Promise<FindingsView | undefined> => {
  if (nominationId !== undefined) {
    const weighed = await evaluateNomination(app, proposal, nominationId, filled);
    return weighed && { ...weighed, statement: paths.statement(proposal.id) };
  }
  const { law, dossier } = await evaluateDossier(app, proposal, 'draft');
  return { law, ...dossier };
};
