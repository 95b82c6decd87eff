import { type Field, rowsOf, textOf } from '../../domain/forms/field.ts';
import { fieldValue } from '../dossier/field-value.ts';
import { FilledRows } from '../dossier/filled-rows.tsx';
import { Prose } from '../dossier/prose.tsx';
import { useLang, useTexts } from '../lang.ts';
import { fieldTexts, namingOf } from '../text/fields.ts';
import { formTexts } from '../text/form.ts';
import type { FormView } from './form-view.ts';

/** A field that a return left as it was filed: to read, and nothing of it is posted. */
export const ClosedField = ({ field, view }: { readonly field: Field; readonly view: FormView }) => {
  const lang = useLang();
  const words = useTexts(fieldTexts);
  const { closed, nothing } = useTexts(formTexts);
  const { filled, form, people } = view;
  const reading = { lang, reveal: true, people };
  const rows = field.type === 'rows' ? rowsOf(filled, field.name) : [];
  const text = field.type === 'rows' ? '' : fieldValue(field, textOf(filled, field.name), reading);
  return (
    <div class="field whole" id={field.name} tabIndex={-1}>
      <p class="soft small">
        {namingOf(words, form.name, field.name).label}
        <span class="visually-hidden"> ({closed})</span>
      </p>
      {field.type === 'rows' && rows.length > 0 && <FilledRows field={field} rows={rows} reading={reading} />}
      {rows.length === 0 &&
        (text === '' ? (
          <p class="soft">{nothing}</p>
        ) : (
          <p>
            <Prose text={text} />
          </p>
        ))}
    </div>
  );
};
