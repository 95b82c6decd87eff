import { describe, expect, it } from 'vitest';
import { langs } from '../../functions/views/lang.ts';
import { renderPage } from '../../functions/views/render.ts';
import { adminTexts } from '../../functions/views/text/admin.ts';
import { decisionTexts } from '../../functions/views/text/decision.ts';
import { mailText } from '../../functions/views/text/mail.ts';
import { rowsTexts } from '../../functions/views/text/rows.ts';
import { statusTexts } from '../../functions/views/text/status.ts';
import { galleryDecision } from '../support/gallery-decision.tsx';
import { danglingReferences, doubled, ids, unlabelled } from './markup.ts';

const everyPage = galleryDecision.flatMap(({ name, node }) =>
  langs.map((lang) => ({ name, lang, html: renderPage(node, lang) })),
);
const tags = (html: string, tag: string): readonly string[] => html.match(new RegExp(`<${tag}\\b[^>]*>`, 'g')) ?? [];

/** What was chosen before on the pages that come back with it. */
const chosenOn: Readonly<Record<string, number>> = {
  'decision-request-refused': 1,
  'decision-request-apart': 1,
  'decision-details-rows': 2,
  'decision-details-rows-refused': 2,
  'decision-details-opens': 1,
};

describe.each(everyPage)('the page $name in $lang', ({ name, html }) => {
  it('carries no script, style or handler of its own', () => {
    expect(html).not.toMatch(/<style\b|\sstyle=|\son[a-z]+=|javascript:/);
    for (const script of tags(html, 'script')) expect(script).toMatch(/ src="\/assets\//);
  });

  it('has one main heading, each id once, and a label at every control', () => {
    expect(tags(html, 'h1')).toHaveLength(1);
    expect(doubled(ids(html))).toEqual([]);
    expect(danglingReferences(html)).toEqual([]);
    expect(unlabelled(html)).toEqual([]);
  });

  it('leads each line of its error summary to a field', () => {
    for (const [, anchor] of html.matchAll(/href="#([^"]+)"/g)) expect(html).toContain(` id="${anchor}"`);
  });

  it('chooses nothing for anybody who has not chosen', () => {
    expect(tags(html, 'input').filter((input) => / checked\b/.test(input))).toHaveLength(chosenOn[name] ?? 0);
  });

  it('looks up by GET and acts by POST with a token, which only a mailed link stands in for', () => {
    for (const form of tags(html, 'form')) {
      if (form.includes('method="get"')) expect(form).toMatch(/action="\/(proposals|numbers|recipients(\/[\w-]+)*)"/);
      else expect(form).toContain('method="post"');
    }
    const posts = tags(html, 'form').filter((form) => form.includes('method="post"') && !form.includes('action="/d/'));
    expect(html.match(/<input type="hidden" name="csrf" value="c5rf"/g) ?? []).toHaveLength(posts.length);
  });

  it('shows a whole citizen id and birth date only where it may', () => {
    for (const whole of ['079184012345', '05/03/1984'])
      expect(html.includes(whole)).toBe(name === 'status-read-nomination');
  });
});

type Words = { readonly [key: string]: unknown };
const isWords = (value: unknown): value is Words => typeof value === 'object' && value !== null;

const flat = (words: Words, path = ''): readonly (readonly [string, unknown])[] =>
  Object.entries(words).flatMap(([key, value]) =>
    isWords(value) ? flat(value, `${path}${key}.`) : [[`${path}${key}`, value] as const],
  );

describe.each([
  ['decision', decisionTexts],
  ['rows', rowsTexts],
  ['status', statusTexts],
  ['admin', adminTexts],
  ['mail', mailText],
] as const)('the catalogue %s', (_, { vi, en }) => {
  it('says everything in both languages', () => {
    expect(
      flat(en)
        .map(([key]) => key)
        .toSorted(),
    ).toEqual(
      flat(vi)
        .map(([key]) => key)
        .toSorted(),
    );
  });

  it('has no Vietnamese left in its English', () => {
    const left = flat(en).filter(
      ([, text]) => typeof text === 'string' && /[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/i.test(text),
    );
    expect(left).toEqual([]);
  });
});
