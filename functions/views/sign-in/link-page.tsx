import { ErrorSummary } from '../form/error-summary.tsx';
import { useTexts } from '../lang.ts';
import { type Frame, Layout } from '../layout.tsx';
import { paths } from '../paths.ts';
import { signInTexts } from '../text/sign-in.ts';

export type LinkPageProps = {
  readonly frame: Frame;
  readonly token: string;
  /** False in a browser that did not ask for this link: it needs the six digits too. */
  readonly asked: boolean;
  readonly problem?: { readonly code: 'code.shape' | 'code.wrong'; readonly triesLeft: number } | undefined;
};

const CodeField = ({ problem }: Pick<LinkPageProps, 'problem'>) => {
  const texts = useTexts(signInTexts);
  return (
    <div class="field">
      <label for="code">{texts.link.code}</label>
      <span class="hint" id="code-hint">
        {texts.link.codeHint}
      </span>
      {problem && (
        <span class="wrong" id="code-wrong">
          {texts.problems[problem.code]}. {texts.link.triesLeft(problem.triesLeft)}
        </span>
      )}
      <input
        id="code"
        class="w-six"
        name="code"
        type="text"
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={7}
        aria-invalid={problem ? 'true' : undefined}
        aria-describedby={problem ? 'code-hint code-wrong' : 'code-hint'}
      />
    </div>
  );
};

/** Behind the mailed link: opening it changes nothing, only the button signs in. */
export const LinkPage = ({ frame, token, asked, problem }: LinkPageProps) => {
  const texts = useTexts(signInTexts);
  return (
    <Layout frame={frame} title={texts.link.title}>
      <div class="stack reading">
        <ErrorSummary lines={problem ? [{ anchor: 'code', text: texts.problems[problem.code] }] : []} />
        <div class="title">
          <h1>{texts.link.title}</h1>
          <p class="lead">{asked ? texts.link.here : texts.link.elsewhere}</p>
        </div>
        <form method="post" action={paths.signInLink(token)} class="stack" noValidate>
          {!asked && <CodeField problem={problem} />}
          <div class="actions">
            <button type="submit">{texts.link.enter}</button>
          </div>
        </form>
        <p class="soft">{texts.link.notYou}</p>
      </div>
    </Layout>
  );
};
