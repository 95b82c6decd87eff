import { h, type VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { type Lang, LangContext } from './lang.ts';

/** A part of a page, for htmx to put into the page that asked. */
export const renderPart = (node: VNode, lang: Lang): string =>
  renderToString(h(LangContext.Provider, { value: lang, children: node }));

/** A whole page; its language reaches every component by context. */
export const renderPage = (node: VNode, lang: Lang): string => `<!doctype html>${renderPart(node, lang)}`;
