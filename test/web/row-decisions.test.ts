import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { decisionRoutes } from '../../functions/decision/routes.tsx';
import { webHandler } from '../../functions/edge/web-handler.ts';
import { drawError } from '../../functions/views/errors/draw-error.tsx';
import { context, eventOf, here, postOf, textOf, written } from '../edge/gateway.ts';
import { filed, filedList, question, standing } from '../support/filing.ts';
import { pagesFor } from '../support/pages.ts';
import { type Pipeline, startPipeline } from '../support/pipeline.ts';

let pipeline: Pipeline;
beforeEach(async () => {
  pipeline = await startPipeline();
});
afterEach(() => pipeline.close());

type Page = { readonly status: number; readonly html: string };

const ask = async (event: Parameters<ReturnType<typeof webHandler>>[0]): Promise<Page> => {
  const site = webHandler(decisionRoutes(pipeline.app), {
    publicUrl: () => here,
    errorPage: drawError(() => ({ ministry: 'Bộ' })),
  });
  let page: Page = { status: 0, html: '' };
  await written(async () => {
    const answer = await site(event, context);
    page = { status: answer.statusCode ?? 0, html: textOf(answer) };
  });
  return page;
};

type Fields = Readonly<Record<string, string>>;

/** Behind the newest question mailed to the head of U3. */
const behindTheLink = () => {
  const { token, code } = question(pipeline, 'head-u3');
  const path = `/d/${token}`;
  return {
    code,
    open: () => ask(eventOf(path)),
    post: (fields: Fields) => ask(postOf(path, new URLSearchParams({ code, ...fields }).toString())),
  };
};

const proposalOf = (id: string) => pipeline.app.ledger.proposal(id);
const tries = async (id: string) => {
  const [turn] = await pipeline.app.ledger.turns(id);
  const request = await pipeline.app.ledger.request(id, turn?.addressees[0]?.requestId ?? '');
  return request?.tries;
};

/** What the form of a page would post as it stands: hidden fields, and what is ticked or typed. */
const fieldsOf = (html: string): Fields => {
  const inputs = html.match(/<input [^>]*>/g) ?? [];
  const of = (tag: string, name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
  const posted = inputs.filter((tag) => !/type="(checkbox|radio)"/.test(tag) || / checked\b/.test(tag));
  const areas = [...html.matchAll(/<textarea [^>]*name="([^"]*)"[^>]*>([^<]*)</g)];
  return Object.fromEntries([
    ...posted.map((tag) => [of(tag, 'name'), of(tag, 'value')]),
    ...areas.map(([, name, text]) => [name, text]),
  ]);
};

describe('a list of which some are decided apart', () => {
  it('asks for each nomination, at “as the list” until somebody sets it', async () => {
    const { ids } = await filedList(pipeline, 3);

    const { html } = await behindTheLink().open();
    for (const id of ids) expect(html).toContain(`name="row.${id}"`);
    expect(html.match(/<option[^>]* selected[^>]*>/g)).toEqual(ids.map(() => '<option value selected>'));
  });

  it('of one nomination asks for the list alone', async () => {
    await filed(pipeline);

    expect((await behindTheLink().open()).html).not.toContain('name="row.');
  });

  it('is shown once more with what will be recorded: nothing is, and no try of the code is taken', async () => {
    const { id, ids } = await filedList(pipeline, 3);
    const { post } = behindTheLink();
    const page = await post({ choice: 'approve', [`row.${ids[1]}`]: 'reject' });

    expect(page.status).toBe(200);
    expect(page.html).toContain('đồng ý 2, không đồng ý 1');
    expect(page.html).toContain(`name="row.${ids[1]}.reason"`);
    expect(await standing(pipeline, id)).toMatchObject({ status: 'inReview', stage: 'unitHead' });
    expect(await tries(id)).toBe(0);
  });

  it('is recorded by the second page, which needs a reason for each', async () => {
    const { id, ids } = await filedList(pipeline, 3);
    const { post } = behindTheLink();
    const second = fieldsOf((await post({ choice: 'approve', [`row.${ids[1]}`]: 'reject' })).html);
    const refused = await post(second);
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('Nêu lý do đối với Trần Bình');

    const recorded = await post({ ...second, [`row.${ids[1]}.reason`]: 'Chưa đủ thành tích' });
    expect(recorded.status).toBe(200);
    expect(recorded.html).toContain('Đã ghi nhận quyết định');
    expect(recorded.html).toContain('Chưa đủ thành tích');
    expect(await standing(pipeline, id)).toMatchObject({ stage: 'blockLeader' });
    expect(Object.keys((await proposalOf(id))?.rowOutcomes ?? {})).toEqual([ids[1]]);
  });

  it('gives the same receipt again, from the first page too, and with other rows says that it is decided', async () => {
    const { ids } = await filedList(pipeline, 3);
    const { post } = behindTheLink();
    const first = { choice: 'approve', [`row.${ids[1]}`]: 'return' };
    const all = { ...first, details: 'yes', [`row.${ids[1]}.reason`]: 'Bổ sung' };
    const receipt = await post(all);

    expect(receipt.html).toMatch(/tách sang hồ sơ U3-N2026-\d+-1\./);
    expect(await post(all)).toEqual(receipt);
    expect(await post(first)).toEqual(receipt);
    expect((await post({ choice: 'approve' })).status).toBe(409);
    expect((await post({ choice: 'approve', [`row.${ids[0]}`]: 'return' })).status).toBe(409);
  });

  it('keeps everything typed when somebody goes back', async () => {
    const { id, ids } = await filedList(pipeline, 3);
    const { post } = behindTheLink();
    const reason = { [`row.${ids[1]}.reason`]: 'Chưa đủ thành tích' };
    const typed = { choice: 'approve', reason: 'Nhất trí', [`row.${ids[1]}`]: 'reject', ...reason, details: 'yes' };
    const page = await post({ ...typed, back: 'yes' });

    expect(fieldsOf(page.html)).toMatchObject({ choice: 'approve', reason: 'Nhất trí', ...reason });
    expect(page.html).toMatch(/value="reject" selected/);
    expect(await standing(pipeline, id)).toMatchObject({ stage: 'unitHead' });
  });

  it.each([
    ['a return', { choice: 'return', reason: 'Sửa' }, 'Chỉ quyết định riêng từng trường hợp khi đồng ý'],
    ['a rejection', { choice: 'reject', reason: 'Không đủ' }, 'Chỉ quyết định riêng từng trường hợp khi đồng ý'],
    ['no choice', {}, 'Chọn đồng ý, trả lại hoặc không đồng ý'],
  ])('is named as a problem with %s, and nothing typed is lost', async (_, fields, problem) => {
    const { id, ids } = await filedList(pipeline, 2);
    const page = await behindTheLink().post({ ...fields, [`row.${ids[0]}`]: 'return' });

    expect(page.status).toBe(422);
    expect(page.html).toContain(problem);
    expect(page.html).toMatch(/value="return" selected/);
    expect(await standing(pipeline, id)).toMatchObject({ stage: 'unitHead' });
  });

  it('cannot be decided apart altogether', async () => {
    const { ids } = await filedList(pipeline, 2);
    const rows = Object.fromEntries(ids.map((id) => [`row.${id}`, 'return']));
    const page = await behindTheLink().post({ choice: 'approve', ...rows });

    expect(page.status).toBe(422);
    expect(page.html).toContain('Không còn trường hợp nào theo quyết định chung');
  });

  it.each([
    ['another list’s nomination', `row.${'a'.repeat(24)}`],
    ['no id', 'row.__proto__'],
  ])('takes nothing of %s', async (_, name) => {
    const { id } = await filedList(pipeline, 2);
    await behindTheLink().post({ choice: 'approve', [name]: 'reject', [`${name}.reason`]: 'x', details: 'yes' });

    expect((await proposalOf(id))?.rowOutcomes).toBeUndefined();
  });

  it('stays on its page when somebody reads on in the other language', async () => {
    const { ids } = await filedList(pipeline, 2);
    const { post } = behindTheLink();
    const first = { choice: 'approve', [`row.${ids[0]}`]: 'reject' };

    expect((await post({ ...first, lang: 'en' })).html).toContain('Decide on single nominations');
    const second = await post({ ...first, details: 'yes', [`row.${ids[0]}.reason`]: 'Chưa đủ', lang: 'en' });
    expect(second.html).toContain('Look again before recording');
    expect(fieldsOf(second.html)).toMatchObject({ [`row.${ids[0]}.reason`]: 'Chưa đủ' });
  });

  it('opens the reports of those who were decided apart before', async () => {
    const { ids } = await filedList(pipeline, 3);
    await behindTheLink().post({
      choice: 'approve',
      details: 'yes',
      [`row.${ids[1]}`]: 'reject',
      [`row.${ids[1]}.reason`]: 'x',
    });
    await pipeline.settle();
    const { token } = question(pipeline, 'leader');

    const page = await ask(eventOf(`/d/${token}`));
    expect(page.html).toContain(`href="/d/${token}/n/${ids[1]}"`);
    expect((await ask(eventOf(`/d/${token}/n/${ids[1]}`))).html).toContain('Trần Bình');
    expect((await ask(eventOf(`/d/${token}/n/${ids[2]}`))).html).toContain('thứ 2 trong 2');
  });

  it('marks who was rejected where people are searched for', async () => {
    const { ids } = await filedList(pipeline, 3);
    const reason = { [`row.${ids[1]}.reason`]: 'x' };
    await behindTheLink().post({ choice: 'approve', details: 'yes', [`row.${ids[1]}`]: 'reject', ...reason });
    const officer = await pagesFor(pipeline, 'officer-u3');
    const found = async (name: string) => (await officer.get(`/proposals?q=${encodeURIComponent(name)}`)).text;

    expect(await found('Bình')).toContain('không đồng ý');
    expect(await found('Chi')).not.toContain('không đồng ý');
  });

  it('brings the second page back with a wrong code', async () => {
    const { ids } = await filedList(pipeline, 2);
    const { post, code } = behindTheLink();
    const wrong = code === '111111' ? '222222' : '111111';
    const reason = { [`row.${ids[0]}.reason`]: 'Chưa đủ' };
    const page = await post({ choice: 'approve', [`row.${ids[0]}`]: 'reject', ...reason, details: 'yes', code: wrong });

    expect(page.status).toBe(422);
    expect(page.html).toContain('còn 4 lần thử');
    expect(fieldsOf(page.html)).toMatchObject({ ...reason, code: '', choice: 'approve', details: 'yes' });
  });
});

describe('a return that opens some fields alone', () => {
  it('asks which on a second page, and keeps them with the dossier', async () => {
    const { id, nominationId } = await filed(pipeline);
    const { post } = behindTheLink();
    const page = await post({ choice: 'return', reason: 'Sửa số', limit: 'yes' });
    expect(page.html).toContain('name="open.statement.number"');
    expect(page.html).toContain(`name="open.${nominationId}.duties"`);
    const refused = await post(fieldsOf(page.html));
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('Chọn ít nhất một mục được sửa');

    await post({ ...fieldsOf(page.html), 'open.statement.number': 'yes', [`open.${nominationId}.duties`]: 'yes' });
    expect(await standing(pipeline, id)).toMatchObject({
      status: 'returned',
      opens: { list: false, statement: ['number'], nominations: { [nominationId]: ['duties'] } },
    });
  });

  it('is no part of an approval', async () => {
    await filed(pipeline);
    const page = await behindTheLink().post({ choice: 'approve', limit: 'yes' });

    expect(page.status).toBe(422);
    expect(page.html).toContain('Chỉ giới hạn mục được sửa khi trả lại');
  });
});
