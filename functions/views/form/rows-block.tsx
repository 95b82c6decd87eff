import { type Field, type Problem, type Row, rowsOf } from '../../domain/forms/field.ts';
import { useTexts } from '../lang.ts';
import { cellNamingOf, fieldTexts, namingOf, rowNameOf } from '../text/fields.ts';
import { formTexts } from '../text/form.ts';
import { problemTexts } from '../text/problems.ts';
import { FieldBlock } from './field-block.tsx';
import { type FormView, shownProblems } from './form-view.ts';

type RowsField = Extract<Field, { type: 'rows' }>;
type RowsProps = { readonly field: RowsField; readonly view: FormView; readonly action: string };

/** With a script a row's button changes only its rows; without one it is a submit button like any other. */
const partly = (action: string, rows: string) => ({
  'hx-post': action,
  'hx-target': `#${rows}`,
  'hx-select': `#${rows}`,
  'hx-swap': 'outerHTML',
  'hx-select-oob': '#version,#csrf,#check,#findings,#findings-summary,#saved',
  'hx-sync': 'closest form:queue all',
});

const blankRow: Row = {};

const rowsShown = ({ field, view }: RowsProps): readonly Row[] => {
  const filled = rowsOf(view.filled, field.name);
  const asked = view.blankRows?.[field.name] ?? 0;
  const least = field.fields.length === 1 && filled.length === 0 ? 1 : 0;
  const room = Math.max(0, field.most - filled.length);
  return [...filled, ...Array.from({ length: Math.min(room, Math.max(asked, least)) }, () => blankRow)];
};

const problemAt = (problems: readonly Problem[], path: string) => problems.find((problem) => problem.path === path);

const RowBlock = ({ field, view, action, row, index }: RowsProps & { readonly row: Row; readonly index: number }) => {
  const words = useTexts(fieldTexts);
  const { removeRow } = useTexts(formTexts);
  const name = `${rowNameOf(words, field.name)} ${index + 1}`;
  return (
    <fieldset class="row">
      <legend>{name}</legend>
      <div class={field.fields.length === 1 ? 'cells one' : 'cells'}>
        {field.fields.map((cell) => (
          <FieldBlock
            key={cell.name}
            field={cell}
            path={`${field.name}.${index}.${cell.name}`}
            value={(Object.hasOwn(row, cell.name) ? row[cell.name] : undefined) ?? ''}
            naming={cellNamingOf(words, field.name, cell.name)}
            problem={problemAt(shownProblems(view), `${field.name}.${index}.${cell.name}`)}
            options={view.options}
            people={view.people}
            compact
          />
        ))}
      </div>
      <div class="actions">
        <button
          type="submit"
          class="quiet"
          name="intent"
          value={`remove:${field.name}.${index}`}
          {...partly(action, field.name)}
        >
          {removeRow}
          <span class="visually-hidden">{name}</span>
        </button>
      </div>
    </fieldset>
  );
};

export const RowsBlock = (props: RowsProps) => {
  const { field, view, action } = props;
  const words = useTexts(fieldTexts);
  const { addRow } = useTexts(formTexts);
  const say = useTexts(problemTexts);
  const rows = rowsShown(props);
  const problem = problemAt(shownProblems(view), field.name);
  return (
    <fieldset class="field rows" id={field.name} tabIndex={-1} aria-describedby={problem && `${field.name}-wrong`}>
      <legend class="name">{namingOf(words, view.form.name, field.name).label}</legend>
      {problem && (
        <span class="wrong" id={`${field.name}-wrong`}>
          {say[problem.code](problem)}
        </span>
      )}
      {rows.map((row, index) => (
        <RowBlock key={String(index)} {...props} row={row} index={index} />
      ))}
      {rows.length < field.most && (
        <div class="actions">
          <button
            type="submit"
            class="secondary"
            name="intent"
            value={`add:${field.name}`}
            {...partly(action, field.name)}
          >
            <span aria-hidden="true">+</span> {addRow(rowNameOf(words, field.name))}
          </button>
        </div>
      )}
    </fieldset>
  );
};
