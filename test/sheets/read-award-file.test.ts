import { describe, expect, it } from 'vitest';
import { unitsIn } from '../../functions/domain/award-import/award-table.ts';
import type { ColumnName } from '../../functions/domain/award-import/columns.ts';
import { readAwardFile } from '../../functions/sheets/read-award-file.ts';
import { awardCsv, cellsOf, headings } from '../support/award-file.ts';
import { smallDirectory } from '../support/people.ts';
import { type WorkbookCell, workbook } from '../support/workbook.ts';

const limits = { fileBytes: 4_000_000, unpackedBytes: 20_000_000, rows: 2_000 };
const context = { today: '2026-11-28', unitIn: unitsIn(smallDirectory()) };

const read = (bytes: string | Uint8Array) =>
  readAwardFile(typeof bytes === 'string' ? Buffer.from(bytes) : bytes, { limits }, context);

const tableOf = async (bytes: string | Uint8Array) => {
  const result = await read(bytes);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};

const faultOf = async (bytes: string | Uint8Array) => {
  const result = await read(bytes);
  return result.ok ? undefined : result.error;
};

const faultsOf = async (over: Partial<Record<ColumnName, string>>) =>
  (await tableOf(awardCsv(over))).faulty.flatMap(({ faults }) => faults);

const an = {
  line: 2,
  person: {
    kind: 'individual',
    name: 'Nguyễn Văn An',
    unitId: 'U3',
    citizenId: '001185000123',
    birthDate: '1985-03-05',
    post: 'Chuyên viên',
  },
  award: {
    title: 'LDTT',
    year: 2021,
    kind: 'CONG_TRANG',
    decisionNumber: '12/QĐ-NXB',
    decisionDate: '2022-01-15',
    issuer: 'Nhà xuất bản',
    achievement: 'Hoàn thành tốt nhiệm vụ năm 2021',
  },
};

describe('a row', () => {
  it('says who received what, by which decision', async () => {
    expect(await tableOf(awardCsv({}))).toEqual({ rows: [an], faulty: [] });
  });

  it('names unit, title and kind of commendation by code or by name, in any case and spelling of a tone', async () => {
    const named = {
      unit: 'đơn vị  u3',
      title: 'lao động tiên tiến',
      commendationKind: 'Công trạng',
      kind: 'Cá nhân',
    };

    expect((await tableOf(awardCsv(named))).rows).toEqual([an]);
    expect((await tableOf(awardCsv({ title: 'Chiến sỹ thi đua cơ sở' }))).rows[0]?.award.title).toBe('CSTDCS');
  });

  it('of a collective needs neither a citizen id nor a word on its kind where the title is for collectives alone', async () => {
    const room = { name: 'Phòng Kỹ thuật', title: 'TTLDTT', citizenId: '', birthDate: '', post: '' };

    expect((await tableOf(awardCsv(room))).rows[0]?.person).toEqual({
      kind: 'collective',
      name: 'Phòng Kỹ thuật',
      unitId: 'U3',
    });
  });

  it.each<[Partial<Record<ColumnName, string>>, ColumnName, string]>([
    [{ name: '' }, 'name', 'cell.missing'],
    [{ name: 'x'.repeat(121) }, 'name', 'text.tooLong'],
    [{ name: 'An\u0007' }, 'name', 'text.control'],
    [{ name: "=cmd|'/c calc'!A0" }, 'name', 'cell.command'],
    [{ achievement: '@SUM(A1)' }, 'achievement', 'cell.command'],
    [{ issuer: '+1' }, 'issuer', 'cell.command'],
    [{ unit: '' }, 'unit', 'cell.missing'],
    [{ unit: 'U9' }, 'unit', 'unit.unknown'],
    [{ title: '' }, 'title', 'cell.missing'],
    [{ title: 'Lao dong tien tien' }, 'title', 'title.unknown'],
    [{ kind: 'Tập thể', citizenId: '', birthDate: '' }, 'title', 'title.otherKind'],
    [{ kind: 'Doanh nghiệp' }, 'kind', 'kind.unknown'],
    [{ year: '' }, 'year', 'cell.missing'],
    [{ year: '21' }, 'year', 'number.shape'],
    [{ year: '2027' }, 'year', 'number.shape'],
    [{ birthDate: '31/02/1985' }, 'birthDate', 'date.shape'],
    [{ birthDate: '03/25/1985' }, 'birthDate', 'date.shape'],
    [{ birthDate: '1985' }, 'birthDate', 'date.yearOnly'],
    [{ birthDate: '29/11/2026' }, 'birthDate', 'date.future'],
    [{ decisionDate: 'tháng 1' }, 'decisionDate', 'date.shape'],
    [{ citizenId: '01185000123' }, 'citizenId', 'citizenId.zeros'],
    [{ citizenId: '1.185E+9' }, 'citizenId', 'citizenId.shape'],
    [{ citizenId: '', birthDate: '' }, 'citizenId', 'person.unidentified'],
    [{ commendationKind: 'Khác' }, 'commendationKind', 'commendationKind.unknown'],
    [{ title: 'TTLDTT' }, 'citizenId', 'collective.person'],
  ])('%j is refused for its %s: %s', async (over, column, code) => {
    expect(await faultsOf(over)).toContainEqual(expect.objectContaining({ column, code }));
  });

  it('has every fault named, in the order of the columns, without citizen id or birth date', async () => {
    const [row] = (await tableOf(awardCsv({ citizenId: '123', birthDate: 'x', unit: 'U9', year: 'năm nay' }))).faulty;

    expect(row).toEqual({
      line: 2,
      name: 'Nguyễn Văn An',
      faults: [
        { column: 'birthDate', code: 'date.shape' },
        { column: 'citizenId', code: 'citizenId.shape' },
        { column: 'unit', code: 'unit.unknown', value: 'U9' },
        { column: 'year', code: 'number.shape', value: 'năm nay' },
      ],
    });
  });

  it('among a thousand bad ones is named by its line', async () => {
    const bad = Array.from({ length: 1_000 }, () => ({ year: 'x' }));
    const { rows, faulty } = await tableOf(awardCsv(...bad, {}));

    expect(rows.map(({ line }) => line)).toEqual([1_002]);
    expect(faulty.map(({ line }) => line)).toEqual(bad.map((_, at) => at + 2));
  });
});

/** The good row as Excel holds it: dates and years as numbers. */
const asExcel = (over: Record<number, WorkbookCell> = {}): readonly WorkbookCell[] =>
  cellsOf().map((cell, at) => over[at] ?? cell);
const [BIRTH_DATE, CITIZEN_ID, YEAR, DECISION_DATE] = [2, 3, 7, 10];
const excel = (...rows: readonly (readonly WorkbookCell[])[]) => workbook([{ name: 'A', rows: [headings, ...rows] }]);

describe('a workbook', () => {
  it('holds days as Excel counts them, years and citizen ids as numbers', async () => {
    const row = asExcel({ [BIRTH_DATE]: 31111, [CITIZEN_ID]: 1185000123, [YEAR]: 2021, [DECISION_DATE]: 44576.5 });

    expect((await tableOf(excel(row))).rows).toEqual([an]);
  });

  it('of an old Mac counts its days from 1904', async () => {
    const row = asExcel({ [BIRTH_DATE]: 31111 - 1462 });

    expect((await tableOf(workbook([{ name: 'A', rows: [headings, row] }], { date1904: true }))).rows).toEqual([an]);
  });

  it('takes texts where Excel would count', async () => {
    expect((await tableOf(excel(asExcel({ [BIRTH_DATE]: '1985-03-05' })))).rows).toEqual([an]);
    expect((await tableOf(awardCsv({ birthDate: '31111' }))).rows).toEqual([an]);
  });

  it('has the row refused whose formula has no value', async () => {
    const { rows, faulty } = await tableOf(excel(asExcel(), asExcel({ [YEAR]: { formula: 'YEAR(A1)' } })));

    expect(rows).toHaveLength(1);
    expect(faulty).toEqual([{ line: 3, name: 'Nguyễn Văn An', faults: [{ column: 'year', code: 'cell.formula' }] }]);
  });

  it('may begin with a title of merged cells, but merges nothing of the table', async () => {
    const rows = [['DANH SÁCH KHEN THƯỞNG'], [], headings, asExcel()];
    const merged = (...cells: string[]) => workbook([{ name: 'A', rows, merged: cells }]);

    expect((await tableOf(merged('A1:M1'))).rows).toEqual([{ ...an, line: 4 }]);
    expect(await faultOf(merged('A1:M1', 'E4:E5'))).toEqual({ code: 'sheet.merged', cells: 'E4:E5' });
  });
});

describe('a file', () => {
  it('is read with its columns in any order and under any heading that is known', async () => {
    const text = 'STT,Year,Citizen id,Họ  tên,ĐƠN VỊ,Danh hieu\n1,2021,001185000123,Nguyễn Văn An,U3,LDTT\n';

    expect((await tableOf(text)).rows).toMatchObject([{ person: { name: 'Nguyễn Văn An' }, award: { year: 2021 } }]);
  });

  it('names the columns that are missing, unknown and there twice', async () => {
    expect(await faultOf('Họ và tên,Năm,Year,Số CCDC\nAn,2021,2021,1\n')).toEqual({
      code: 'columns.wrong',
      line: 1,
      missing: ['unit', 'title'],
      unknown: ['Số CCDC'],
      repeated: ['year'],
    });
    expect(await faultOf('{"people": []}')).toMatchObject({ code: 'columns.wrong', unknown: ['{"people": []}'] });
  });

  it('of headings alone is empty', async () => {
    expect(await faultOf(awardCsv())).toEqual({ code: 'file.empty' });
  });

  it('with more rows than are taken is refused whole', async () => {
    expect(await faultOf(awardCsv(...Array.from({ length: 2_001 }, () => ({}))))).toEqual({
      code: 'file.tooManyRows',
      rows: 2_000,
    });
  });
});
