import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { individualForm } from '../../functions/domain/forms/forms.ts';
import { readForm } from '../../functions/domain/forms/read.ts';
import type { ImportedAward } from '../../functions/domain/recipient.ts';
import { evaluateDossier, evaluateNomination } from '../../functions/usecases/evaluate-dossier.ts';
import { draft, filed } from '../support/filing.ts';
import { awardRows, individualFields, posted } from '../support/filled.ts';
import { type Pipeline, startPipeline } from '../support/pipeline.ts';

let pipeline: Pipeline;
beforeEach(async () => {
  pipeline = await startPipeline();
});
afterEach(() => pipeline.close());

const proposalOf = async (id: string) => {
  const proposal = await pipeline.app.ledger.proposal(id);
  if (proposal === undefined) throw new Error(`no proposal ${id}`);
  return proposal;
};
const evaluated = async (id: string) => evaluateDossier(pipeline.app, await proposalOf(id), 'draft');

/** The rules that find something, with how heavy it is. */
const foundIn = ({ byNomination }: Awaited<ReturnType<typeof evaluated>>) =>
  [...byNomination.values()].flatMap(({ findings }) => findings.map(({ rule, severity }) => `${rule} ${severity}`));

const recorded = async (title: string, year: number, over: Partial<ImportedAward> = {}) => {
  const { app, now } = pipeline;
  const person = {
    id: 'known',
    kind: 'individual',
    name: 'Nguyễn Thị Ánh',
    unitId: 'U3',
    citizenId: '001185000999',
  } as const;
  const { id } = await app.recipients.settle(person);
  const award = { source: 'imported', recipientId: id, title, year, at: now, unitId: 'U3', ...over } as const;
  await app.ledger.commit([{ change: 'putAward', award }]);
};

const set = { pack: 'R3', by: 'clerk', reason: 'Thông tư của Bộ' } as const;

describe('a draft', () => {
  it.each([
    ['minister', 'BKB'],
    ['unitHead', 'LDTT'],
    ['aboveMinister', 'BKTTG'],
  ] as const)('for the %s with everything that %s asks for has no finding', async (authority, title) => {
    const evaluation = await evaluated((await draft(pipeline, { authority, title })).id);
    expect(evaluation).toMatchObject({ law: { id: 'R3' }, why: 'today', unexplained: [] });
    expect(evaluation.counts).toEqual({ blocks: 0, warns: 0, informs: 0 });
  });

  it.each([
    ['is under review', { underReview: 'yes' }, 'standing.underReview blocks'],
    ['was disciplined', { discipline: 'reprimand', disciplineDetail: 'QĐ 1' }, 'standing.discipline blocks'],
    ['does not say of a discipline', { discipline: '' }, 'standing.discipline blocks'],
    ['has no report', { achievements: '' }, 'dossier.report blocks'],
  ])('is blocked where the nominee %s', async (_, fields, finding) => {
    expect(foundIn(await evaluated((await draft(pipeline, { fields })).id))).toEqual([finding]);
  });

  it('has a warning explained by the reason written for its rule', async () => {
    const fields = { 'initiatives.0.date': '', 'explanations.0.rule': 'BKB.individual' };
    const bare = await evaluated((await draft(pipeline, { fields })).id);
    const reason = { 'explanations.0.reason': 'Sáng kiến đang chờ quyết định công nhận.' };
    const { id, nominationId } = await draft(pipeline, { fields: { ...fields, ...reason } });
    const explained = await evaluated(id);

    expect(bare.unexplained.map(({ rule }) => rule)).toEqual(['BKB.individual']);
    expect([explained.counts.warns, explained.unexplained]).toEqual([1, []]);
    expect(explained.byNomination.get(nominationId)?.reasons.get('BKB.individual')).toBe(
      reason['explanations.0.reason'],
    );
  });

  it('is weighed by what the record holds of its nominee, whatever the form declares', async () => {
    const mine = { citizenId: '001185000999', ...awardRows({ year: 2021, title: 'Bằng khen Bộ trưởng' }) };
    const { id } = await draft(pipeline, { authority: 'aboveMinister', title: 'BKTTG', fields: mine });
    expect(foundIn(await evaluated(id))).toEqual([]);

    await recorded('BKB', 2021, { kind: 'DOT_XUAT' });
    expect(foundIn(await evaluated(id))).toEqual(['BKTTG.base blocks', 'BKTTG.years warns']);

    await recorded('BKB', 2020, { kind: 'CONG_TRANG' });
    // Of the rules nothing is left; that the form leaves this one out is said beside them.
    expect(foundIn(await evaluated(id))).toEqual(['paper.mayDiffer informs']);
  });

  it('is weighed by what the ministry sets otherwise', async () => {
    const { id } = await draft(pipeline);
    const override = {
      ...set,
      provision: 'BKB.individual',
      values: { years: 3 },
      from: '2026-11-01',
      at: pipeline.now,
    };
    expect(await pipeline.app.overrides.put(override, 0)).toBe(true);

    const { byNomination } = await evaluated(id);
    const [finding] = [...byNomination.values()].flatMap(({ findings }) => findings);
    expect(finding).toMatchObject({ rule: 'BKB.individual', overridden: { reason: set.reason } });
  });
});

it('weighs a filed round by the versions that were filed, and tells an approver the same as its unit', async () => {
  const { id } = await filed(pipeline);
  const round = await pipeline.app.ledger.round(id, 1);
  if (round === undefined) throw new Error('not filed');

  const { counts, byNomination } = await evaluateDossier(pipeline.app, await proposalOf(id), round);

  expect([counts.blocks, byNomination.size]).toEqual([0, 1]);
});

describe('a nomination that is being typed', () => {
  it('is weighed as typed, before it is saved', async () => {
    const { id, nominationId } = await draft(pipeline);
    const proposal = await proposalOf(id);
    const typed = (over: Record<string, string>) => {
      const { filled } = readForm(individualForm, posted(individualFields(over)));
      return evaluateNomination(pipeline.app, proposal, nominationId, filled);
    };
    expect((await typed({ underReview: 'yes' }))?.findings.map(({ rule }) => rule)).toEqual(['standing.underReview']);
    expect((await typed({}))?.findings).toEqual([]);
  });

  it('is nothing once it was taken off the list', async () => {
    const { id } = await draft(pipeline);
    expect(await evaluateNomination(pipeline.app, await proposalOf(id), 'gone', {})).toBeUndefined();
  });
});
