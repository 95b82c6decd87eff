import type { Field, Row } from '../../domain/forms/field.ts';
import { ColumnHeads } from '../column-heads.tsx';
import { cellNamingOf, fieldTexts } from '../text/fields.ts';
import { Facts } from './facts.tsx';
import { fieldValue, type Reading } from './field-value.ts';
import { Prose } from './prose.tsx';

type RowsProps = {
  readonly field: Extract<Field, { type: 'rows' }>;
  readonly rows: readonly Row[];
  readonly reading: Reading;
};

const cellText = (row: Row, name: string): string => (Object.hasOwn(row, name) ? (row[name] ?? '') : '');

const RowsList = ({ field, rows, reading }: RowsProps) => (
  <ol>
    {rows.map((row, index) => (
      <li key={String(index)}>
        <Prose text={field.fields.map((cell) => fieldValue(cell, cellText(row, cell.name), reading)).join(' ')} />
      </li>
    ))}
  </ol>
);

const RowsTable = ({ field, rows, reading }: RowsProps) => {
  const labels = new Map(
    field.fields.map(({ name }) => [name, cellNamingOf(fieldTexts[reading.lang], field.name, name).label]),
  );
  return (
    <table class="table">
      <ColumnHeads labels={field.fields.map(({ name }) => labels.get(name) ?? '')} />
      <tbody>
        {rows.map((row, index) => (
          <tr key={String(index)}>
            {field.fields.map((cell) => (
              <td key={cell.name} data-label={labels.get(cell.name)}>
                <Prose text={fieldValue(cell, cellText(row, cell.name), reading) || '–'} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
};

/** Rows with a text in them have no room in a table. */
const RowsCards = ({ field, rows, reading }: RowsProps) => (
  <ol class="stack tight plain">
    {rows.map((row, index) => (
      <li key={String(index)} class="card">
        <Facts
          items={field.fields.flatMap((cell) => {
            const text = fieldValue(cell, cellText(row, cell.name), reading);
            const { label } = cellNamingOf(fieldTexts[reading.lang], field.name, cell.name);
            return text === '' ? [] : [{ label, value: <Prose text={text} /> }];
          })}
        />
      </li>
    ))}
  </ol>
);

/** Rows of one cell are a list; a table is one block per row on a phone. */
export const FilledRows = (props: RowsProps) => {
  const { fields } = props.field;
  if (fields.length === 1) return <RowsList {...props} />;
  return fields.some(({ type }) => type === 'paragraph') ? <RowsCards {...props} /> : <RowsTable {...props} />;
};
