import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Finding } from '../../functions/domain/rules/finding.ts';
import { addNomination } from '../../functions/usecases/edit-nominations.ts';
import { evaluateDossier, evaluateNomination } from '../../functions/usecases/evaluate-dossier.ts';
import { saveForm } from '../../functions/usecases/save-form.ts';
import { withdrawProposal } from '../../functions/usecases/withdraw-proposal.ts';
import { answer, draft, filed, submit, value } from '../support/filing.ts';
import { individualFields, posted, statementFields } from '../support/filled.ts';
import { type Pipeline, startPipeline } from '../support/pipeline.ts';
import { reportPairs } from '../support/report-pairs.ts';

let pipeline: Pipeline;
beforeEach(async () => {
  pipeline = await startPipeline();
});
afterEach(async () => {
  expect(pipeline.faults).toEqual([]);
  await pipeline.close();
});

type Made = { readonly id: string; readonly nominationId: string };

const proposalOf = async (id: string) => {
  const proposal = await pipeline.app.ledger.proposal(id);
  if (proposal === undefined) throw new Error(`no proposal ${id}`);
  return proposal;
};

const paperRules = /^(duplicate|initiative|paper|record)\./;

/** What is said of a nomination's papers when the whole dossier is weighed. */
const said = async ({ id, nominationId }: Made): Promise<readonly Finding[]> => {
  const { byNomination } = await evaluateDossier(pipeline.app, await proposalOf(id), 'draft');
  return (byNomination.get(nominationId)?.findings ?? []).filter(({ rule }) => paperRules.test(rule));
};

/** The same in short: rule, severity, and the Vietnamese sentences. */
const inShort = async (made: Made) =>
  (await said(made)).map(({ rule, severity, facts }) => ({
    rule,
    severity,
    facts: facts.map((fact) => (fact.fact === 'text' ? fact.text.vi : fact.fact)),
  }));

const addPerson = async ({ id }: Made, fields: Record<string, string>): Promise<Made> => {
  const officer = await pipeline.viewer('officer-u3');
  const nominationId = value(await addNomination(pipeline.app, officer, id, 'individual'));
  const place = { form: 'individual', nominationId, isNew: false } as const;
  value(await saveForm(pipeline.app, officer, id, place, 1, posted(individualFields(fields))));
  return { id, nominationId };
};

const { a: records = '', b: paraphrase = '' } =
  reportPairs.find(({ what }) => what.startsWith('figures and year')) ?? {};

it('has nothing to say of papers that meet no others', async () => {
  await filed(pipeline, { unit: 'U2' });

  expect(await said(await draft(pipeline))).toEqual([]);
});

describe('the same achievement in another dossier', () => {
  it('warns with unit, number and year, and leads to both texts side by side', async () => {
    const first = await filed(pipeline, { unit: 'U2', fields: { achievements: records } });
    const second = await draft(pipeline, { fields: { achievements: paraphrase } });
    const [finding] = await said(second);

    expect(finding).toMatchObject({
      rule: 'duplicate.achievement',
      severity: 'warns',
      nominationId: second.nominationId,
      fields: ['achievements'],
    });
    expect(finding?.facts).toEqual([
      {
        fact: 'text',
        text: {
          vi: expect.stringMatching(/^Giống \d+% báo cáo ở hồ sơ U2-N2026-001 \(Đơn vị U2, năm 2026\)$/),
          en: expect.stringMatching(/^\d+% like the report in dossier U2-N2026-001/),
        },
        href: `${second.nominationId}/beside/${first.id}-${first.nominationId}`,
      },
    ]);
  });

  it('asks no reason of advanced workers, who did the same work of a year', async () => {
    await filed(pipeline, { unit: 'U2', fields: { achievements: records } });
    const worker = await draft(pipeline, {
      authority: 'unitHead',
      title: 'LDTT',
      fields: { achievements: paraphrase },
    });

    expect(await inShort(worker)).toMatchObject([{ rule: 'duplicate.achievement', severity: 'informs' }]);
  });

  it('is found by what is being typed, before it is saved', async () => {
    await filed(pipeline, { unit: 'U2', fields: { achievements: records } });
    const { id, nominationId } = await draft(pipeline);
    const typed = individualFields({ achievements: paraphrase });
    const weighed = await evaluateNomination(pipeline.app, await proposalOf(id), nominationId, typed);

    expect(weighed?.findings.map(({ rule }) => rule)).toContain('duplicate.achievement');
  });
});

describe('the same person for the same title', () => {
  const an = { citizenId: '001085000777' };

  it('blocks while it is drafted, with unit, number and year', async () => {
    await filed(pipeline, { unit: 'U2', fields: an });

    expect(await inShort(await draft(pipeline, { fields: an }))).toEqual([
      {
        rule: 'duplicate.claimed',
        severity: 'blocks',
        facts: ['hồ sơ U2-N2026-001 (Đơn vị U2, năm 2026)'],
      },
    ]);
  });

  it('in two rows of one dossier is said of both', async () => {
    const first = await draft(pipeline, { fields: an });
    const second = await addPerson(first, an);

    for (const made of [first, second])
      expect(await inShort(made)).toMatchObject([
        { rule: 'duplicate.claimed', facts: ['đề nghị khác trong hồ sơ này'] },
      ]);
  });
});

describe('shares of one initiative', () => {
  const initiative = (share: string) => ({ 'initiatives.0.share': share });

  it('of more than 100 % over two units warn with each share and where it is claimed', async () => {
    await filed(pipeline, { unit: 'U2', fields: initiative('70') });

    expect(await inShort(await draft(pipeline, { fields: initiative('60') }))).toEqual([
      {
        rule: 'initiative.shares',
        severity: 'warns',
        facts: ['“Số hóa hồ sơ”: 60% + 70% (hồ sơ U2-N2026-001 (Đơn vị U2, năm 2026)) = 130%'],
      },
    ]);
  });

  it('of more than 100 % within one draft warn at both', async () => {
    const first = await draft(pipeline, { fields: initiative('70') });
    const second = await addPerson(first, { citizenId: '001085000778', ...initiative('60') });

    for (const made of [first, second]) expect(await inShort(made)).toMatchObject([{ rule: 'initiative.shares' }]);
  });

  it('of 100 % are well, and so is whoever leaves the share open', async () => {
    await filed(pipeline, { unit: 'U2', fields: initiative('40') });
    await filed(pipeline, { unit: 'U1' });

    expect(await said(await draft(pipeline, { fields: initiative('60') }))).toEqual([]);
  });

  it('of a dossier that was withdrawn do not count', async () => {
    const first = await filed(pipeline, { unit: 'U2', fields: initiative('70') });
    value(await withdrawProposal(pipeline.app, first.officer, first.id, undefined));

    expect(await said(await draft(pipeline, { fields: initiative('60') }))).toEqual([]);
  });
});

describe('an older award without a citizen id, of somebody of the same name, birth date and unit', () => {
  const settled = async (id: string) => {
    const { recipients, ledger } = pipeline.app;
    const older = { id, kind: 'individual', name: 'Nguyễn Thị Ánh', birthDate: '02/09/1985', unitId: 'U3' } as const;
    await recipients.settle(older);
    await ledger.commit([
      {
        change: 'putAward',
        award: {
          ...{
            recipientId: id,
            proposalId: `old-${id}`,
            nominationId: 'n',
            proposalNumber: '1',
            title: 'BKB',
            year: 2020,
          },
          ...{ wording: '', at: '2021-01-10T02:00:00.000Z', unitId: 'U3' },
          source: 'decided',
        },
      },
    ]);
  };
  const ofAward = 'Đã ghi nhận Bằng khen của Bộ trưởng năm 2020 nhưng không kê khai';

  it('does not count, and warns until a human has said whose it is', async () => {
    await settled('old1');

    expect(await inShort(await draft(pipeline))).toEqual([
      {
        rule: 'record.unconfirmed',
        severity: 'warns',
        facts: [expect.stringContaining('1 người trong quá trình khen thưởng cũ trùng họ tên, ngày sinh, đơn vị')],
      },
    ]);
  });

  it('asks nothing of an advanced worker, of whom no earlier award is asked for', async () => {
    await settled('old1');
    const worker = await draft(pipeline, { authority: 'unitHead', title: 'LDTT' });

    expect(await inShort(worker)).toMatchObject([{ rule: 'record.unconfirmed', severity: 'informs' }]);
  });

  it('counts once the officer has confirmed it', async () => {
    await settled('old2');

    expect(await inShort(await draft(pipeline, { fields: { sameRecord: 'yes' } }))).toMatchObject([
      { rule: 'paper.mayDiffer', facts: [ofAward] },
    ]);
  });

  it('is somebody else’s once the officer has said so', async () => {
    await settled('old3');

    expect(await inShort(await draft(pipeline, { fields: { sameRecord: 'no' } }))).toEqual([]);
  });
});

describe('papers that say otherwise', () => {
  const an = { citizenId: '001085000777' };

  it('of the same person in another dossier of the season name the fields; another unit’s texts stay hidden', async () => {
    await filed(pipeline, { unit: 'U2', fields: { ...an, fullName: 'Nguyễn Thị Anh', birthDate: '02/09/1986' } });
    const [finding] = await inShort(await draft(pipeline, { title: 'CSTDB', fields: an }));

    expect(finding).toEqual({
      rule: 'paper.differs',
      severity: 'warns',
      facts: [
        'Họ và tên “Nguyễn Thị Ánh” khác hồ sơ U2-N2026-001 (Đơn vị U2, năm 2026)',
        'Ngày sinh khác hồ sơ U2-N2026-001 (Đơn vị U2, năm 2026)',
      ],
    });
  });

  it('of the same unit are shown with what the other says', async () => {
    await filed(pipeline, { fields: { ...an, post: 'Trưởng phòng' } });

    expect(await inShort(await draft(pipeline, { title: 'CSTDB', fields: an }))).toMatchObject([
      {
        rule: 'paper.differs',
        facts: ['Chức vụ “Chuyên viên chính” khác hồ sơ U3-N2026-001 (Đơn vị U3, năm 2026): “Trưởng phòng”'],
      },
    ]);
  });

  it('as the record knows the citizen id under another name', async () => {
    await filed(pipeline, { authority: 'unitHead', title: 'LDTT', fields: { ...an, fullName: 'Nguyễn Thị Anh' } });
    value(await answer(pipeline, 'head-u3', 'approve'));
    const rules = await inShort(await draft(pipeline, { fields: an }));

    expect(rules.find(({ rule }) => rule === 'paper.differs')?.facts).toContain(
      'Họ và tên “Nguyễn Thị Ánh” khác quá trình khen thưởng đã ghi nhận: “Nguyễn Thị Anh”',
    );
  });

  it('as the record knows of an award that is not declared only say so, for what is recorded counts anyway', async () => {
    await filed(pipeline, { authority: 'unitHead', title: 'LDTT', fields: an });
    value(await answer(pipeline, 'head-u3', 'approve'));

    expect(await inShort(await draft(pipeline, { fields: an }))).toMatchObject([
      {
        rule: 'paper.mayDiffer',
        severity: 'informs',
        facts: ['Đã ghi nhận Lao động tiên tiến năm 2026 nhưng không kê khai'],
      },
    ]);
  });

  it('as the directory has whom the officer says it is', async () => {
    expect(await inShort(await draft(pipeline, { fields: { directoryPerson: 'head-u3' } }))).toMatchObject([
      { rule: 'paper.differs', facts: ['Họ và tên “Nguyễn Thị Ánh” khác danh bạ: “Nguyễn Văn u3”'] },
      { rule: 'paper.mayDiffer', severity: 'informs' },
    ]);
  });

  it('as the certificate names another title', async () => {
    expect(
      await inShort(await draft(pipeline, { fields: { wording: 'Đạt danh hiệu Chiến sĩ thi đua cơ sở' } })),
    ).toMatchObject([
      {
        rule: 'paper.differs',
        facts: [
          'Nội dung ghi trên bằng “Chiến sĩ thi đua cơ sở” khác danh hiệu, hình thức đề nghị: “Bằng khen của Bộ trưởng”',
        ],
      },
    ]);
  });
});

it('says it of a filed round as of a draft', async () => {
  const explained = { 'explanations.0.rule': 'duplicate.achievement', 'explanations.0.reason': 'Cùng thực hiện' };
  await filed(pipeline, { unit: 'U2', fields: { achievements: records } });
  const second = await draft(pipeline, { fields: { achievements: paraphrase, ...explained } });
  const before = await said(second);
  await submit(pipeline, second.id);
  const round = await pipeline.app.ledger.round(second.id, 1);
  if (round === undefined) throw new Error('nothing was filed');
  const { byNomination } = await evaluateDossier(pipeline.app, await proposalOf(second.id), round);

  expect(before.map(({ rule }) => rule)).toEqual(['duplicate.achievement']);
  expect(byNomination.get(second.nominationId)?.findings).toEqual(expect.arrayContaining([...before]));
});

it('compares what was filed with what was filed: what its unit writes after a return is no other’s business yet', async () => {
  const summary = 'Có mặt cùng Đỗ Hoàng Long trong cả bốn đợt sơ tán.';
  const first = await draft(pipeline, { fields: { summary } });
  const fields = { fullName: 'Trần Bình', citizenId: '001185000777' };
  const second = await addPerson(first, fields);
  const statement = posted(statementFields({ individuals: 2 }));
  value(await saveForm(pipeline.app, first.officer, first.id, { form: 'statement' }, 1, statement));
  await submit(pipeline, first.id);
  value(await answer(pipeline, 'head-u3', 'return'));
  const place = { form: 'individual', nominationId: second.nominationId, isNew: false } as const;
  const renamed = posted(individualFields({ ...fields, fullName: 'Đỗ Hoàng Long' }));
  value(await saveForm(pipeline.app, first.officer, first.id, place, 2, renamed));
  const proposal = await proposalOf(first.id);
  const round = await pipeline.app.ledger.round(first.id, 1);
  if (round === undefined) throw new Error('nothing was filed');
  const { byNomination } = await evaluateDossier(pipeline.app, proposal, round);

  expect((await said(first)).map(({ rule }) => rule)).toContain('paper.differs');
  expect((byNomination.get(first.nominationId)?.findings ?? []).map(({ rule }) => rule)).not.toContain('paper.differs');
});

it('asks no reason of a list of advanced workers that is in order, however alike their reports are', async () => {
  const of = { title: 'LDTT', achievements: records };
  const first = await draft(pipeline, { authority: 'unitHead', fields: of });
  for (let at = 0; at < 7; at += 1) await addPerson(first, { ...of, citizenId: `00108500080${at}` });
  const { counts, unexplained } = await evaluateDossier(pipeline.app, await proposalOf(first.id), 'draft');

  expect([counts.blocks, counts.warns, unexplained]).toEqual([0, 0, []]);
});
