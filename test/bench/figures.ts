/** One line of the table; `most` is the budget of the design, where it has one. */
export type Figure = {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  readonly most?: number;
  readonly note?: string;
};

export type Section = {
  readonly title: string;
  readonly figures: readonly Figure[];
  readonly remarks?: readonly string[];
};

export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
};

const shown = (value: number): string =>
  value >= 100 ? Math.round(value).toLocaleString('en-US') : String(Math.round(value * 10) / 10);

const verdict = ({ value, most, unit }: Figure): string =>
  most === undefined ? '' : `${value <= most ? 'within' : 'over'} ${shown(most)} ${unit}`;

const columns = (rows: readonly (readonly string[])[]): string => {
  const widths = [0, 1, 2, 3].map((at) => Math.max(...rows.map((row) => (row[at] ?? '').length)));
  return rows
    .map(([what = '', value = '', budget = '', note = '']) =>
      `  ${what.padEnd(widths[0] ?? 0)}  ${value.padStart(widths[1] ?? 0)}  ${budget.padEnd(widths[2] ?? 0)}  ${note}`.trimEnd(),
    )
    .join('\n');
};

export const printed = ({ title, figures, remarks = [] }: Section): string => {
  const rows = figures.map((figure) => [
    figure.what,
    `${shown(figure.value)} ${figure.unit}`,
    verdict(figure),
    figure.note ?? '',
  ]);
  return [`\n${title}`, ...(rows.length === 0 ? [] : [columns(rows)]), ...remarks.map((remark) => `  ${remark}`)].join(
    '\n',
  );
};

/** How long it takes, in milliseconds. */
export const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const from = performance.now();
  await work();
  return performance.now() - from;
};

/** The same work several times, one after the other. */
export const timings = async (count: number, work: (turn: number) => Promise<unknown>): Promise<readonly number[]> => {
  const found: number[] = [];
  for (let turn = 0; turn < count; turn += 1) found.push(await timed(() => work(turn)));
  return found;
};
