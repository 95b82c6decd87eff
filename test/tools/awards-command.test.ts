import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { directoryFile } from '../../functions/domain/directory-file.ts';
import { demoDirectory } from '../../infra/local/demo-directory.ts';
import { awardsCommandFrom } from '../../infra/tools/awards/awards-command.ts';
import { runAwards } from '../../infra/tools/awards/run-awards.ts';
import { exitCodes, runDirectory } from '../../infra/tools/run-directory.ts';
import { awardCsv, cellsOf, headings } from '../support/award-file.ts';
import { workbook } from '../support/workbook.ts';

const now = '2026-11-28T02:00:00.000Z';

let folder: string;
let output: string[];
let shown: string[];
let answer: string | undefined;

const say = (text: string) => void output.push(text);
const said = () => output.join('\n');

const run = (...args: string[]) => {
  output = [];
  shown = [];
  const ask = answer === undefined ? undefined : () => Promise.resolve(answer ?? '');
  const dataDir = join(folder, 'data');
  const progress = (text: string) => void shown.push(text);
  return runAwards(args, { dataDir, now: () => now, say, complain: say, ask, progress });
};

const file = (content: string | Uint8Array, name = 'khen-thuong.csv'): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

const withDirectory = () => {
  const directory = file(directoryFile(demoDirectory(now)), 'directory.json');
  return runDirectory(['import', directory], {
    dataDir: join(folder, 'data'),
    now: () => now,
    say: () => {},
    complain: say,
  });
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'awards-'));
  output = [];
  answer = undefined;
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('npm run awards -- import FILE', () => {
  it('needs a directory', async () => {
    expect(await run('import', file(awardCsv({})))).toBe(exitCodes.refused);
    expect(said()).toContain('chưa có danh bạ');
  });

  it('shows the counts and every row that is neither new nor the same, and writes nothing unconfirmed', async () => {
    await withDirectory();
    const path = file(awardCsv({}, { year: 'x', name: 'Trần\u0007' }, { decisionNumber: '99' }));

    for (let time = 0; time < 2; time += 1) {
      expect(await run('import', path)).toBe(exitCodes.done);
      expect(said()).toMatch(/Mới +0\n {2}Đã có +0\n {2}Mâu thuẫn +2\n {2}Cần xác nhận người +0\n {2}Sai +1\n/);
      expect(said()).toContain('Dòng 3, "", Sai: Họ và tên/Tên tập thể: có ký tự không đọc được');
      expect(said()).toContain('Năm: không phải năm có bốn chữ số, từ 1945 đến nay (“x”)');
      expect(said()).toContain('Dòng 4, "Nguyễn Văn An", Mâu thuẫn: cùng danh hiệu, cùng năm với dòng 2');
      expect(said()).not.toContain('001185000123');
    }
  });

  it('writes once confirmed, on the screen or by --confirm, and nothing a second time', async () => {
    await withDirectory();
    const path = file(awardCsv({}, { year: '2022' }));

    answer = 'không';
    await run('import', path);
    expect(said()).toContain('Chưa ghi gì');
    answer = 'Có'.normalize('NFD');
    expect(await run('import', path)).toBe(exitCodes.done);
    expect(said()).toContain('Đã ghi 2 dòng; 1 cá nhân, tập thể mới.');
    expect(shown).toContain('Đang ghi: 2/2 dòng');
    answer = undefined;
    await run('import', path, '--confirm');
    expect(said()).toContain('Không có dòng nào để ghi.');
  });

  it('takes what is decided of single lines', async () => {
    await withDirectory();
    await run('import', file(awardCsv({})), '--confirm');
    const other = file(
      awardCsv({ decisionNumber: '99' }, { citizenId: '', year: '2020', decisionNumber: '5' }),
      'b.csv',
    );

    expect(await run('import', other, '--lang', 'en', '--confirm', '--replace', '2')).toBe(exitCodes.done);
    expect(said()).toContain('Wrote 1 lines');
    expect(said()).toContain('Left out 1 lines.');
  });

  it.each<[string, () => string | Uint8Array, string]>([
    [
      'with wrong columns',
      () => 'Họ và tên,Năm,Số CCDC\nAn,2021,1\n',
      'Thiếu cột: “Mã đơn vị”, “Danh hiệu/hình thức”.',
    ],
    ['of merged cells', () => workbook([{ name: 'A', rows: [headings, cellsOf()], merged: ['E2:E3'] }]), 'Ô gộp E2:E3'],
    [
      'with two sheets',
      () => workbook(['A', 'B'].map((name) => ({ name, rows: [headings] }))),
      'nhiều trang tính có dữ liệu: “A”, “B”',
    ],
    [
      'that a password protects',
      () => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]),
      'mật khẩu',
    ],
    ['that is empty', () => '', 'không có dòng nào'],
  ])('refuses a file %s, and says why', async (_, content, why) => {
    await withDirectory();

    expect(await run('import', file(content()), '--confirm')).toBe(exitCodes.refused);
    expect(said()).toContain('Không có gì thay đổi.');
    expect(said()).toContain(why);
  });

  it('reads the sheet that is named', async () => {
    await withDirectory();
    const path = file(workbook(['A', 'B'].map((name) => ({ name, rows: [headings, cellsOf({ name })] }))), 'hai.xlsx');

    expect(await run('import', path, '--sheet', 'B', '--confirm')).toBe(exitCodes.done);
    expect(said()).toContain('Đã ghi 1 dòng');
    expect(await run('import', path, '--sheet', 'C')).toBe(exitCodes.refused);
    expect(said()).toContain('Không có trang tính “C”. Tệp có: “A”, “B”.');
  });

  it('does not read a file of 50 MB', async () => {
    await withDirectory();
    const path = file('');
    truncateSync(path, 50_000_000);

    expect(await run('import', path)).toBe(exitCodes.refused);
    expect(said()).toContain('Tệp lớn hơn 40 MB.');
  });

  it('says that it cannot read what is not there', async () => {
    await withDirectory();

    expect(await run('import', join(folder, 'none.csv'))).toBe(exitCodes.refused);
    expect(said()).toContain('Không đọc được tệp');
  });
});

it('npm run awards -- template FILE writes what import reads, and over nothing', async () => {
  await withDirectory();
  const path = join(folder, 'mau.csv');

  expect(await run('template', path)).toBe(exitCodes.done);
  expect(readFileSync(path, 'utf8')).toMatch(/^\uFEFFHọ và tên\/Tên tập thể,/);
  expect(await run('import', path)).toBe(exitCodes.done);
  expect(said()).toMatch(/Mới +2\n/);
  expect(await run('template', path)).toBe(exitCodes.refused);
});

describe('the arguments', () => {
  it('name lines and ranges of lines', () => {
    expect(awardsCommandFrom(['import', 'a', '--add', '2,5-7', '--link', '9'])).toMatchObject({
      choices: new Map([
        [2, 'add'],
        [5, 'add'],
        [6, 'add'],
        [7, 'add'],
        [9, 'link'],
      ]),
    });
  });

  it.each([
    [[]],
    [['import']],
    [['import', 'a', 'b']],
    [['export', 'a']],
    [['import', 'a', '--add', 'x']],
    [['import', 'a', '--add', '5-2']],
    [['import', 'a', '--add', '2', '--replace', '1-3']],
    [['import', 'a', '--lang', 'fr']],
    [['import', 'a', '--region', 'R']],
  ])('%j get the usage and exit code 2', async (args) => {
    expect(await run(...args)).toBe(exitCodes.usage);
    expect(said()).toContain('npm run awards -- import TỆP');
  });
});
