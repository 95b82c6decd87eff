import type { Viewer } from '../domain/access.ts';
import type { RecipientKind } from '../domain/forms/forms.ts';
import { ok, type Result, refuse } from '../domain/result.ts';
import { rowOutcomeOf } from '../domain/rows.ts';
import type { App } from '../ports.ts';
import { editableProposal, lastRound } from './drafts.ts';
import { type SaveRefused, saveForm } from './save-form.ts';

type Needs = Pick<App, 'ledger' | 'directories' | 'clock' | 'random'>;

/** Adds an empty nomination of a kind to the list; its form opens next. */
export const addNomination = async (
  app: Needs,
  viewer: Viewer,
  id: string,
  kind: RecipientKind,
): Promise<Result<string, SaveRefused>> => {
  const nominationId = app.random.id();
  const saved = await saveForm(app, viewer, id, { form: kind, nominationId, isNew: true }, 0, new Map());
  return saved.ok ? ok(nominationId) : saved;
};

type RemoveRefused = SaveRefused | { code: 'nomination.changed' };

/** Takes a nomination off the list, unless somebody changed it since it was shown. */
export const removeNomination = async (
  app: Needs,
  viewer: Viewer,
  id: string,
  nominationId: string,
  seen: number,
): Promise<Result<'removed', RemoveRefused>> => {
  const found = await editableProposal(app, viewer, id);
  if (!found.ok) return found;
  const proposal = found.value;
  if (!Object.hasOwn(proposal.nominations, nominationId)) return ok('removed');
  if (rowOutcomeOf(proposal, nominationId) !== undefined) return refuse({ code: 'nomination.unknown' });
  const submitted = (await lastRound(app, proposal))?.nominations[nominationId]?.version;
  const change = { change: 'removeNomination', proposal, nominationId, seen, dropSeen: seen !== submitted } as const;
  return (await app.ledger.commit([change])) ? ok('removed') : refuse({ code: 'nomination.changed' });
};
