import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { individualForm } from '../../functions/domain/forms/forms.ts';
import { RequestPage } from '../../functions/views/decision/request-page.tsx';
import { FormFindings } from '../../functions/views/findings/form-findings.tsx';
import { NominationFindings } from '../../functions/views/findings/read-findings.tsx';
import type { Lang } from '../../functions/views/lang.ts';
import { renderPage, renderPart } from '../../functions/views/render.ts';
import { textOf } from '../support/e2e-html.ts';
import { request } from './decision-pages.tsx';
import { absent, findings, gap, law, ofDossier, ofNomination, places, reason } from './findings-sample.ts';

const beside = (lang: Lang = 'vi') => renderPart(<FormFindings form={individualForm} view={findings} />, lang);
const toRead = (lang: Lang = 'vi') => renderPart(<NominationFindings found={ofNomination} />, lang);
const itemOf = (html: string, rule: string) =>
  html.split('<li class="finding ').find((item) => item.includes(`id="finding-${rule}"`)) ?? '';

describe('a finding', () => {
  it.each<[Lang, string, string, string]>([
    ['vi', 'Chặn', 'Cảnh báo', 'Lưu ý'],
    ['en', 'Blocks', 'Warns', 'Note'],
  ])('says in a word how heavy it is, in %s', (lang, blocks, warns, informs) => {
    const said = [gap, absent, places].map(({ rule }) => textOf(itemOf(beside(lang), rule)));

    expect(said.map((text) => [blocks, warns, informs].filter((word) => text.includes(word)))).toEqual([
      [blocks],
      [warns],
      [informs],
    ]);
  });

  it('stands before the lighter ones', () => {
    const order = [gap, absent, places].map(({ rule }) => beside().indexOf(`id="finding-${rule}"`));

    expect(order).toEqual(order.toSorted((a, b) => a - b));
  });

  it('names the years it saw, the one that is missing, and where they are known from', () => {
    const text = textOf(itemOf(beside(), gap.rule));

    expect(text).toContain('CSTĐCS: 2021, 2022, 2024 — thiếu 2023');
    expect(text).toContain('kê khai: 2022');
    expect(text).toContain('đã ghi nhận: 2021, 2024');
  });

  it('leads to the field where a cure begins, and to its rule, with clause and document one click away', () => {
    const html = itemOf(beside(), gap.rule);

    expect(html).toContain('<a href="#awards">Khen thưởng đã nhận</a>');
    expect(html).toContain(`href="/rules/${law.id}#${gap.rule}"`);
    expect(html).toMatch(/<details[^>]*><summary>Căn cứ/);
    expect(textOf(html)).toContain('khoản 1 Điều 22');
  });

  it('leads to the statement for what is written there', () => {
    const unknown = { ...gap, facts: [{ fact: 'unknown', of: 'commendation' }], fields: ['commendationKind'] } as const;
    const view = { ...findings, findings: [unknown], statement: '/proposals/p1/statement' };
    const html = renderPart(<FormFindings form={individualForm} view={view} />, 'vi');

    expect(html).toContain('<a href="/proposals/p1/statement#commendationKind">Loại hình khen thưởng</a>');
  });

  it('is marked where its clause was not seen, and where the ministry set it otherwise', () => {
    const marked = [gap, absent, places].map(({ rule }) => textOf(itemOf(beside(), rule)).includes('chưa xác minh'));

    expect(marked).toEqual([true, true, false]);
    expect(textOf(itemOf(beside(), absent.rule))).toContain('Bộ đã điều chỉnh Công văn số 15/TĐKT');
  });

  it('of a rule that finds two things stands twice, each under an id of its own', () => {
    const twice = { ...findings, findings: [gap, gap] };
    const html = renderPart(<FormFindings form={individualForm} view={twice} />, 'vi');

    expect(html).toContain(`id="finding-${gap.rule}"`);
    expect(html).toContain(`id="finding-${gap.rule}-2"`);
  });
});

describe('findings to read', () => {
  it('carry the reason of the unit beside its warning alone', () => {
    expect(itemOf(toRead(), absent.rule)).toContain(reason);
    expect(itemOf(toRead(), gap.rule)).not.toContain('Lý do');
  });

  it('say of a warning that nobody explained it', () => {
    const unexplained = { view: { ...findings, reasons: new Map() } };

    expect(renderPart(<NominationFindings found={unexplained} />, 'vi')).toContain('Đơn vị chưa ghi lý do.');
  });

  it('mark what came up since the last stage, and list what is gone', () => {
    expect(textOf(itemOf(toRead(), absent.rule))).toContain('mới');
    expect(textOf(itemOf(toRead(), gap.rule))).not.toContain('mới');
    expect(textOf(toRead())).toContain('Không còn so với bước trước Hồ sơ gửi sau hạn của đợt');
  });

  it('show both laws of a transition, and which of them applies', () => {
    const text = textOf(toRead());

    expect(text).toContain('Luật năm 2022 và Nghị định 152/2025/NĐ-CP (áp dụng): Chặn 1 · cảnh báo 1 · lưu ý 1');
    expect(text).toContain('Luật sửa đổi năm 2026: Chặn 1');
  });
});

it('the first page of 200 nominations, each with findings, is a small part of what a page may weigh', () => {
  const nominations = Array.from({ length: 200 }, (_, index) => ({
    id: `66f0c0ffee${String(index * 7919).padStart(14, '0')}`,
    name: `Nguyễn Thị Hồng Phượng thứ ${index}`,
    kind: 'individual' as const,
    title: 'CSTDB',
    found: { blocks: index % 3, warns: index % 5, informs: index % 2 },
  }));
  const html = renderPage(<RequestPage {...request} nominations={nominations} findings={ofDossier} />, 'vi');

  expect(brotliCompressSync(html).byteLength).toBeLessThan(12 * 1024);
});
