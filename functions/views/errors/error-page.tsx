import { useTexts } from '../lang.ts';
import { type Frame, Layout } from '../layout.tsx';
import { paths } from '../paths.ts';
import { type ErrorStatus, errorPageTexts } from '../text/error-pages.ts';

export type ErrorPageProps = { readonly frame: Frame; readonly status: ErrorStatus; readonly requestId: string };

export const ErrorPage = ({ frame, status, requestId }: ErrorPageProps) => {
  const texts = useTexts(errorPageTexts);
  const { title, text } = texts.pages[status];
  return (
    <Layout frame={frame} title={title}>
      <div class="stack reading">
        <div class="title">
          <p class="soft small">{status}</p>
          <h1>{title}</h1>
          <p class="lead">{text}</p>
        </div>
        <p class="soft">
          {texts.quote} <code>{requestId}</code>
        </p>
        <div class="actions">
          <a class="button secondary" href={paths.home}>
            {texts.home}
          </a>
        </div>
      </div>
    </Layout>
  );
};
