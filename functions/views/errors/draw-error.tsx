import type { Posted } from '../../domain/forms/read.ts';
import type { Here } from '../here.ts';
import type { Lang } from '../lang.ts';
import type { Frame } from '../layout.tsx';
import { renderPage } from '../render.ts';
import { type ErrorStatus, errorStatuses } from '../text/error-pages.ts';
import { ErrorPage } from './error-page.tsx';

type Drawn = Here & {
  readonly status: number;
  readonly requestId: string;
  readonly lang: Lang;
  readonly posted: Posted;
  readonly cookies: ReadonlyMap<string, string>;
  readonly elsewhere?: string;
};

const pageFor = (status: number): ErrorStatus =>
  errorStatuses.find((one) => one === status) ?? (status < 500 ? 400 : 500);

/** Draws every error of a web function; what was posted when it failed stands in the page, ready to be sent again. */
export const drawError =
  (frameOf: (drawn: Drawn) => Frame | Promise<Frame>) =>
  async (drawn: Drawn): Promise<string> => {
    const { status, requestId, lang, posted, elsewhere } = drawn;
    const frame = await frameOf(drawn);
    const about = { status: pageFor(status), requestId, posted, elsewhere };
    return renderPage(<ErrorPage frame={frame} {...about} />, lang, drawn);
  };
