import { describe, expect, it } from 'vitest';
import {
  againstAwards,
  againstDirectory,
  againstList,
  againstNomination,
  againstRecord,
} from '../../functions/domain/consistency.ts';
import type { Filled } from '../../functions/domain/forms/field.ts';
import type { AwardRecord, Recipient } from '../../functions/domain/recipient.ts';
import { titles } from '../../functions/domain/titles.ts';

const own: Filled = {
  fullName: 'Nguyễn Thị Ánh',
  birthDate: '02/09/1985',
  post: 'Chuyên viên chính',
  unitPart: 'Phòng Tổng hợp',
  title: 'CSTDB',
  wording: 'Đã có thành tích xuất sắc trong công tác.',
  summary: 'Hoàn thành xuất sắc nhiệm vụ.',
};
const paths = (differences: readonly { readonly path: string }[]) => differences.map(({ path }) => path);

describe('against the person of the directory', () => {
  const person = {
    id: 'p',
    email: 'p@example.vn',
    language: 'vi' as const,
    name: 'Nguyễn Thị Ánh',
    post: 'Chuyên viên chính',
  };

  it('nothing differs when name and post are the same, however they are capitalised and spaced', () => {
    expect(againstDirectory({ ...own, fullName: 'NGUYỄN  THỊ ÁNH', post: 'chuyên viên chính' }, person)).toEqual([]);
  });

  it('a name with another accent is another name', () => {
    expect(againstDirectory({ ...own, fullName: 'Nguyễn Thi Ánh' }, person)).toEqual([
      { path: 'fullName', said: 'Nguyễn Thi Ánh', other: 'Nguyễn Thị Ánh', with: 'directory', certain: true },
    ]);
  });

  it('another post may be a newer one', () => {
    expect(againstDirectory({ ...own, post: 'Trưởng phòng' }, person)).toMatchObject([
      { path: 'post', certain: false },
    ]);
  });

  it('nothing is said of somebody who is not in it', () => {
    expect(againstDirectory(own, undefined)).toEqual([]);
  });
});

describe('against whom the record knows', () => {
  const recipient: Recipient = {
    id: 'r',
    kind: 'individual',
    name: 'Nguyễn Thị Ánh',
    unitId: 'U3',
    birthDate: '1985-09-02',
    post: 'Chuyên viên chính',
  };

  it('a date of birth is the same however it is written', () => {
    expect(againstRecord(own, { match: 'known', recipient }, true)).toEqual([]);
  });

  it('a name spelled otherwise under the same citizen id is shown beside the recorded one', () => {
    const match = { match: 'otherName', recipient: { ...recipient, name: 'Nguyễn Thị Anh' } } as const;

    expect(againstRecord(own, match, true)).toMatchObject([
      { path: 'fullName', said: 'Nguyễn Thị Ánh', other: 'Nguyễn Thị Anh', certain: true },
    ]);
  });

  it('whoever may not read the record learns that something differs, not what it says', () => {
    const match = {
      match: 'otherName',
      recipient: { ...recipient, name: 'Lê Văn Tám', birthDate: '01/01/1970' },
    } as const;
    const said = againstRecord(own, match, false);

    expect(paths(said)).toEqual(['fullName', 'birthDate']);
    expect(JSON.stringify(said)).not.toMatch(/Tám|1970/);
  });

  it('who is only likely, or nobody, is compared with nothing', () => {
    const other = { ...recipient, name: 'Lê Văn Tám' };

    expect(againstRecord(own, { match: 'likely', candidates: [other] }, true)).toEqual([]);
    expect(againstRecord(own, { match: 'nobody' }, true)).toEqual([]);
  });
});

describe('against another nomination of the same person', () => {
  it('name, birth date, post and place of work are compared, and nothing else', () => {
    const other = {
      ...own,
      birthDate: '02/09/1986',
      post: 'Trưởng phòng',
      unitPart: 'Phòng Kế hoạch',
      title: 'BKB',
      summary: 'Khác',
    };

    expect(paths(againstNomination('individual', own, other, 'P1', true))).toEqual(['birthDate', 'post', 'unitPart']);
  });

  it('in a dossier that may not be read differs without saying how', () => {
    const other = { ...own, fullName: 'Lê Văn Tám' };

    expect(againstNomination('individual', own, other, 'P1', false)).toEqual([
      { path: 'fullName', said: 'Nguyễn Thị Ánh', with: 'dossier', certain: true, where: 'P1' },
    ]);
  });

  it('what one of the two leaves open does not differ', () => {
    expect(againstNomination('individual', own, { ...own, post: '' }, 'P1', true)).toEqual([]);
    expect(againstNomination('individual', { ...own, post: '' }, own, 'P1', true)).toEqual([]);
  });
});

describe('awards told and awards recorded', () => {
  const recorded = (title: string, year: number): AwardRecord => ({
    source: 'imported',
    recipientId: 'r',
    title,
    year,
    at: '2026-01-01T00:00:00.000Z',
    unitId: 'U3',
  });
  const told = (...awards: readonly (readonly [string, number])[]): Filled => ({
    ...own,
    awards: awards.map(([title, year]) => ({ title, year: String(year) })),
  });

  it('agree by title and year, however the title is written', () => {
    const form = told(['Chiến sĩ thi đua cơ sở', 2024], ['CSTĐCS', 2025]);

    expect(againstAwards(form, [recorded('CSTDCS', 2024), recorded('CSTDCS', 2025)])).toEqual([]);
  });

  it('that is recorded but not told is missed in the list of awards', () => {
    expect(againstAwards(told(), [recorded('CSTDCS', 2024)])).toEqual([
      { path: 'awards', said: '', with: 'record', certain: false, award: { title: 'CSTDCS', year: 2024 } },
    ]);
  });

  it('that is told but not recorded is named in its row: the record may begin later', () => {
    expect(againstAwards(told(['CSTĐCS', 2024], ['CSTĐCS', 2019]), [recorded('CSTDCS', 2024)])).toEqual([
      {
        path: 'awards.1.title',
        said: 'CSTĐCS',
        with: 'record',
        certain: false,
        award: { title: 'CSTDCS', year: 2019 },
      },
    ]);
  });

  it('of somebody of whom nothing is recorded are not doubted', () => {
    expect(againstAwards(told(['CSTĐCS', 2024]), [])).toEqual([]);
  });

  it('in words that name no title of the catalogue stand for whatever was recorded in that year', () => {
    expect(againstAwards(told(['Danh hiệu cao quý', 2024]), [recorded('CSTDCS', 2024)])).toEqual([]);
  });
});

describe('the text of the certificate', () => {
  const wording = (text: string, over: Filled = {}) => againstList({ ...own, wording: text, ...over }, titles, []);

  it('that names another title than the proposed one differs', () => {
    expect(wording('Đạt danh hiệu chiến sĩ thi đua cơ sở năm 2026')).toEqual([
      { path: 'wording', said: 'CSTDCS', other: 'CSTDB', with: 'title', certain: true },
    ]);
  });

  it('that names the proposed title, or none, is well', () => {
    expect(wording('Đã đạt danh hiệu Chiến sĩ thi đua Bộ năm 2026')).toEqual([]);
    expect(wording('Đã có thành tích xuất sắc')).toEqual([]);
  });

  it('that names a title whose name holds another’s is judged by the longer one', () => {
    expect(wording('Bằng khen của Bộ trưởng', { title: 'BKB' })).toEqual([]);
    expect(wording('Tập thể lao động tiên tiến', { title: 'TTLDTT' })).toEqual([]);
  });

  it('that names somebody else of the list and not the nominee was copied from their row', () => {
    const copied = againstList({ ...own, wording: 'Ông Trần Văn Bình, có thành tích xuất sắc' }, titles, [
      'Trần Văn Bình',
      'Lê Thị Chi',
    ]);

    expect(copied).toMatchObject([
      { path: 'wording', said: 'Trần Văn Bình', other: 'Nguyễn Thị Ánh', with: 'nominee' },
    ]);
  });

  it('that names the nominee too is well, and so is a name within a longer one', () => {
    const both = { ...own, summary: 'Nguyễn Thị Ánh cùng Trần Văn Bình' };

    expect(againstList(both, titles, ['Trần Văn Bình'])).toEqual([]);
    expect(againstList({ ...own, wording: 'Trần Văn Bình An' }, titles, ['Văn Bình'])).toHaveLength(1);
    expect(againstList({ ...own, wording: 'Trần Văn Bìnhan' }, titles, ['Trần Văn Bình'])).toEqual([]);
  });
});
