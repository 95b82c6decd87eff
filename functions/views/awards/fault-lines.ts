import type { CellFaultAt } from '../../domain/award-import/award-row.ts';
import type { ColumnName } from '../../domain/award-import/columns.ts';
import type { FileFault } from '../../domain/award-import/file-fault.ts';
import type { PreviewRow, ShownRemark } from '../../domain/award-import/preview.ts';
import { shortened } from '../../domain/text.ts';
import type { Lang } from '../lang.ts';
import { awardsTexts } from '../text/awards.ts';
import { grouped } from '../text/grouped.ts';

const LONGEST = 60;
const MOST_NAMED = 20;

/** What a file that nobody checked calls something: cut, and with nothing in it that a terminal would obey or a page hide. */
const told = (text: string): string =>
  shortened(
    text
      .slice(0, 10 * LONGEST)
      .replace(/\p{C}+/gu, ' ')
      .trim(),
    LONGEST,
  );

const listed = (names: readonly string[]): string => {
  const all = names.slice(0, MOST_NAMED).map((name) => `“${told(name)}”`);
  return [...all, ...(names.length > MOST_NAMED ? ['…'] : [])].join(', ');
};

const columnLines = (
  { line, missing, unknown, repeated }: Extract<FileFault, { code: 'columns.wrong' }>,
  lang: Lang,
): readonly string[] => {
  const { file, columns } = awardsTexts[lang];
  const named = (names: readonly ColumnName[]) => listed(names.map((name) => columns[name]));
  return [
    file.columns(line),
    ...(missing.length > 0 ? [file.missingColumns(named(missing))] : []),
    ...(unknown.length > 0 ? [file.unknownColumns(listed(unknown))] : []),
    ...(repeated.length > 0 ? [file.repeatedColumns(named(repeated))] : []),
  ];
};

/** Why nothing of a file is read, in sentences. */
export const fileFaultLines = (fault: FileFault, lang: Lang): readonly string[] => {
  const { file } = awardsTexts[lang];
  switch (fault.code) {
    case 'columns.wrong':
      return columnLines(fault, lang);
    case 'file.tooLarge':
      return [file.tooLarge(fault.megabytes)];
    case 'file.unpackedTooLarge':
      return [file.unpackedTooLarge(fault.megabytes)];
    case 'file.tooManyRows':
      return [file.tooManyRows(grouped[lang](fault.rows))];
    case 'file.openQuote':
      return [file.openQuote(fault.line)];
    case 'sheet.several':
      return [file.several(listed(fault.names))];
    case 'sheet.unknown':
      return [file.unknownSheet(told(fault.name), listed(fault.names))];
    case 'sheet.merged':
      return [file.merged(told(fault.cells))];
    case 'file.missing':
      return [file.missing];
    case 'file.empty':
      return [file.empty];
    case 'file.password':
      return [file.password];
    case 'file.oldExcel':
      return [file.oldExcel];
    case 'file.notTable':
      return [file.notTable];
    case 'file.notUtf8':
      return [file.notUtf8];
    case 'file.damaged':
      return [file.damaged];
  }
};

/** `Năm: không phải năm có bốn chữ số (“năm nay”)` */
const cellFaultLine = ({ column, code, value }: CellFaultAt, lang: Lang): string => {
  const { columns, cells } = awardsTexts[lang];
  return `${columns[column]}: ${cells[code]}${value === undefined ? '' : ` (“${told(value)}”)`}`;
};

const aboutOf = ({ line, people, paper }: ShownRemark, lang: Lang): string => {
  const { decidedHere, noPaper } = awardsTexts[lang];
  if (line !== undefined) return String(line);
  if (people !== undefined)
    return people.map(({ name, post }) => (post === undefined ? name : `${name} (${post})`)).join(', ');
  return paper?.source === 'decided' ? decidedHere : (paper?.number ?? noPaper);
};

/** Why a row of a preview is not simply new. */
export const rowLines = ({ faults, remark }: PreviewRow, lang: Lang): readonly string[] => [
  ...faults.map((fault) => cellFaultLine(fault, lang)),
  ...(remark === undefined ? [] : [awardsTexts[lang].remarks[remark.code](aboutOf(remark, lang))]),
];
