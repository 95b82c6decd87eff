import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pagesFor } from '../support/pages.ts';
import { type Pipeline, startPipeline } from '../support/pipeline.ts';

let pipeline: Pipeline;
beforeEach(async () => {
  pipeline = await startPipeline();
});
afterEach(() => pipeline.close());

/** Somebody of a unit with CSTĐCS in these years, on record from papers. */
const received = async (name: string, unitId: string, years: readonly number[]): Promise<string> => {
  const { app, now } = pipeline;
  const recipient = await app.recipients.settle({ id: app.random.id(), kind: 'individual', name, unitId });
  await app.ledger.commit(
    years.map((year) => ({
      change: 'putAward' as const,
      award: { source: 'imported' as const, recipientId: recipient.id, title: 'CSTDCS', year, at: now, unitId },
    })),
  );
  return recipient.id;
};

const eligibility = (id: string, title: string, year: number) =>
  `/recipients/${id}/eligibility?${new URLSearchParams({ title, year: String(year) })}`;

describe('the page that asks what somebody can be nominated for', () => {
  it('is linked from the record, and offers the titles of the law', async () => {
    const id = await received('Lê Thị Ngọc Ánh', 'U3', [2023, 2024, 2025]);
    const officer = await pagesFor(pipeline, 'officer-u3');

    const record = await officer.get(`/recipients/${id}`);
    expect(record.html).toContain(`href="/recipients/${id}/eligibility"`);
    const page = await officer.get(`/recipients/${id}/eligibility`);

    expect(page.status).toBe(200);
    expect(page.html).toContain('<option value="CSTDB">');
    expect(page.html).not.toContain('<option value="TTLDTT">');
  });

  it('says what is fulfilled, and what a dossier must declare', async () => {
    const id = await received('Lê Thị Ngọc Ánh', 'U3', [2023, 2024, 2025]);
    const { text } = await (await pagesFor(pipeline, 'officer-u3')).get(eligibility(id, 'CSTDB', 2026));

    expect(text).toContain('Có thể đề nghị nếu kê khai đủ');
    expect(text.indexOf('Đã đạt')).toBeGreaterThan(text.indexOf('Phải kê khai trong hồ sơ'));
    expect(text).not.toContain('Chưa đủ số lần liên tục đạt danh hiệu Chiến sĩ thi đua cơ sở. Cách');
  });

  it('names the gap that keeps a title away', async () => {
    const id = await received('Trần Đức Ân', 'U3', [2021, 2022, 2024]);
    const { text } = await (await pagesFor(pipeline, 'officer-u3')).get(eligibility(id, 'CSTDB', 2025));

    expect(text).toContain('Chưa thể đề nghị');
    expect(text).toContain('Chưa đủ số lần liên tục đạt danh hiệu Chiến sĩ thi đua cơ sở.');
  });

  it('answers each year under its own law', async () => {
    const id = await received('Trần Đức Ân', 'U3', [2021]);
    const officer = await pagesFor(pipeline, 'officer-u3');

    expect((await officer.get(eligibility(id, 'CSTDCS', 2023))).html).toContain('/rules/R1#');
    expect((await officer.get(eligibility(id, 'CSTDCS', 2025))).html).toContain('/rules/R2b#');
  });

  it('takes what is no title or year for no question', async () => {
    const id = await received('Trần Đức Ân', 'U3', [2021]);
    const officer = await pagesFor(pipeline, 'officer-u3');

    for (const query of ['?title=nothing&year=abcd', '?title=__proto__', '?year=999999', '?title=TTLDXS&year=2025'])
      expect([query, (await officer.get(`/recipients/${id}/eligibility${query}`)).status]).toEqual([query, 200]);
  });

  it('does not exist for another unit', async () => {
    const id = await received('Trần Đức Ân', 'U3', [2021]);

    expect((await (await pagesFor(pipeline, 'officer-u2')).get(`/recipients/${id}/eligibility`)).status).toBe(404);
  });
});

describe('the outlook of a unit', () => {
  it('lists who becomes eligible for what next year, and who only with one more award', async () => {
    await received('Lê Thị Ngọc Ánh', 'U3', [2024, 2025, 2026]);
    await received('Trần Đức Ân', 'U3', [2025, 2026]);
    await received('Võ Minh Tâm', 'U3', [2019]);
    await received('Đặng Quang Ẩn', 'U2', [2024, 2025, 2026]);
    const officer = await pagesFor(pipeline, 'officer-u3');

    const { text } = await officer.get('/recipients/outlook');

    expect(text).toContain('Ai đủ điều kiện cho danh hiệu nào năm 2027?');
    expect(text).toMatch(/Lê Thị Ngọc Ánh[\s\S]*Chiến sĩ thi đua Bộ/);
    expect(text).toMatch(/Trần Đức Ân[\s\S]*nếu năm 2027 đạt Chiến sĩ thi đua cơ sở/);
    expect(text).not.toContain('Võ Minh Tâm');
    expect(text).not.toContain('Đặng Quang Ẩn');
  });

  it('goes on over pages without losing anybody', async () => {
    const names = Array.from({ length: 60 }, (_, index) => `Nguyễn Văn A${String(index).padStart(2, '0')}`);
    for (const name of names) await received(name, 'U3', [2024, 2025, 2026]);
    const officer = await pagesFor(pipeline, 'officer-u3');

    const seen: string[] = [];
    let path = '/recipients/outlook';
    while (path !== '') {
      const { html } = await officer.get(path);
      seen.push(...[...html.matchAll(/Nguyễn Văn A\d\d/g)].map(([name]) => name));
      path = (/href="([^"]+)" rel="next"/.exec(html)?.[1] ?? '').replaceAll('&amp;', '&');
    }

    expect(seen.toSorted()).toEqual(names);
  });
});
