import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { saveForm } from '../../functions/usecases/save-form.ts';
import { submitProposal } from '../../functions/usecases/submit-proposal.ts';
import { draft, filed, standing, value } from '../support/filing.ts';
import { individualFields, posted } from '../support/filled.ts';
import { type Pipeline, startPipeline } from '../support/pipeline.ts';

let pipeline: Pipeline;
beforeEach(async () => {
  pipeline = await startPipeline();
});
afterEach(async () => {
  expect(pipeline.faults).toEqual([]);
  await pipeline.close();
});

const press = async (id: string, key = pipeline.app.random.id()) => {
  const edits = (await pipeline.app.ledger.proposal(id))?.edits ?? -1;
  return submitProposal(pipeline.app, await pipeline.viewer('officer-u3'), id, { key, edits });
};

const unproven = { 'initiatives.0.date': '01/06/2020', 'initiatives.1.date': '01/06/2019' };
const explained = { 'explanations.0.rule': 'BKB.individual', 'explanations.0.reason': 'Sáng kiến đang chờ công nhận.' };

describe('filing a dossier that the rules hold up', () => {
  it.each([
    ['what blocks', { underReview: 'yes' }, 'rules.blocked'],
    ['a warning without a reason', unproven, 'rules.unexplained'],
    [
      'a warning whose reason is blank',
      { ...unproven, ...explained, 'explanations.0.reason': ' ' },
      'rules.unexplained',
    ],
    ['a reason for another rule', { ...unproven, ...explained, 'explanations.0.rule': 'x' }, 'rules.unexplained'],
  ])('is refused for %s; the draft stays as it was, without a number', async (_, fields, code) => {
    const { id } = await draft(pipeline, { fields });
    const before = await pipeline.app.ledger.proposal(id);

    expect(await press(id)).toMatchObject({ ok: false, error: { code } });
    expect(await pipeline.app.ledger.proposal(id)).toEqual(before);
    expect(pipeline.sent).toEqual([]);
  });

  it('names the field of a fact that a blocking rule needs and nobody has said', async () => {
    const { id } = await draft(pipeline, { authority: 'unitHead', title: 'CSTDCS', fields: { rating: 'good' } });
    const result = await press(id);

    expect(result).toMatchObject({ error: { code: 'rules.blocked' } });
    const evaluation = !result.ok && 'evaluation' in result.error ? result.error.evaluation : undefined;
    const fields = [...(evaluation?.byNomination.values() ?? [])].flatMap(({ findings }) =>
      findings.map((one) => one.fields),
    );
    expect(fields).toContainEqual(['unitLdtt']);
  });

  it('goes through once the reason is written', async () => {
    const { id } = await draft(pipeline, { fields: { ...unproven, ...explained } });

    expect(await press(id)).toMatchObject({ ok: true });
  });

  it('goes through once what blocks is cured, with the same page pressed again under a new key', async () => {
    const { id, officer, nominationId } = await draft(pipeline, { fields: { underReview: 'yes' } });
    expect(await press(id)).toMatchObject({ error: { code: 'rules.blocked' } });
    const place = { form: 'individual', nominationId, isNew: false } as const;
    value(await saveForm(pipeline.app, officer, id, place, 2, posted(individualFields())));

    expect(await press(id)).toMatchObject({ ok: true });
  });

  it('gives the receipt of the first press to the same key, whatever the rules say since', async () => {
    const { id } = await draft(pipeline);
    const key = pipeline.app.random.id();
    const { edits } = (await pipeline.app.ledger.proposal(id)) ?? { edits: -1 };
    const again = async () => submitProposal(pipeline.app, await pipeline.viewer('officer-u3'), id, { key, edits });
    const first = await again();
    await pipeline.app.overrides.put(
      {
        ...{ pack: 'R3', provision: 'BKB.individual', values: { years: 9, initiatives: 9 } },
        ...{ from: '2026-01-01', reason: 'Thông tư của Bộ', by: 'clerk', at: pipeline.now },
      },
      0,
    );

    expect(await again()).toEqual(first);
    expect(await standing(pipeline, id)).toMatchObject({ status: 'inReview', round: 1 });
  });
});

it('keeps with a filing what was found, for those who look later', async () => {
  const { id, nominationId } = await filed(pipeline, { fields: { ...unproven, ...explained } });

  expect(await pipeline.app.ledger.found(id)).toMatchObject([
    {
      ...{ proposalId: id, round: 1, by: 'filing', at: pipeline.now, nominations: [nominationId] },
      findings: [{ rule: 'BKB.individual', severity: 'warns', of: [0], dossier: false }],
    },
  ]);
});
