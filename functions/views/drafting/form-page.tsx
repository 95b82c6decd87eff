import { standsApart, textOf } from '../../domain/forms/field.ts';
import type { Instant } from '../../domain/time.ts';
import { FindingsSummary, FormFindings } from '../findings/form-findings.tsx';
import { FormCheck } from '../form/form-check.tsx';
import { FormSummary } from '../form/form-summary.tsx';
import type { FormView } from '../form/form-view.ts';
import { OfficialForm } from '../form/official-form.tsx';
import { SavedLine } from '../form/saved-line.tsx';
import type { Seal } from '../form/seal.tsx';
import { useLang, useTexts } from '../lang.ts';
import { type Frame, Layout } from '../layout.tsx';
import { paths } from '../paths.ts';
import { draftingTexts } from '../text/drafting.ts';
import { fieldTexts, sectionOf } from '../text/fields.ts';
import { formTexts } from '../text/form.ts';
import type { DraftHead } from './draft.ts';

/**
 * The buttons post `intent`: save, leave (save and go to the dossier), language (save and switch), remove (save and ask),
 * add:<rows>, remove:<rows>.<index>; while one types the page posts autosave.
 */
export type FormPageProps = {
  readonly frame: Frame;
  readonly seal: Seal;
  readonly head: DraftHead;
  /** The page's own address, which its form posts to. */
  readonly action: string;
  readonly view: FormView;
  readonly savedAt?: Instant | undefined;
  /** `renewed`: not saved, for the form was drawn for an earlier session. */
  readonly notice?: 'saved' | 'renewed' | undefined;
  /** A nomination can be taken off the list. */
  readonly removable: boolean;
};

const SectionLinks = ({ view }: { readonly view: FormView }) => {
  const words = useTexts(fieldTexts);
  const { sections } = useTexts(formTexts);
  return (
    <nav aria-label={sections} class="sections">
      <ol class="plain">
        {view.form.sections
          .filter((section) => !standsApart(section))
          .map(({ name }) => (
            <li key={name}>
              <a href={`#section-${name}`}>{sectionOf(words, view.form.name, name)}</a>
            </li>
          ))}
      </ol>
    </nav>
  );
};

const Buttons = ({ removable, savedAt }: Pick<FormPageProps, 'removable' | 'savedAt'>) => {
  const texts = useTexts(formTexts);
  const other = useLang() === 'vi' ? 'en' : 'vi';
  return (
    <>
      <div class="savebar">
        <div class="actions">
          <button type="submit" name="intent" value="save">
            {texts.save}
          </button>
          <button type="submit" name="intent" value="leave" class="secondary">
            {texts.saveAndBack}
          </button>
          <SavedLine at={savedAt} />
        </div>
      </div>
      <div class="actions spread">
        <button type="submit" name="intent" value="language" class="quiet" lang={other}>
          {texts.switchLanguage}
        </button>
        {removable && (
          <button type="submit" name="intent" value="remove" class="quiet bad">
            {texts.remove}
          </button>
        )}
      </div>
    </>
  );
};

const Title = ({ head, view }: Pick<FormPageProps, 'head' | 'view'>) => {
  const words = useTexts(fieldTexts);
  const { draft } = useTexts(draftingTexts);
  return (
    <div class="title">
      <p>
        <a href={paths.draft(head.id)}>{`← ${draft.back}`}</a>
        <span class="soft small">{` ${head.season} – ${head.unit}`}</span>
      </p>
      <h1>{words.forms[view.form.name]}</h1>
      {textOf(view.filled, 'fullName') && <p class="lead">{textOf(view.filled, 'fullName')}</p>}
      <p class="soft">{words.formHints[view.form.name]}</p>
    </div>
  );
};

/** Statement and nominations alike: the fields of one official form, saved as one types, checked beside it. */
export const FormPage = ({ frame, seal, head, action, view, savedAt, notice, removable }: FormPageProps) => {
  const words = useTexts(fieldTexts);
  const { draft } = useTexts(draftingTexts);
  const { renewed, limited } = useTexts(formTexts);
  return (
    <Layout frame={frame} title={words.forms[view.form.name]} area="proposals" enhanced languageSwitch="form">
      <div class="stack loose">
        <FormSummary view={view} />
        {notice && (
          <div class={notice === 'saved' ? 'notice good' : 'notice warn'} role="status">
            <p>{notice === 'saved' ? draft.notices.saved : renewed}</p>
          </div>
        )}
        <Title head={head} view={view} />
        {view.findings && <FindingsSummary view={view.findings} />}
        {view.closed !== undefined && (
          <div class="notice">
            <p>{limited}</p>
          </div>
        )}
        <div class="beside">
          <OfficialForm action={action} seal={seal} view={view} autosave>
            <Buttons removable={removable} savedAt={savedAt} />
          </OfficialForm>
          <div class="stack">
            <SectionLinks view={view} />
            <div class="sticky stack">
              {view.findings && <FormFindings form={view.form} view={view.findings} />}
              <FormCheck view={view} />
            </div>
          </div>
        </div>
      </div>
    </Layout>
  );
};
