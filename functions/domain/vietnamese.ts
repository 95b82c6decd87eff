/** Order of what is no letter, as the root collation of CLDR has it. */
const signs = ` _-–—,;:!?.…·'‘’"“”«»()[]{}§@*/\\&#%•\`^°+×<=>|~$₫€`;
const letters = 'aăâbcdđeêfghijklmnoôơpqrstuưvwxyz';
/** Huyền, hỏi, ngã, sắc, nặng after no tone at all: CLDR's Vietnamese collation. */
const tones = '\u0300\u0309\u0303\u0301\u0323';
/** Letters whose stroke Unicode does not separate: the Ê Đê and Ba Na ƀ, and what foreign names bring. */
const stroked: ReadonlyMap<string, string> = new Map([
  ['ƀ', 'b'],
  ['ø', 'o'],
  ['ł', 'l'],
  ['ð', 'd'],
]);

const bare = (letter: string): string => (letter === 'đ' ? 'd' : letter.normalize('NFD').charAt(0));

/** `a0 a1 a2 b0 …`: always two characters, so that a prefix of a name has a prefix of its key. */
const letterWeights: ReadonlyMap<string, string> = new Map(
  [...letters].map((letter, at) => [
    letter,
    bare(letter) + [...letters.slice(0, at)].filter((before) => bare(before) === bare(letter)).length,
  ]),
);

type Weights = { readonly primary: string; readonly secondary: string };

/** A number weighs by its value: unit 2 stands before unit 10. */
const numberWeights = (digits: string): Weights => {
  const value = digits.replace(/^0+(?=\d)/, '');
  return { primary: `8${String(value.length).padStart(3, '0')}${value}`, secondary: '0' };
};

const primaryOf = (character: string): string => {
  const sign = signs.indexOf(character);
  if (sign >= 0) return String(sign).padStart(2, '0');
  return letterWeights.get(character) ?? `~${(character.codePointAt(0) ?? 0).toString(16).padStart(6, '0')}`;
};

const secondaryOf = (mark: string): number => (tones.includes(mark) ? tones.indexOf(mark) + 1 : 6);

const letterWithMarks = ([base = '', ...marks]: readonly string[]): Weights => {
  const shaping = marks.find((mark) => letterWeights.has((base + mark).normalize('NFC')));
  const letter = shaping === undefined ? (stroked.get(base) ?? base) : (base + shaping).normalize('NFC');
  const others = marks.filter((mark) => mark !== shaping).map(secondaryOf);
  return { primary: primaryOf(letter), secondary: ['0', ...(stroked.has(base) ? [6] : []), ...others].join('') };
};

const elements = (text: string): readonly Weights[] =>
  (text.match(/[0-9]+|\P{M}\p{M}*|\p{M}+/gu) ?? []).map((element) =>
    /^[0-9]/.test(element) ? numberWeights(element) : letterWithMarks([...element]),
  );

const plain = (text: string): string => text.toLowerCase().normalize('NFD').replace(/\s+/g, ' ').trim();

/** Letters first, tones only between equal letters; the dot sorts below every weight. */
const levels = (text: string): string => {
  const weights = elements(text);
  return `${weights.map(({ primary }) => primary).join('')}.${weights.map(({ secondary }) => secondary).join('')}`;
};

/** DynamoDB takes sort keys of 1,024 bytes; order beyond this length does not matter. */
const keyLength = 900;

/** An ASCII key that sorts people as Vietnamese lists do: by given name (the last word), then family name, then what is between. */
export const collationKey = (fullName: string): string => {
  const words = plain(fullName).split(' ');
  const given = words.pop() ?? '';
  const [family = '', ...middle] = words;
  return [given, family, middle.join(' ')].map(levels).join('.').slice(0, keyLength);
};

/** An ASCII key that sorts collectives, units and places by their whole name, numbers by value. */
export const placeKey = (name: string): string => levels(plain(name)).slice(0, keyLength);

/** What the keys of people begin with whose given name begins with the last word typed, whatever its tones. */
export const collationPrefix = (typed: string): string =>
  elements(plain(typed).split(' ').at(-1) ?? '')
    .map(({ primary }) => primary)
    .join('');

/** What the keys of places and collectives begin with whose name begins with what was typed, whatever its tones. */
export const placePrefix = (typed: string): string =>
  elements(plain(typed))
    .map(({ primary }) => primary)
    .join('');

/** Lower case without any diacritics, for a search that forgives: «Đặng» and «dang» are alike. */
export const foldKey = (text: string): string =>
  plain(text)
    .replace(/\p{M}/gu, '')
    .replace(/[đƀøłð]/g, (letter) => stroked.get(letter) ?? bare(letter));

/** A word's letters, then its tones: «Hòa» and «Hoà» place the same tone on another letter, by another school of spelling. */
const spelling = (word: string): string => {
  const marks = [...tones].filter((tone) => word.includes(tone));
  return [...word].filter((character) => !tones.includes(character)).join('') + marks.join('');
};

/** One text for every way to spell a name: case, spacing, encoding and the place of a tone aside, diacritics count. */
export const nameSpelling = (name: string): string => plain(name).split(' ').map(spelling).join(' ').normalize('NFC');

/** Whether two texts spell one name. */
export const sameName = (a: string, b: string): boolean => nameSpelling(a) === nameSpelling(b);

/** Whether every word typed begins a word of the name; marks aside, which a search by key has minded already. */
export const hasWords = (name: string, typed: string): boolean => {
  const words = foldKey(name).split(' ');
  return foldKey(typed)
    .split(' ')
    .every((word) => words.some((one) => one.startsWith(word)));
};
