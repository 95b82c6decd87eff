import type { Person as DirectoryPerson } from './directory.ts';
import { type Filled, rowsOf, textOf } from './forms/field.ts';
import type { RecipientKind } from './forms/forms.ts';
import { birthDay, type Match } from './person-match.ts';
import type { AwardRecord } from './recipient.ts';
import { titleNamed } from './title-named.ts';
import { nameSpelling, sameName } from './vietnamese.ts';

/** With what a field was compared. */
export type ComparedWith = 'directory' | 'record' | 'dossier' | 'title' | 'nominee';

/**
 * A field that reads otherwise than another paper. `other` is what stands there, absent where nobody who asks may read it;
 * `certain`: one of the two must be wrong, while a post or a unit may have changed since.
 */
export type Difference<W = never> = {
  readonly path: string;
  readonly said: string;
  readonly other?: string | undefined;
  readonly with: ComparedWith;
  readonly certain: boolean;
  readonly where?: W | undefined;
  /** Told here and not there, or the other way round: said is what the form tells. */
  readonly award?: Pick<AwardRecord, 'title' | 'year'> | undefined;
};

type Same = (a: string, b: string) => boolean;

const sameText: Same = (a, b) => nameSpelling(a) === nameSpelling(b);
const sameDay: Same = (a, b) => (birthDay(a) ?? a) === (birthDay(b) ?? b);

/** What two papers about one nominee both say, and when they say the same. */
const compared: Readonly<Record<RecipientKind, readonly (readonly [field: string, same: Same])[]>> = {
  individual: [
    ['fullName', sameName],
    ['birthDate', sameDay],
    ['post', sameText],
    ['unitPart', sameText],
  ],
  collective: [['headcount', sameText]],
  household: [
    ['fullName', sameName],
    ['address', sameText],
  ],
};

const differing = (
  kind: RecipientKind,
  own: Filled,
  theirs: (field: string) => string | undefined,
): readonly { readonly path: string; readonly said: string; readonly other: string }[] =>
  compared[kind].flatMap(([path, same]) => {
    const [said, other = ''] = [textOf(own, path), theirs(path)];
    return said === '' || other === '' || same(said, other) ? [] : [{ path, said, other }];
  });

/** Against the person of the directory whom the officer says it is. */
export const againstDirectory = (own: Filled, person: DirectoryPerson | undefined): readonly Difference[] => {
  if (person === undefined) return [];
  const facts: Readonly<Record<string, string>> = { fullName: person.name, post: person.post };
  return differing('individual', own, (field) => facts[field]).map((one) => ({
    ...one,
    with: 'directory',
    certain: one.path === 'fullName',
  }));
};

/** Against another nomination of the same nominee, in this dossier or another one of the season. `mayRead`: its texts may be shown. */
export const againstNomination = <W>(
  kind: RecipientKind,
  own: Filled,
  theirs: Filled,
  where: W,
  mayRead: boolean,
): readonly Difference<W>[] =>
  differing(kind, own, (field) => textOf(theirs, field)).map(({ path, said, other }) => ({
    path,
    said,
    ...(mayRead ? { other } : {}),
    with: 'dossier',
    certain: true,
    where,
  }));

/** Against whom the record knows by this citizen id. `mayRead`: whoever asks may see what is recorded of them. */
export const againstRecord = (own: Filled, match: Match, mayRead: boolean): readonly Difference[] => {
  if (match.match !== 'known' && match.match !== 'otherName') return [];
  const { recipient } = match;
  const facts: Readonly<Record<string, string | undefined>> = {
    fullName: recipient.name,
    birthDate: recipient.birthDate,
    post: recipient.post,
  };
  return differing('individual', own, (field) => facts[field]).map(({ path, said, other }) => ({
    path,
    said,
    ...(mayRead ? { other } : {}),
    with: 'record',
    certain: path !== 'post',
  }));
};

/** The awards that the form tells of against those that are recorded: what one has and the other lacks. */
export const againstAwards = (own: Filled, recorded: readonly AwardRecord[]): readonly Difference[] => {
  if (recorded.length === 0) return [];
  const told = rowsOf(own, 'awards').map(({ year = '', title = '' }, row) => ({
    row,
    year,
    title,
    code: titleNamed(title),
  }));
  const missing = recorded.filter(
    ({ title, year }) =>
      !told.some((one) => one.year === String(year) && (one.code === undefined || one.code === title)),
  );
  const unknown = told.filter(
    ({ code, year }) =>
      code !== undefined && !recorded.some((award) => award.title === code && String(award.year) === year),
  );
  return [
    // What is recorded counts whether it is told again or not.
    ...missing.map(
      ({ title, year }): Difference => ({
        path: 'awards',
        said: '',
        with: 'record',
        certain: false,
        award: { title, year },
      }),
    ),
    // The record may begin later than somebody's career.
    ...unknown.map(
      ({ row, year, title, code = '' }): Difference => ({
        path: `awards.${row}.title`,
        said: title,
        with: 'record',
        certain: false,
        award: { title: code, year: Number(year) },
      }),
    ),
  ];
};

const lower = (text: string): string => text.normalize('NFC').toLocaleLowerCase('vi').replace(/\s+/g, ' ');

const letter = /[\p{L}\p{M}\d]/u;

/** Whether a text names somebody or something, as whole words; accents count. */
const names = (text: string, name: string): boolean => {
  const [whole, part] = [lower(text), lower(name).trim()];
  if (part === '') return false;
  for (let at = whole.indexOf(part); at >= 0; at = whole.indexOf(part, at + 1)) {
    const [before = ' ', after = ' '] = [whole[at - 1], whole[at + part.length]];
    if (!letter.test(before) && !letter.test(after)) return true;
  }
  return false;
};

/** A title of the catalogue by its code, and as it is written. */
export type TitleNamed = { readonly code: string; readonly vi: string };

/** Those that a text names, without the shorter ones whose names stand within a longer one that it names. */
const titlesIn = (text: string, titles: readonly TitleNamed[]): readonly TitleNamed[] => {
  const named = titles.filter(({ vi }) => names(text, vi));
  return named.filter(({ vi }) => !named.some((other) => other.vi !== vi && names(other.vi, vi)));
};

/** The text of the certificate against the title that is proposed, and against the names on the list: a copied row shows here. */
export const againstList = (
  own: Filled,
  titles: readonly TitleNamed[],
  otherNames: readonly string[],
): readonly Difference[] => {
  const [wording, title, fullName] = ['wording', 'title', 'fullName'].map((name) => textOf(own, name));
  const named = titlesIn(wording ?? '', titles);
  const other = named.some(({ code }) => code === title) ? undefined : named[0];
  const printed = ['wording', 'summary'] as const;
  return [
    ...(other === undefined || title === ''
      ? []
      : [{ path: 'wording', said: other.code, other: title, with: 'title', certain: true } as const]),
    ...printed.flatMap((path) => {
      const text = textOf(own, path);
      const stranger = otherNames.find(
        (name) =>
          name.includes(' ') && names(text, name) && !names(fullName ?? '', name) && !names(text, fullName ?? ''),
      );
      return stranger === undefined
        ? []
        : [{ path, said: stranger, other: fullName, with: 'nominee', certain: true } as const];
    }),
  ];
};
