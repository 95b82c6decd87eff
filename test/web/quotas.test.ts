import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { entriesOf } from '../../functions/domain/proposal.ts';
import { question, value } from '../support/filing.ts';
import { mailedPage } from '../support/mailed-pages.ts';
import { pagesFor } from '../support/pages.ts';
import { type Pipeline, startPipeline } from '../support/pipeline.ts';
import { pressSubmit, quotaDraft } from '../support/quota-dossiers.ts';

let pipeline: Pipeline;
beforeEach(async () => {
  pipeline = await startPipeline();
});
afterEach(async () => {
  expect(pipeline.faults).toEqual([]);
  await pipeline.close();
});

/** Of 7 LĐTT one may be a fighter. */
const lastPlace = { title: 'CSTDCS', ldtt: 7 } as const;

describe('the last place of a quota that another dossier takes', () => {
  it('between the question and the press is told with the figures, and the draft is as it was', async () => {
    const [id, quicker] = [await quotaDraft(pipeline, lastPlace), await quotaDraft(pipeline, lastPlace)];
    const pages = await pagesFor(pipeline, 'officer-u3');
    const [form] = (await pages.get(`/proposals/${id}/submit`)).forms.filter(({ fields }) => fields.has('key'));
    const before = await pipeline.app.ledger.proposal(id);
    value(await pressSubmit(pipeline, quicker));

    const refused = await pages.post(`/proposals/${id}/submit`, {
      ...Object.fromEntries(form?.fields ?? []),
      intent: 'submit',
    });

    expect(refused.status).toBe(409);
    expect(refused.text).toContain(
      'Chiến sĩ thi đua cơ sở: chỉ tiêu của đơn vị là 1, các hồ sơ khác đã dùng 1; hồ sơ này đề nghị 1.',
    );
    expect(await pipeline.app.ledger.proposal(id)).toEqual(before);
  });

  it('is told beside the nomination, with what it is a share of', async () => {
    const id = await quotaDraft(pipeline, lastPlace);
    value(await pressSubmit(pipeline, await quotaDraft(pipeline, lastPlace)));
    const [nomination] = Object.keys((await pipeline.app.ledger.proposal(id))?.nominations ?? {});

    const { text } = await (await pagesFor(pipeline, 'officer-u3')).get(`/proposals/${id}/nominations/${nomination}`);

    expect(text).toContain('Đã dùng 1/1 chỉ tiêu; đây sẽ là người thứ 2 (15% của 7 LĐTT, làm tròn xuống)');
  });
});

it('shows an approver how many places are used, each row after the ones before it', async () => {
  const id = await quotaDraft(pipeline, { title: 'CSTDCS', ldtt: 14, rows: 2 });
  value(await pressSubmit(pipeline, id));
  await pipeline.settle();
  const { token } = question(pipeline, 'head-u3');
  const [first, second] = entriesOf((await pipeline.app.ledger.proposal(id)) ?? { nominations: {} });

  expect(await mailedPage(pipeline, `/d/${token}/n/${first?.id}`)).toContain('Đã dùng 0/2 chỉ tiêu');
  expect(await mailedPage(pipeline, `/d/${token}/n/${second?.id}`)).toContain(
    'Đã dùng 1/2 chỉ tiêu; đây là người thứ 2',
  );
});
