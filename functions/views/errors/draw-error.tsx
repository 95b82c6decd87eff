import type { Posted } from '../../domain/forms/read.ts';
import type { Lang } from '../lang.ts';
import { renderPage } from '../render.ts';
import { type ErrorStatus, errorStatuses } from '../text/error-pages.ts';
import { ErrorPage } from './error-page.tsx';

type Drawn = { readonly status: number; readonly requestId: string; readonly lang: Lang; readonly posted: Posted };

const pageFor = (status: number): ErrorStatus =>
  errorStatuses.find((one) => one === status) ?? (status < 500 ? 400 : 500);

/** Draws every error of a web function; what was posted when it failed stands in the page, ready to be sent again. */
export const drawError =
  (ministry: string) =>
  ({ status, requestId, lang, posted }: Drawn): string =>
    renderPage(
      <ErrorPage
        frame={{ ministry }}
        status={pageFor(status)}
        requestId={requestId}
        posted={status >= 500 ? posted : new Map()}
      />,
      lang,
    );
