import { type Form, fieldsOf } from '../../domain/forms/field.ts';
import type { Finding } from '../../domain/rules/finding.ts';
import { useTexts } from '../lang.ts';
import { fieldTexts, namingOf } from '../text/fields.ts';
import type { CureLink } from './finding-item.tsx';

/** The fields of a form where a finding's cure begins; `page` is where that form opens, nothing on its own page. */
export const useCures = (form: Form, page = ''): ((finding: Finding) => readonly CureLink[]) => {
  const words = useTexts(fieldTexts);
  const names = new Set(fieldsOf(form).map(({ name }) => name));
  return ({ fields }) =>
    fields.flatMap((name) =>
      names.has(name) ? [{ href: `${page}#${name}`, label: namingOf(words, form.name, name).label }] : [],
    );
};
