import type { FormName } from '../../domain/forms/field.ts';
import { type FormOpens, fieldsNamed, type Opens } from '../../domain/opens.ts';
import { useTexts } from '../lang.ts';
import { paths } from '../paths.ts';
import { draftingTexts } from '../text/drafting.ts';
import { fieldTexts, namingOf } from '../text/fields.ts';
import type { DraftNomination } from './draft.ts';

type OpenedFormProps = {
  readonly form: FormName;
  readonly name: string;
  readonly href: string;
  readonly opens: FormOpens;
};

const OpenedForm = ({ form, name, href, opens }: OpenedFormProps) => {
  const words = useTexts(fieldTexts);
  const { whole } = useTexts(draftingTexts).returned;
  const labels = fieldsNamed(form, (field) => opens !== 'all' && opens.includes(field)).map(
    (field) => namingOf(words, form, field).label,
  );
  if (opens !== 'all' && labels.length === 0) return null;
  return (
    <li>
      <a href={href}>{name}</a>
      {`: ${opens === 'all' ? whole : labels.join('; ')}`}
    </li>
  );
};

type OpenedProps = {
  readonly id: string;
  readonly opens: Opens;
  readonly nominations: readonly DraftNomination[];
};

/** What a return opened for editing, each with the way to it. */
export const Opened = ({ id, opens, nominations }: OpenedProps) => {
  const { returned, draft } = useTexts(draftingTexts);
  return (
    <div class="stack tight">
      <p>{returned.limited}</p>
      <ul>
        {opens.list && <li>{returned.list}</li>}
        <OpenedForm form="statement" name={draft.statement} href={paths.statement(id)} opens={opens.statement} />
        {nominations.map(({ id: one, kind, name }) => (
          <OpenedForm
            key={one}
            form={kind}
            name={name || draft.unnamed}
            href={paths.nomination(id, one)}
            opens={opens.nominations[one] ?? []}
          />
        ))}
      </ul>
    </div>
  );
};
