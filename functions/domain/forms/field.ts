/** What one field of an official form asks for; pages, checks and comparisons are all derived from it. */
export type Field =
  | (Named & { readonly type: 'line'; readonly max: number })
  | (Named & { readonly type: 'paragraph'; readonly max: number; readonly lines?: number })
  | (Named & { readonly type: 'date'; readonly past?: boolean })
  | (Named & { readonly type: 'number'; readonly least: number; readonly most: number })
  | (Named & { readonly type: 'choice'; readonly options: OptionList })
  | (Named & { readonly type: 'citizenId' })
  | (Named & { readonly type: 'oath' })
  /** `apart`: each row stands beside what it answers, not among the form's fields. */
  | (Named & {
      readonly type: 'rows';
      readonly fields: readonly CellField[];
      readonly most: number;
      readonly apart?: true;
    });

type Named = { readonly name: string; readonly required: boolean };

export type CellField = Exclude<Field, { type: 'rows' }>;

/** Where a choice takes its options from; `titles` depends on who decides and who is nominated. */
export type OptionList =
  | 'titles'
  | 'ratings'
  | 'genders'
  | 'initiativeLevels'
  | 'commendationKinds'
  | 'discipline'
  | 'yesNo'
  | 'directory';

export type Section = { readonly name: string; readonly fields: readonly Field[] };

export type Form = { readonly name: FormName; readonly sections: readonly Section[] };

export type FormName = 'statement' | 'individual' | 'collective' | 'household';

/** Nothing in it is drawn among the form's fields. */
export const standsApart = ({ fields }: Section): boolean =>
  fields.every((field) => field.type === 'rows' && field.apart === true);

export const fieldsOf = (form: Form): readonly Field[] => form.sections.flatMap(({ fields }) => fields);

/** What was typed, as typed (cleaned of what no text may hold): a draft loses nothing, however wrong it still is. */
export type Filled = Readonly<Record<string, Cell>>;
export type Row = Readonly<Record<string, string>>;
export type Cell = string | readonly Row[];

export const textOf = (filled: Filled, name: string): string => {
  const cell = Object.hasOwn(filled, name) ? filled[name] : undefined;
  return typeof cell === 'string' ? cell : '';
};

export const rowsOf = (filled: Filled, name: string): readonly Row[] => {
  const cell = Object.hasOwn(filled, name) ? filled[name] : undefined;
  return cell === undefined || typeof cell === 'string' ? [] : cell;
};

/** One thing wrong with one field: `path` is the field's name in the page (`initiatives.0.date`). */
export type Problem = { readonly path: string; readonly code: ProblemCode; readonly limit?: number };

export type ProblemCode =
  | 'field.missing'
  | 'text.tooLong'
  | 'text.tooManyLines'
  | 'text.control'
  | 'text.invalid'
  | 'date.shape'
  | 'date.future'
  | 'number.shape'
  | 'number.small'
  | 'number.large'
  | 'choice.unknown'
  | 'citizenId.shape'
  | 'oath.missing'
  | 'rows.tooMany'
  | 'votes.tooMany'
  | 'form.tooLarge'
  | 'field.unknown'
  | 'field.closed';
