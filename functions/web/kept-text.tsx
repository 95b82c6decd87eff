import { type Answer, page, type WebRequest } from '../edge/http.ts';
import { KeptTextPage } from '../views/drafting/kept-text-page.tsx';
import type { Frame } from '../views/layout.tsx';
import { renderPage } from '../views/render.ts';
import { keptTextLabels } from '../views/text/kept-text.ts';

const texts = ['reason', 'answer'] as const;

/** A small form that could not be taken comes back with all it held: texts to be seen, the rest hidden, a token that works. */
export const keptText = (request: WebRequest, frame: Frame, csrf: string, status: number): Answer => {
  const { form, path, lang } = request;
  const typed = texts.flatMap((name) => {
    const value = form.get(name);
    return value === undefined ? [] : [{ name, label: keptTextLabels[lang][name], value }];
  });
  const hidden = Object.fromEntries(
    [...form].filter(([name]) => name !== 'csrf' && !texts.some((text) => text === name)),
  );
  return page(
    status,
    renderPage(<KeptTextPage frame={frame} action={path} csrf={csrf} hidden={hidden} typed={typed} />, lang, request),
  );
};
