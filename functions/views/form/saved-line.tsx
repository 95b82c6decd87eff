import type { Instant } from '../../domain/time.ts';
import { FindingsSummary, FormFindings } from '../findings/form-findings.tsx';
import { FreshReasonBoxes } from '../findings/reason-boxes.tsx';
import { useTexts } from '../lang.ts';
import { paths } from '../paths.ts';
import { clockText } from '../text/dates.ts';
import { formTexts } from '../text/form.ts';
import { FormCheck } from './form-check.tsx';
import type { FormView } from './form-view.ts';
import { type Seal, SealFields } from './seal.tsx';

/** Announced politely; the script finds here the words for what it alone can know. */
export const SavedLine = ({ at }: { readonly at: Instant | undefined }) => {
  const texts = useTexts(formTexts);
  return (
    <p
      class="saved soft"
      id="saved"
      role="status"
      data-auto={at ? undefined : texts.autosave}
      data-failed={texts.notSaved}
    >
      {at ? texts.saved(clockText(at)) : texts.byButton}
    </p>
  );
};

type SavedView = Pick<FormView, 'form' | 'filled' | 'problems' | 'findings'>;

export type AutosaveAnswerProps =
  | {
      readonly outcome: 'saved';
      readonly at: Instant;
      readonly seal: Seal;
      readonly view: SavedView;
    }
  /** Nothing was written: the line says what to do, the fields keep what was typed. */
  | { readonly outcome: 'conflict' | 'ended' | 'tooLarge' | 'invalid' }
  /** Signed in again elsewhere meanwhile: the page gets a token that works. */
  | { readonly outcome: 'renewed'; readonly seal: Seal };

const SavedFindings = ({ view }: { readonly view: SavedView }) => {
  const { form, findings } = view;
  if (findings === undefined) return null;
  return (
    <>
      <FindingsSummary view={findings} replaces />
      <FormFindings form={form} view={findings} replaces />
      <FreshReasonBoxes view={view} findings={findings.findings} />
    </>
  );
};

/** The answer to an autosave: a line for the status, and what the page must know for its next save. */
export const AutosaveAnswer = (props: AutosaveAnswerProps) => {
  const texts = useTexts(formTexts);
  switch (props.outcome) {
    case 'saved':
      return (
        <>
          <span>{texts.saved(clockText(props.at))}</span>
          <SealFields {...props.seal} replaces />
          <FormCheck view={props.view} replaces />
          <SavedFindings view={props.view} />
        </>
      );
    case 'ended':
      return (
        <span class="wrong">
          {texts.ended}{' '}
          <a href={paths.signIn} target="_blank" rel="noopener">
            {texts.signInElsewhere}
          </a>
        </span>
      );
    case 'renewed':
      return (
        <>
          <span class="wrong">{texts.renewed}</span>
          <SealFields {...props.seal} replaces />
        </>
      );
    case 'conflict':
    case 'tooLarge':
    case 'invalid':
      return <span class="wrong">{texts[props.outcome]}</span>;
  }
};
