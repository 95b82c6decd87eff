import { expect, it } from 'vitest';
import { commonTexts } from '../../functions/views/text/common.ts';
import { conflictTexts } from '../../functions/views/text/conflict.ts';
import { clockText, dateText, dayText, momentText } from '../../functions/views/text/dates.ts';
import { draftingTexts } from '../../functions/views/text/drafting.ts';
import { errorPageTexts } from '../../functions/views/text/error-pages.ts';
import { fieldTexts } from '../../functions/views/text/fields.ts';
import { formTexts } from '../../functions/views/text/form.ts';
import { signInTexts } from '../../functions/views/text/sign-in.ts';

const catalogues = { commonTexts, conflictTexts, draftingTexts, errorPageTexts, fieldTexts, formTexts, signInTexts };

/** The keys of all words, deep; a list counts its length. */
const keysOf = (words: unknown, path = ''): readonly string[] => {
  if (Array.isArray(words)) return [`${path}[${words.length}]`];
  if (typeof words !== 'object' || words === null) return [path];
  return Object.entries(words).flatMap(([key, inner]) => keysOf(inner, `${path}.${key}`));
};

const blankIn = (words: unknown): boolean =>
  words === '' || (typeof words === 'object' && words !== null && Object.values(words).some(blankIn));

it.each(Object.entries(catalogues))('%s say in English all that they say in Vietnamese', (_, { vi, en }) => {
  expect(keysOf(en)).toEqual(keysOf(vi));
  expect(blankIn(vi) || blankIn(en)).toBe(false);
});

it('moments are those of Vietnam', () => {
  const lateInUtc = '2026-03-14T20:05:00.000Z';
  expect([clockText(lateInUtc), dateText(lateInUtc), momentText(lateInUtc)]).toEqual([
    '03:05',
    '15/03/2026',
    '03:05, 15/03/2026',
  ]);
  expect(dayText('2026-03-05')).toBe('05/03/2026');
});

it('limits are grouped as each language groups digits', () => {
  expect([formTexts.vi.atMost(20_000), formTexts.en.atMost(20_000)]).toEqual([
    'Tối đa 20.000 ký tự',
    'At most 20,000 characters',
  ]);
});
