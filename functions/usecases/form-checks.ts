import { dayOf } from '../domain/calendar.ts';
import type { DecidingAuthority } from '../domain/data/authorities.ts';
import type { Directory } from '../domain/directory.ts';
import { checkForm } from '../domain/forms/check.ts';
import type { Filled, FormName, Problem } from '../domain/forms/field.ts';
import { formOf } from '../domain/forms/forms.ts';
import { optionsFor } from '../domain/forms/options.ts';
import type { Proposal } from '../domain/proposal.ts';
import type { Instant } from '../domain/time.ts';
import { titlesOf } from './law-of.ts';

const peopleOf = (directory: Directory | undefined, unitId: string): readonly string[] =>
  (directory?.people ?? []).filter(({ unit }) => unit === unitId).map(({ id }) => id);

/** What keeps one form from being filed, on the day of `now`. */
export const problemsOf = (
  form: FormName,
  filled: Filled,
  about: Pick<Proposal, 'authority' | 'unitId'> & Partial<Pick<Proposal, 'seasonId' | 'rules'>>,
  directory: Directory | undefined,
  now: Instant,
): readonly Problem[] =>
  checkForm(formOf(form), filled, {
    today: dayOf(now),
    options: optionsFor(
      titlesOf(about, directory, now),
      about.authority,
      form === 'statement' ? undefined : form,
      peopleOf(directory, about.unitId),
    ),
  });

/** How many fields a form still asks for before anything was typed. */
export const emptyProblems = (form: FormName, authority: DecidingAuthority, now: Instant): number =>
  problemsOf(form, {}, { authority, unitId: '' }, undefined, now).length;
