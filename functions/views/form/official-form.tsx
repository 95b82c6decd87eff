import type { ComponentChildren } from 'preact';
import { type Hidden, HiddenFields } from '../hidden.tsx';
import { useTexts } from '../lang.ts';
import { formTexts } from '../text/form.ts';
import { FormSections } from './form-sections.tsx';
import type { FormView } from './form-view.ts';
import { type Seal, SealFields } from './seal.tsx';

export type OfficialFormProps = {
  readonly action: string;
  readonly seal: Seal;
  readonly hidden?: Hidden | undefined;
  readonly view: FormView;
  /** Saves while one types, where scripts run. */
  readonly autosave: boolean;
  /** The intent that Enter in a field posts. */
  readonly enter?: 'save' | 'restore' | undefined;
  /** What stands below the fields: the buttons. */
  readonly children: ComponentChildren;
};

const whileTyping = (action: string) => ({
  'hx-post': action,
  'hx-trigger': 'input delay:1200ms',
  'hx-target': '#saved',
  'hx-swap': 'innerHTML',
  'hx-sync': 'this:queue all',
});

/** Enter in a field presses a form's first button: without this one it would remove a row. */
const PressedByEnter = ({ intent }: { readonly intent: string }) => {
  const { save } = useTexts(formTexts);
  return (
    <button type="submit" name="intent" value={intent} hidden>
      {save}
    </button>
  );
};

/** The form element of an official form: its version and token, its fields, its buttons. */
export const OfficialForm = ({
  action,
  seal,
  hidden = {},
  view,
  autosave,
  enter = 'save',
  children,
}: OfficialFormProps) => (
  <form
    id="form"
    method="post"
    action={action}
    noValidate
    autoComplete="off"
    {...(autosave ? whileTyping(action) : {})}
  >
    <SealFields {...seal} />
    <HiddenFields fields={{ kind: view.form.name, ...hidden }} />
    <PressedByEnter intent={enter} />
    <FormSections view={view} action={action} />
    {children}
  </form>
);
