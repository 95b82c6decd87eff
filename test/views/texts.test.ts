import { expect, it } from 'vitest';
import { adminTexts } from '../../functions/views/text/admin.ts';
import { commonTexts } from '../../functions/views/text/common.ts';
import { conflictTexts } from '../../functions/views/text/conflict.ts';
import { countsTexts } from '../../functions/views/text/counts.ts';
import { clockText, dateText, dayText, momentText } from '../../functions/views/text/dates.ts';
import { decisionTexts } from '../../functions/views/text/decision.ts';
import { draftingTexts } from '../../functions/views/text/drafting.ts';
import { eligibilityTexts } from '../../functions/views/text/eligibility.ts';
import { errorPageTexts } from '../../functions/views/text/error-pages.ts';
import { fieldTexts } from '../../functions/views/text/fields.ts';
import { findingsTexts } from '../../functions/views/text/findings.ts';
import { formTexts } from '../../functions/views/text/form.ts';
import { mailText } from '../../functions/views/text/mail.ts';
import { problemTexts } from '../../functions/views/text/problems.ts';
import { rulesTexts } from '../../functions/views/text/rules.ts';
import { signInTexts } from '../../functions/views/text/sign-in.ts';
import { statusTexts } from '../../functions/views/text/status.ts';
import { messagesVi } from '../../infra/tools/messages-vi.ts';
import { wordsVi } from '../../infra/tools/words-vi.ts';

const catalogues = {
  commonTexts,
  conflictTexts,
  draftingTexts,
  eligibilityTexts,
  errorPageTexts,
  fieldTexts,
  findingsTexts,
  formTexts,
  signInTexts,
};
const others = { adminTexts, decisionTexts, mailText, problemTexts, rulesTexts, statusTexts };

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

/** All words, deep; those that are made of others as they stand in the source. */
const wordsOf = (words: unknown): readonly string[] =>
  typeof words === 'object' && words !== null ? Object.values(words).flatMap(wordsOf) : [String(words)];

it('Vietnamese carries the tone of oa, oe and uy on the first vowel, as in khóa, hòe and thủy', () => {
  const vi = [...Object.values({ ...catalogues, ...others }).map((one) => one.vi), messagesVi, wordsVi];
  const old = /o[àáảãạèéẻẽẹ](?!\p{L})|(?<!q)u[ỳýỷỹỵ](?!\p{L})/iu;
  expect(wordsOf(vi).filter((text) => old.test(text))).toEqual([]);
});

it('English files a dossier, whose full name is award proposal; only the ministry submits one, upwards', () => {
  const en = Object.values({ ...catalogues, ...others }).map((one) => one.en);
  const strange = /\b(re)?submi(?!tted (to the authority above|upwards))|(?<!award )proposal/i;
  expect(wordsOf(en).filter((text) => strange.test(text))).toEqual([]);
});

it('every text says the same of the signed statement', () => {
  for (const lang of ['vi', 'en'] as const) {
    const { signedStatement } = commonTexts[lang];
    const { draft, receipt } = draftingTexts[lang];
    const said = [draft.files, receipt.paper, fieldTexts[lang].formHints.statement, mailText[lang].submitted.note];
    for (const text of said) expect(text).toContain(signedStatement);
  }
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

it('counts leave out what there is none of', () => {
  const counts = { individuals: 4, collectives: 1, households: 0 };
  expect([countsTexts.vi(counts), countsTexts.en(counts)]).toEqual([
    '4 cá nhân, 1 tập thể',
    '4 individuals, 1 collective',
  ]);
  expect(countsTexts.en({ individuals: 0, collectives: 0, households: 1 })).toBe('1 household');
});

it('limits are grouped as each language groups digits', () => {
  expect([formTexts.vi.atMost(20_000), formTexts.en.atMost(20_000)]).toEqual([
    'Tối đa 20.000 ký tự',
    'At most 20,000 characters',
  ]);
});
