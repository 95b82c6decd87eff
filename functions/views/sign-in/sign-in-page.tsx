import { ErrorSummary } from '../form/error-summary.tsx';
import { HiddenFields } from '../hidden.tsx';
import { useTexts } from '../lang.ts';
import { type Frame, Layout } from '../layout.tsx';
import { paths } from '../paths.ts';
import { signInTexts } from '../text/sign-in.ts';

export type SignInPageProps = {
  readonly frame: Frame;
  /** What was typed, when it must be typed again. */
  readonly email?: string | undefined;
  readonly problem?: 'email.missing' | 'email.shape' | undefined;
  /** Somebody asked for a page that needs a person. */
  readonly needed?: boolean | undefined;
  /** Where to go afterwards: a path of this system. */
  readonly next?: string | undefined;
};

const EmailField = ({ email = '', problem }: Pick<SignInPageProps, 'email' | 'problem'>) => {
  const texts = useTexts(signInTexts);
  return (
    <div class="field">
      <label for="email">{texts.email}</label>
      <span class="hint" id="email-hint">
        {texts.emailHint}
      </span>
      {problem && (
        <span class="wrong" id="email-wrong">
          {texts.problems[problem]}
        </span>
      )}
      <input
        id="email"
        name="email"
        type="email"
        inputMode="email"
        autoComplete="email"
        spellcheck={false}
        value={email}
        aria-invalid={problem ? 'true' : undefined}
        aria-describedby={problem ? 'email-hint email-wrong' : 'email-hint'}
      />
    </div>
  );
};

/** The only way in: an address that gets a link. */
export const SignInPage = ({ frame, email, problem, needed, next }: SignInPageProps) => {
  const texts = useTexts(signInTexts);
  return (
    <Layout frame={frame} title={texts.title} typedIn="sign-in">
      <div class="stack reading">
        <ErrorSummary lines={problem ? [{ anchor: 'email', text: texts.problems[problem] }] : []} />
        {needed && (
          <div class="notice" role="status">
            <p>{texts.needed}</p>
          </div>
        )}
        <div class="title">
          <h1>{texts.title}</h1>
          <p class="lead">{texts.lead}</p>
        </div>
        <form id="sign-in" method="post" action={paths.signIn} class="stack" noValidate>
          <HiddenFields fields={next === undefined ? {} : { next }} />
          <EmailField email={email} problem={problem} />
          <div class="actions">
            <button type="submit">{texts.send}</button>
          </div>
        </form>
      </div>
    </Layout>
  );
};
