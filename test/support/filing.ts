import type { DecidingAuthority } from '../../functions/domain/data/authorities.ts';
import { addNomination } from '../../functions/usecases/edit-nominations.ts';
import { recordDecision } from '../../functions/usecases/record-decision.ts';
import { saveForm } from '../../functions/usecases/save-form.ts';
import { startProposal } from '../../functions/usecases/start-proposal.ts';
import { submitProposal } from '../../functions/usecases/submit-proposal.ts';
import { individualFields, posted, statementFields } from './filled.ts';
import type { Pipeline } from './pipeline.ts';

export const value = <T, E>(result: { ok: true; value: T } | { ok: false; error: E }): T => {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`);
  return result.value;
};

type Dossier = {
  readonly unit?: string;
  readonly authority?: DecidingAuthority;
  readonly title?: string;
  readonly fields?: Record<string, string>;
};

/** A complete draft with one nominee, ready to be filed. */
export const draft = async (
  pipeline: Pipeline,
  { unit = 'U3', authority = 'minister', title = 'BKB', fields = {} }: Dossier = {},
) => {
  const { app } = pipeline;
  const officer = await pipeline.viewer(`officer-${unit.toLowerCase()}`);
  const id = value(await startProposal(app, officer, { seasonId: 'N2026', unitId: unit, authority }));
  value(await saveForm(app, officer, id, { form: 'statement' }, 0, posted(statementFields())));
  const nominationId = value(await addNomination(app, officer, id, 'individual'));
  const place = { form: 'individual', nominationId, isNew: false } as const;
  value(await saveForm(app, officer, id, place, 1, posted(individualFields({ title, ...fields }))));
  return { id, officer, nominationId };
};

export const submit = async (pipeline: Pipeline, id: string, unit = 'U3', answer?: string) => {
  const officer = await pipeline.viewer(`officer-${unit.toLowerCase()}`);
  const edits = (await pipeline.app.ledger.proposal(id))?.edits ?? -1;
  const receipt = value(
    await submitProposal(pipeline.app, officer, id, { key: pipeline.app.random.id(), edits, answer }),
  );
  await pipeline.settle();
  return receipt;
};

/** A dossier that its unit has filed: the first approver's mail is out. */
export const filed = async (pipeline: Pipeline, dossier: Dossier = {}) => {
  const made = await draft(pipeline, dossier);
  await submit(pipeline, made.id, dossier.unit);
  return made;
};

/** The newest question mailed to somebody: its token and code. */
export const question = ({ sent }: Pipeline, person: string) => {
  const mail = sent.findLast(({ to, letter }) => to === person && letter.letter === 'request');
  if (mail?.letter.letter !== 'request') throw new Error(`no question was mailed to ${person}`);
  return { token: mail.letter.link.slice(mail.letter.link.lastIndexOf('/') + 1), code: mail.letter.code };
};

/** Somebody answers the newest question in their mail. */
export const answer = async (
  pipeline: Pipeline,
  person: string,
  choice: 'approve' | 'return' | 'reject',
  reason?: string,
) => {
  const { token, code } = question(pipeline, person);
  const result = await recordDecision(pipeline.app, token, {
    choice,
    code,
    reason: reason ?? (choice === 'approve' ? undefined : 'Lý do'),
  });
  await pipeline.settle();
  return result;
};

export const standing = async ({ app }: Pipeline, id: string) => (await app.ledger.proposal(id))?.standing;
