import { type ComponentChildren, h, type VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { type Here, HereContext, opened } from './here.ts';
import { type Lang, LangContext } from './lang.ts';

const rendered = (children: ComponentChildren, lang: Lang): string =>
  renderToString(h(LangContext.Provider, { value: lang, children }));

/** A part of a page, for htmx to put into the page that asked. */
export const renderPart = (node: VNode, lang: Lang): string => rendered(node, lang);

/** A whole page; its language and how it was asked for reach every component by context. */
export const renderPage = (node: VNode, lang: Lang, here: Here = opened): string =>
  `<!doctype html>${rendered(h(HereContext.Provider, { value: here, children: node }), lang)}`;
