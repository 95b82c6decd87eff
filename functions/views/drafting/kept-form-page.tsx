import { FormSummary } from '../form/form-summary.tsx';
import type { FormView } from '../form/form-view.ts';
import { OfficialForm } from '../form/official-form.tsx';
import type { Seal } from '../form/seal.tsx';
import { useTexts } from '../lang.ts';
import { type Frame, Layout } from '../layout.tsx';
import { paths } from '../paths.ts';
import { conflictTexts } from '../text/conflict.ts';
import { formTexts } from '../text/form.ts';

export type KeptFormPageProps = {
  readonly frame: Frame;
  /** `ended`: the session; `gone`: the nomination was taken off the list meanwhile; `full`: and no other fits onto it now; `closed`: a return left the list as it was filed; `locked`: the dossier was submitted meanwhile. */
  readonly why: 'ended' | 'gone' | 'full' | 'closed' | 'locked';
  readonly action: string;
  readonly seal: Seal;
  /** What was typed. */
  readonly view: FormView;
};

const SignInHelp = () => {
  const { ended } = useTexts(conflictTexts);
  return (
    <>
      <ol>
        {ended.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <div class="actions">
        <a class="button secondary" href={paths.signIn} target="_blank" rel="noopener">
          {ended.open}
        </a>
      </div>
    </>
  );
};

const intentOf = (why: KeptFormPageProps['why']) => (why === 'gone' || why === 'full' ? 'restore' : 'save');

const Buttons = ({ why }: Pick<KeptFormPageProps, 'why'>) => {
  const { gone } = useTexts(conflictTexts);
  const { save } = useTexts(formTexts);
  if (why === 'locked' || why === 'closed') return null;
  return (
    <div class="savebar">
      <div class="actions">
        <button type="submit" name="intent" value={intentOf(why)}>
          {intentOf(why) === 'restore' ? gone.restore : save}
        </button>
      </div>
    </div>
  );
};

/** A save that could not happen gives back everything that was typed, and says how it can be saved. */
export const KeptFormPage = ({ frame, why, action, seal, view }: KeptFormPageProps) => {
  const texts = useTexts(conflictTexts)[why];
  return (
    <Layout frame={frame} title={texts.title} languageSwitch={why === 'ended' ? 'link' : 'form'} typedIn="form">
      <div class="stack loose reading">
        <div class="notice warn stack" role="alert">
          <h1>{texts.title}</h1>
          <p>{texts.lead}</p>
          {why === 'ended' && <SignInHelp />}
        </div>
        <FormSummary view={view} />
        <OfficialForm action={action} seal={seal} view={view} autosave={false} enter={intentOf(why)}>
          <Buttons why={why} />
        </OfficialForm>
      </div>
    </Layout>
  );
};
