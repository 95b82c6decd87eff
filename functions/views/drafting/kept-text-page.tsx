import { TextField } from '../dossier/text-field.tsx';
import { type Hidden, HiddenFields } from '../hidden.tsx';
import { useTexts } from '../lang.ts';
import { type Frame, Layout } from '../layout.tsx';
import { paths } from '../paths.ts';
import { conflictTexts } from '../text/conflict.ts';

export type KeptTextPageProps = {
  readonly frame: Frame;
  readonly action: string;
  readonly csrf: string;
  /** What else the form posted: ids, choices, versions. */
  readonly hidden: Hidden;
  /** What was typed, to be seen and sent again. */
  readonly typed: readonly { readonly name: string; readonly label: string; readonly value: string }[];
};

/** The session ended under one of the small forms: shows what was typed and sends it again. */
export const KeptTextPage = ({ frame, action, csrf, hidden, typed }: KeptTextPageProps) => {
  const { ended } = useTexts(conflictTexts);
  return (
    <Layout frame={frame} title={ended.title} typedIn="kept">
      <div class="stack loose reading">
        <div class="notice warn stack" role="alert">
          <h1>{ended.title}</h1>
          <p>{ended.lead}</p>
          <div class="actions">
            <a class="button secondary" href={paths.signIn} target="_blank" rel="noopener">
              {ended.open}
            </a>
          </div>
        </div>
        <form id="kept" method="post" action={action} class="stack" noValidate>
          <HiddenFields fields={{ ...hidden, csrf }} />
          {typed.map(({ name, label, value }) => (
            <TextField key={name} name={name} label={label} value={value} kind="area" />
          ))}
          <div class="actions">
            <button type="submit">{ended.again}</button>
          </div>
        </form>
      </div>
    </Layout>
  );
};
