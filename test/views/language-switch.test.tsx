import { describe, expect, it } from 'vitest';
import { renderPage } from '../../functions/views/render.ts';
import { galleryDecision } from '../support/gallery-decision.tsx';
import { draftingPages } from './drafting-pages.tsx';
import { danglingReferences, doubled, ids } from './markup.ts';
import { signInPages } from './sign-in-pages.tsx';

const pages = [...signInPages, ...draftingPages, ...galleryDecision];
const page = (name: string) => {
  const found = pages.find((one) => one.name === name);
  if (found === undefined) throw new Error(`no page ${name}`);
  return found.node;
};
const posted = { method: 'POST', query: new Map() };
const headOf = (html: string): string => /<header class="top">[\s\S]*?<\/header>/.exec(html)?.[0] ?? '';
const switchesIn = (html: string) => html.match(/<button\b[^>]*name="lang"[^>]*>/g) ?? [];

describe('on a page opened by its address', () => {
  it('is a link that keeps the search, the page of the list and the unit', () => {
    const query = new Map([
      ['unit', 'U3'],
      ['q', 'Ánh & Bình'],
      ['after', 'x'],
      ['lang', 'vi'],
    ]);
    const html = renderPage(page('list-proposals-found'), 'vi', { method: 'GET', query });
    const [, href = ''] = /<a class="quiet" href="([^"]*)"/.exec(html) ?? [];

    expect([...new URLSearchParams(href.replaceAll('&amp;', '&').slice(1))]).toEqual([
      ['unit', 'U3'],
      ['q', 'Ánh & Bình'],
      ['after', 'x'],
      ['lang', 'en'],
    ]);
  });

  it('posts the answer of a returned draft, which no link could keep', () => {
    const html = renderPage(page('draft-returned'), 'vi');

    expect(switchesIn(html)).toEqual([expect.stringContaining('form="answer-form"')]);
  });
});

describe('on a page that answers a post', () => {
  it.each([
    ['decision-request-refused', 'decision'],
    ['sign-in-problem', 'sign-in'],
    ['start-problems', 'start'],
    ['admin-season-refused', 'deadline-form'],
    ['rules-provision-refused', 'override-form'],
    ['admin-turn-refused', 'move-form'],
    ['list-numbers-refused', 'number-form-'],
    ['status-withdraw-refused', 'withdraw'],
    ['kept-text', 'kept'],
    ['kept-ended', 'form'],
    ['error-posted', 'again'],
  ])('%s posts its form, whatever was typed since', (name, form) => {
    const [button, ...more] = switchesIn(headOf(renderPage(page(name), 'vi', posted)));

    expect(more).toEqual([]);
    expect(button).toContain(`form="${form}`);
    expect(button).toContain('value="en"');
  });

  it('leaves Enter in a field to what the form is for', () => {
    const html = renderPage(page('decision-request-refused'), 'vi', posted);
    const [first] = html.match(/<button\b[^>]*form="decision"[^>]*>/g) ?? [];

    expect(first).toBe('<button type="submit" form="decision" hidden>');
  });

  it('keeps the digits of the asking screen', () => {
    const head = headOf(renderPage(page('sign-in-sent'), 'vi', posted));

    expect(head).toMatch(/<form method="post">.*name="email" value="[^"]+@.*name="digits" value="\d{6}"/);
  });

  it.each(pages)('$name switches at most once and refers only to what is there', ({ node }) => {
    const html = renderPage(node, 'vi', posted);

    expect(switchesIn(html).length + (html.match(/value="language"/g) ?? []).length).toBeLessThanOrEqual(1);
    expect(headOf(html)).not.toContain('?lang=');
    expect(doubled(ids(html))).toEqual([]);
    expect(danglingReferences(html)).toEqual([]);
  });
});
