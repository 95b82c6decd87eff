import { afterAll, beforeAll, expect, it } from 'vitest';
import { answer, filed, openTurnAt } from '../support/filing.ts';
import { pagesFor } from '../support/pages.ts';
import { type Pipeline, startPipeline } from '../support/pipeline.ts';

let pipeline: Pipeline;
let asked: string;
let returned: string;
beforeAll(async () => {
  pipeline = await startPipeline();
  asked = (await filed(pipeline, { unit: 'U2' })).id;
  returned = (await filed(pipeline)).id;
  await answer(pipeline, 'head-u3', 'return');
});
afterAll(() => pipeline.close());

const tooLong = 'Ấ'.repeat(2_001);
const strange = 'Nghỉ ốm\u0000';
const longReason = 'Viết lý do không quá 2.000 ký tự';
const strangeReason = 'Bỏ các ký tự lạ (ký tự điều khiển) khỏi lý do';

const when = { date: '01/12/2026', time: '17:00' };
const turnOf = (action: string) => `/admin/turns/${asked}/1/unitHead/${action}`;
const forms = {
  'moving a due date': () => ({ as: 'admin', path: turnOf('due'), form: when }),
  'naming somebody': () => ({ as: 'admin', path: turnOf('name'), form: { person: 'spare' } }),
  'moving a deadline': () => ({ as: 'admin', path: '/admin/seasons/N2026', form: when }),
  withdrawing: () => ({ as: 'officer-u3', path: `/proposals/${returned}/withdraw`, form: {} }),
};
const names = ['moving a due date', 'naming somebody', 'moving a deadline', 'withdrawing'] as const;

it.each(names.flatMap((name) => [[name, tooLong, longReason] as const, [name, strange, strangeReason] as const]))(
  'a reason for %s that cannot be taken comes back with what is wrong with it',
  async (name, reason, words) => {
    const { as, path, form } = forms[name]();
    const page = await (await pagesFor(pipeline, as)).post(path, { ...form, reason });

    expect(page.status).toBe(422);
    expect(page.text).toContain(words);
    expect(page.text).not.toContain('Nhập lý do');
  },
);

it('a reason of 2,000 characters moves a due date', async () => {
  const pages = await pagesFor(pipeline, 'admin');
  const moved = await pages.post(turnOf('due'), { ...when, reason: tooLong.slice(1) });

  expect(moved.location).toBe('/admin?done=moved');
  expect((await openTurnAt(pipeline, asked, 'unitHead')).due).toBe('2026-12-01T10:00:00.000Z');
});

it.each([
  [tooLong, 'Nội dung giải trình dài quá 2.000 ký tự'],
  [strange, 'Bỏ các ký tự lạ (ký tự điều khiển) khỏi nội dung giải trình'],
])('an answer to a return that cannot be taken comes back with what is wrong with it', async (typed, words) => {
  const pages = await pagesFor(pipeline, 'officer-u3');
  const page = await pages.post(`/proposals/${returned}/submit`, { intent: 'ask', answer: typed });

  expect(page.status).toBe(422);
  expect(page.text).toContain(words);
});
