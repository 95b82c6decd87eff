import {
  type DirectoryChanges,
  directoryLists,
  type EntryChange,
  type FieldChange,
  type HeldPost,
} from '../../functions/domain/directory-changes.ts';
import { dayText, momentText } from '../../functions/views/text/dates.ts';
import { quoted } from './fault-text.ts';
import type { Words } from './words-vi.ts';

const MOST_LINES = 50;
const hows = ['added', 'removed', 'changed'] as const;
const marks = { added: '+', removed: '-', changed: '~' } as const;

const capped = (lines: readonly string[], words: Words): readonly string[] =>
  lines.length <= MOST_LINES ? lines : [...lines.slice(0, MOST_LINES), `  ${words.more(lines.length - MOST_LINES)}`];

const titled = (title: string, lines: readonly string[], words: Words): readonly string[] =>
  lines.length === 0 ? [] : ['', title, ...capped(lines, words)];

/** One row a list, one column each for what came, went and changed. */
const table = ({ entries, ministry }: DirectoryChanges, words: Words): readonly string[] => {
  const labels = [...directoryLists.map((list) => words[list]), words.ministry];
  const width = Math.max(...labels.map((label) => label.length)) + 2;
  const row = (label: string, cells: readonly (string | number)[]) =>
    `  ${label.padEnd(width)}${cells.map((cell) => String(cell).padStart(9)).join('')}`;
  const count = (list: EntryChange['list'], how: EntryChange['how']) =>
    entries.filter((entry) => entry.list === list && entry.how === how).length;
  return [
    row(
      '',
      hows.map((how) => words[how]),
    ),
    ...directoryLists.map((list) =>
      row(
        words[list],
        hows.map((how) => count(list, how)),
      ),
    ),
    row(words.ministry, [0, 0, ministry.length]),
  ];
};

const postLine = ({ name, person, post, of, from }: HeldPost, words: Words): string => {
  const where = of === undefined ? '' : ` ${of}`;
  const since = from === undefined ? '' : ` ${words.from} ${dayText(from)}`;
  return `  ${name} (${person}): ${words[post]}${where}${since}`;
};

const valueText = (value: unknown, words: Words): string => {
  if (value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) return words.nothing;
  if (Array.isArray(value)) return value.join(', ');
  if (typeof value !== 'string') return JSON.stringify(value);
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return dayText(value);
  return /^\d{4}-\d\d-\d\dT.*Z$/.test(value) ? momentText(value) : quoted(value);
};

const fieldText = ({ field, before, after }: FieldChange, words: Words): string =>
  `${field}: ${valueText(before, words)} → ${valueText(after, words)}`;

const entryLine = ({ list, how, id, name, fields }: EntryChange, words: Words): string => {
  const what = `  ${marks[how]} ${words[list]} ${id}${name === id ? '' : ` ${name}`}`;
  return fields.length === 0 ? what : `${what}; ${fields.map((field) => fieldText(field, words)).join('; ')}`;
};

const detailsOf = ({ ministry, entries }: DirectoryChanges, words: Words): readonly string[] => [
  ...ministry.map((field) => `  ~ ${words.ministry}; ${fieldText(field, words)}`),
  ...entries.map((entry) => entryLine(entry, words)),
];

/** What an import changed, for a person's eyes: a table, who lost and gained which post, then entry by entry. */
export const changeReport = (changed: DirectoryChanges, words: Words, first: boolean): string => {
  const postLines = (held: readonly HeldPost[]) => held.map((post) => postLine(post, words));
  return [
    ...table(changed, words),
    ...titled(words.lost, postLines(changed.lost), words),
    ...titled(words.gained, postLines(changed.gained), words),
    // The first directory is new from end to end: its file says it better.
    ...(first ? [] : titled(words.details, detailsOf(changed, words), words)),
  ].join('\n');
};
