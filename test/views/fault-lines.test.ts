import { expect, it } from 'vitest';
import type { PreviewRow } from '../../functions/domain/award-import/preview.ts';
import { fileFaultLines, rowLines } from '../../functions/views/awards/fault-lines.ts';

const wrongCell = (value: string): PreviewRow => ({
  line: 2,
  name: 'An',
  class: 'wrong',
  faults: [{ column: 'year', code: 'number.shape', value }],
  choices: [],
});

it.each([
  ['a terminal would obey', '20\u001b]0;x\u000721', '(“20 ]0;x 21”)'],
  ['turns the text around', '\u202e1202\u200b', '(“1202”)'],
])('shows of a wrong cell nothing that %s', (_, value, shown) => {
  expect(rowLines(wrongCell(value), 'vi')).toEqual([expect.stringContaining(shown)]);
});

it('names few of many sheets, and the beginning of a long name', () => {
  const names = ['x'.repeat(5_000_000), ...Array.from({ length: 5_000 }, (_, at) => `Trang ${at}`)];
  const [line = ''] = fileFaultLines({ code: 'sheet.several', names }, 'vi');

  expect(line).toContain(`“${'x'.repeat(59)}…”, “Trang 0”`);
  expect(line).toContain('“Trang 18”, …');
  expect(line.length).toBeLessThan(1_000);
});
