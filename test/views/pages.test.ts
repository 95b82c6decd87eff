import { describe, expect, it } from 'vitest';
import { langs } from '../../functions/views/lang.ts';
import { renderPage } from '../../functions/views/render.ts';
import { draftingPages } from './drafting-pages.tsx';
import { attributes, danglingReferences, doubled, ids, unlabelled } from './markup.ts';
import { signInPages } from './sign-in-pages.tsx';

const pages = [...signInPages, ...draftingPages];
const rendered = pages.flatMap(({ name, node }) =>
  langs.map((lang) => ({ name: `${name} (${lang})`, lang, html: renderPage(node, lang) })),
);

describe.each(rendered)('the page $name', ({ html, lang }) => {
  it('is a whole document in its language', () => {
    expect(html).toMatch(new RegExp(`^<!doctype html><html lang="${lang}"><head>`));
  });

  it('holds no inline script, style or handler and nothing of a third party', () => {
    expect(html).not.toMatch(/<style|\sstyle=|\son[a-z]+=|<script(?![^>]*\ssrc="\/assets\/)|javascript:/i);
    expect(
      [...attributes(html, 'src'), ...attributes(html, 'href')].filter((url) => /^(https?:)?\/\//.test(url)),
    ).toEqual([]);
  });

  it('uses each id once and refers only to ids that are there', () => {
    expect(doubled(ids(html))).toEqual([]);
    expect(danglingReferences(html)).toEqual([]);
  });

  it('names every control by a label', () => {
    expect(unlabelled(html)).toEqual([]);
  });

  it('has one main heading and posts the token with every form of somebody signed in', () => {
    expect(html.match(/<h1\b/g)).toHaveLength(1);
    const forms = html.match(/<form\b[^>]*method="post"[\s\S]*?<\/form>/g) ?? [];
    const bare = forms.filter((form) => !form.includes('name="csrf"'));
    expect(bare.filter((form) => !/action="\/s\/|action="\/sign-in"|name="achievements" value/.test(form))).toEqual([]);
  });
});

it('shows Vietnamese no English page has, and the other way round', () => {
  const same = pages.filter(({ node }) => renderPage(node, 'vi') === renderPage(node, 'en'));
  expect(same).toEqual([]);
});
