import {
  type CellField,
  type Field,
  type Filled,
  type Form,
  fieldsOf,
  rowsOf,
  textOf,
} from '../../domain/forms/field.ts';

/** One field that two versions of a form fill differently; a row one of them lacks is empty there. */
export type Difference = {
  readonly path: string;
  readonly field: CellField;
  readonly mine: string;
  readonly theirs: string;
};

const cellOf = (filled: Filled, rows: string, index: number, cell: string) => rowsOf(filled, rows)[index]?.[cell] ?? '';

const pairsOf = (field: Field, mine: Filled, theirs: Filled): readonly Difference[] => {
  const { name } = field;
  if (field.type !== 'rows') return [{ path: name, field, mine: textOf(mine, name), theirs: textOf(theirs, name) }];
  const most = Math.max(rowsOf(mine, name).length, rowsOf(theirs, name).length);
  return Array.from({ length: most }, (_, index) => index).flatMap((index) =>
    field.fields.map((cell) => ({
      path: `${name}.${index}.${cell.name}`,
      field: cell,
      mine: cellOf(mine, name, index, cell.name),
      theirs: cellOf(theirs, name, index, cell.name),
    })),
  );
};

export const differences = (form: Form, mine: Filled, theirs: Filled): readonly Difference[] =>
  fieldsOf(form)
    .flatMap((field) => pairsOf(field, mine, theirs))
    .filter((pair) => pair.mine !== pair.theirs);

/** A filled form as the names and values its page posts. */
export const postedOf = (form: Form, filled: Filled): Readonly<Record<string, string>> =>
  Object.fromEntries(
    fieldsOf(form).flatMap((field): readonly (readonly [string, string])[] =>
      field.type === 'rows'
        ? rowsOf(filled, field.name).flatMap((row, index) =>
            Object.entries(row).map(([cell, text]) => [`${field.name}.${index}.${cell}`, text] as const),
          )
        : [[field.name, textOf(filled, field.name)] as const],
    ),
  );
