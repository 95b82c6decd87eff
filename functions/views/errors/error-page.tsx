import { HiddenFields } from '../hidden.tsx';
import { useTexts } from '../lang.ts';
import { type Frame, Layout } from '../layout.tsx';
import { paths } from '../paths.ts';
import { type ErrorStatus, errorPageTexts } from '../text/error-pages.ts';

export type ErrorPageProps = {
  readonly frame: Frame;
  readonly status: ErrorStatus;
  readonly requestId: string;
  /** What was posted when it failed: one button sends it again to the same address. */
  readonly posted?: ReadonlyMap<string, string> | undefined;
  /** Where the pages are to be opened instead: the whole address. */
  readonly elsewhere?: string | undefined;
};

const SendAgain = ({ posted }: { readonly posted: ReadonlyMap<string, string> }) => {
  const texts = useTexts(errorPageTexts);
  return (
    <form id="again" method="post" class="stack tight">
      <HiddenFields fields={Object.fromEntries(posted)} />
      <p>{texts.kept}</p>
      <div class="actions">
        <button type="submit">{texts.again}</button>
      </div>
    </form>
  );
};

export const ErrorPage = ({ frame, status, requestId, posted, elsewhere }: ErrorPageProps) => {
  const texts = useTexts(errorPageTexts);
  const { title, text } = elsewhere === undefined ? texts.pages[status] : texts.elsewhere;
  const typed = posted !== undefined && posted.size > 0;
  return (
    <Layout frame={frame} title={title} typedIn={typed ? 'again' : undefined}>
      <div class="stack reading">
        <div class="title">
          <p class="soft small">{status}</p>
          <h1>{title}</h1>
          <p class="lead">{text}</p>
        </div>
        <p class="soft">
          {texts.quote} <code>{requestId}</code>
        </p>
        {typed && <SendAgain posted={posted} />}
        <div class="actions">
          <a class="button secondary" href={elsewhere ?? paths.home}>
            {elsewhere === undefined ? texts.home : texts.elsewhere.open}
          </a>
        </div>
      </div>
    </Layout>
  );
};
