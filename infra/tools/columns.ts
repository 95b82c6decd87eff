/** How a column stands: numbers to the right. */
export type Side = 'left' | 'right';

// Two marks over one letter are one place on the screen.
const widthOf = (text: string): number => [...text.normalize('NFC')].length;

const padded = (text: string, width: number, side: Side): string => {
  const space = ' '.repeat(Math.max(0, width - widthOf(text)));
  return side === 'left' ? text + space : space + text;
};

/** Rows as lines, each column as wide as its widest cell, two spaces in front. */
export const columns = (rows: readonly (readonly string[])[], sides: readonly Side[]): readonly string[] => {
  const widths = sides.map((_, at) => Math.max(0, ...rows.map((row) => widthOf(row[at] ?? ''))));
  return rows.map((row) =>
    `  ${sides.map((side, at) => padded(row[at] ?? '', widths[at] ?? 0, side)).join('  ')}`.trimEnd(),
  );
};
