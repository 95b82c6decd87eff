import { titles } from './data/titles.ts';
import { foldKey, nameSpelling } from './vietnamese.ts';

/** How papers shorten the words of titles. */
const shortForms: Readonly<Record<string, string>> = {
  lđtt: 'lao động tiên tiến',
  lđxs: 'lao động xuất sắc',
  ttlđtt: 'tập thể lao động tiên tiến',
  ttlđxs: 'tập thể lao động xuất sắc',
  cstđ: 'chiến sĩ thi đua',
  cstđcs: 'chiến sĩ thi đua cơ sở',
  cstđtq: 'chiến sĩ thi đua toàn quốc',
  hclđ: 'huân chương lao động',
  bk: 'bằng khen',
  ttg: 'thủ tướng chính phủ',
  sỹ: 'sĩ',
};

/** Words that some write and others leave out. */
const idle: ReadonlySet<string> = new Set(['của', 'cấp', 'danh', 'hiệu'].map(nameSpelling));

const wordsOf = (text: string): readonly string[] =>
  text
    .normalize('NFC')
    .toLocaleLowerCase('vi')
    .split(/[\s,;:.()"'“”–-]+/)
    .flatMap((word) => (Object.hasOwn(shortForms, word) ? (shortForms[word] ?? word) : word).split(' '))
    .map(nameSpelling)
    .filter((word) => word !== '' && !idle.has(word));

/** Other names in use, beside the catalogue's own. */
const otherNames: readonly (readonly [name: string, code: string])[] = [
  ['Bằng khen Bộ', 'BKB'],
  ['Bằng khen Thủ tướng', 'BKTTG'],
  ['Giấy khen', 'GK'],
  ['Kỷ niệm chương', 'KNC'],
  ['Chiến sĩ thi đua ngành', 'CSTDB'],
];

const names = [...titles.flatMap(({ vi, en, code }) => [[vi, code] as const, [en, code] as const]), ...otherNames]
  .map(([name, code]) => ({ words: wordsOf(name), code }))
  .toSorted((a, b) => b.words.length - a.words.length);

const beginsWith = (words: readonly string[], name: readonly string[]): boolean =>
  name.length <= words.length && name.every((word, index) => word === words[index]);

/** The code of the title that a paper names in words, by the longest name that it begins with; undefined when it names none for sure. */
export const titleNamed = (text: string): string | undefined => {
  const code = titles.find((title) => foldKey(title.code) === foldKey(text))?.code;
  if (code !== undefined) return code;
  const words = wordsOf(text);
  return names.find((name) => beginsWith(words, name.words))?.code;
};
