import { parseDay } from '../../domain/calendar.ts';
import type { CellField } from '../../domain/forms/field.ts';
import { maskBirthDate, maskCitizenId } from '../../domain/mask.ts';
import { optionLabel } from '../form/options.ts';
import type { Lang } from '../lang.ts';

export type Reading = {
  readonly lang: Lang;
  /** Whether citizen ids and birth dates are shown whole. */
  readonly reveal: boolean;
  /** Names of the directory's people by code. */
  readonly people: ReadonlyMap<string, string>;
};

const hidden = '••••';

const maskedDay = (typed: string): string => {
  const day = parseDay(typed);
  return day === undefined ? hidden : maskBirthDate(day);
};

/** What was filled in, as people read it: names for codes, identity masked unless it may be shown whole. */
export const fieldValue = (field: CellField, text: string, { lang, reveal, people }: Reading): string => {
  if (text === '') return '';
  switch (field.type) {
    case 'choice':
      return optionLabel(field.options, text, lang, people);
    case 'citizenId':
      return reveal ? text : maskCitizenId(text);
    case 'date':
      return field.name === 'birthDate' && !reveal ? maskedDay(text) : text;
    case 'oath':
      return '✓';
    case 'line':
    case 'paragraph':
    case 'number':
      return text;
  }
};
