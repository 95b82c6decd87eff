import type { FileFault } from './json-file.ts';
import { messagesEn } from './messages-en.ts';
import { messagesVi } from './messages-vi.ts';

export type Language = 'vi' | 'en';

const messages: Readonly<Record<Language, ReadonlyMap<string, string>>> = {
  vi: new Map(Object.entries(messagesVi)),
  en: new Map(Object.entries(messagesEn)),
};

export const messageOf = (code: string, language: Language): string => messages[language].get(code) ?? code;

const LONGEST = 60;

/** A value from a file that nobody checked: cut, and with nothing in it that a terminal would obey or hide. */
export const quoted = (value: string): string => {
  const characters = [...value];
  const cut = characters.length > LONGEST ? `${characters.slice(0, LONGEST).join('')}…` : value;
  return JSON.stringify(cut).replace(
    /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu,
    (unseen) => `\\u{${unseen.codePointAt(0)?.toString(16)}}`,
  );
};

/** `Dòng 42, people[3].email: địa chỉ thư điện tử không hợp lệ ("a@b,c")` */
export const faultText = ({ line, column, field, code, value }: FileFault, language: Language): string => {
  const [lineWord, columnWord] = language === 'vi' ? ['Dòng', 'cột'] : ['Line', 'column'];
  const place = field === '' ? `${columnWord} ${column}` : field;
  const given = value === undefined ? '' : ` (${quoted(value)})`;
  return `${lineWord} ${line}, ${place}: ${messageOf(code, language)}${given}`;
};
