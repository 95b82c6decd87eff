import * as v from 'valibot';

/** Breaks and tabs are judged on their own; every other control character is refused. */
const control = /[^\P{Cc}\t\n\r]/u;
const lineBreak = /[\n\r]/;

const pictograph = String.raw`\p{Extended_Pictographic}(?:\uFE0F|\p{Emoji_Modifier})?`;
const emoji = String.raw`${pictograph}(?:\u200D${pictograph})*|[0-9#*]\uFE0F\u20E3`;
/** Characters nobody sees: zero width, bidi controls, fillers, tags. Inside an emoji a joiner and a selector give it its shape. */
const emojiOrUnseen = new RegExp(String.raw`(${emoji})|[\p{Default_Ignorable_Code_Point}\u2800]`, 'gu');

const withoutUnseen = (text: string): string => text.replace(emojiOrUnseen, '$1');

const oneLine = (text: string): string => withoutUnseen(text).normalize('NFC').replace(/\s+/g, ' ').trim();

const manyLines = (text: string): string =>
  withoutUnseen(text)
    .normalize('NFC')
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

/** Length as a reader counts: code points of the cleaned text, not UTF-16 units. */
const codePoints = (text: string): number => [...text].length;

let segmenter: Intl.Segmenter | undefined;

/** Made at the first text that is cut: making it takes 7 ms (measured), which no start of a function need pay. */
const letters = (): Intl.Segmenter => {
  segmenter ??= new Intl.Segmenter('vi', { granularity: 'grapheme' });
  return segmenter;
};

/** The beginning of a text with an ellipsis, at most `max` code points together; a letter keeps its marks, an emoji its parts. */
export const shortened = (text: string, max: number): string => {
  const points = [...text];
  if (points.length <= max) return text;
  // One more than fits, so that a letter which the edge cuts through is seen to go beyond it.
  const beginning = points.slice(0, max).join('');
  const room = points.slice(0, max - 1).join('').length;
  const ends = [...letters().segment(beginning)].map(({ index, segment }) => index + segment.length);
  return `${beginning.slice(0, ends.findLast((end) => end <= room) ?? room)}…`;
};

/** Bytes in UTF-8. */
export const byteLength = (text: string): number => new TextEncoder().encode(text).length;

const wellFormed = v.pipe(
  v.string('text.expected'),
  v.check((text) => text.isWellFormed(), 'text.malformed'),
  v.check((text) => !control.test(text), 'text.controlCharacter'),
);

const unbroken = v.pipe(
  wellFormed,
  v.check((text) => !lineBreak.test(text), 'text.lineBreak'),
);

const fits = (max: number) => v.check((text: string) => codePoints(text) <= max, 'text.tooLong');

const given = v.minLength<string, 1, 'text.required'>(1, 'text.required');

const absent = v.transform((text: string) => (text === '' ? undefined : text));

/** One line of human text, required: NFC, spaces collapsed, invisible characters dropped. */
export const line = (max: number) => v.pipe(unbroken, v.transform(oneLine), given, fits(max));

/** Like `line`; an empty field is no answer. */
export const optionalLine = (max: number) => v.optional(v.pipe(unbroken, v.transform(oneLine), fits(max), absent));

/** Human text of several lines; every kind of line break becomes `\n`, more than one blank line becomes one; an empty field is no answer. */
export const optionalParagraph = (max: number) =>
  v.optional(v.pipe(wellFormed, v.transform(manyLines), fits(max), absent));

const atom = '[a-z0-9!#$%&*+/=?^_{|}~-]+';
const label = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
const address = new RegExp(`^(?=[^@]{1,64}@)${atom}(?:\\.${atom})*@(?:${label}\\.)+(?!\\d+$)${label}$`, 'i');

/** One mail address in RFC 5321's unquoted form; SES takes no other alphabet before the @. Judged first: folding case turns the Kelvin sign into k. */
export const emailAddress = v.pipe(
  v.string('text.expected'),
  v.transform((text) => text.replace(/^ +| +$/g, '')),
  v.minLength(1, 'text.required'),
  v.maxLength(254, 'email.tooLong'),
  v.regex(address, 'email.invalid'),
  v.toLowerCase(),
);

/** Number of a citizen identity card (căn cước): 12 digits, typed with or without spaces between groups. */
export const citizenId = v.pipe(
  v.string('text.expected'),
  v.transform((text) => text.replace(/[ \u00A0]/g, '')),
  v.minLength(1, 'text.required'),
  v.regex(/^\d{12}$/, 'citizenId.invalid'),
);
