import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { rulePacks } from '../../functions/domain/rules/packs/rule-packs.ts';
import { provisionsOf } from '../../functions/domain/rules/provisions.ts';
import { exitCodes, runRules } from '../../infra/tools/rules/run-rules.ts';

const example = 'infra/tools/data/dossier.example.json';

let folder: string;
let output: string[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rules-'));
  output = [];
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const run = (...args: string[]) => {
  output = [];
  const say = (text: string) => void output.push(text);
  return runRules(args, { today: () => '2026-11-27', say, complain: say });
};

const said = () => output.join('\n');

const file = (text: string): string => {
  const path = join(folder, 'dossier.json');
  writeFileSync(path, text);
  return path;
};

const changed = (change: (dossier: Record<string, unknown> & { nominations: Record<string, unknown>[] }) => void) => {
  const dossier = JSON.parse(readFileSync(example, 'utf8'));
  change(dossier);
  return file(JSON.stringify(dossier, null, 2));
};

describe('npm run rules -- list', () => {
  it('names each pack with its days', async () => {
    expect(await run('list')).toBe(exitCodes.done);
    expect(said()).toContain('R2b  phiên bản 1, từ 01/07/2025 đến hết 30/09/2026: ');
    expect(output).toHaveLength(rulePacks.length);
  });
});

describe('npm run rules -- print', () => {
  it.each(['vi', 'en'])('tells every provision of every pack, in %s', async (lang) => {
    for (const pack of rulePacks) {
      expect(await run('print', pack.id, '--lang', lang)).toBe(exitCodes.done);
      const ids = provisionsOf(pack).filter(({ id }) => !pack.titles.some((title) => title.id === id));
      for (const { id } of ids) expect(said()).toContain(`\`${id}\``);
      for (const { code } of pack.titles) expect(said()).toContain(`(\`${code}\`)`);
      expect(said()).not.toMatch(/undefined|NaN|\[object/);
    }
  });

  it('says of a rule what it asks, on which clause, and whether that was verified', async () => {
    await run('print', 'R1');

    expect(said()).toContain(
      [
        '### Chặn: `CSTDB.streak`',
        '',
        '- Áp dụng cho: Chiến sĩ thi đua Bộ',
        '- Phải có:',
        '  - Đạt Chiến sĩ thi đua cơ sở 03 năm liên tục, tính đến năm đề nghị hoặc năm trước',
      ].join('\n'),
    );
    expect(said()).toMatch(
      /- Căn cứ: Điều 9, Nghị định số 91\/2017\/NĐ-CP \(\*\*đã xác minh\*\*\)\n- Nguồn: \[.+\]\(https:/,
    );
    expect(said()).toContain('- Không quá 15% số Lao động tiên tiến của đơn vị (làm tròn xuống)');
    expect(said()).toMatch(/\(\*\*chưa xác minh\*\*\)/);
    expect(said()).toContain('- Thẩm quyền quyết định: Thủ trưởng đơn vị (**chưa xác minh**)');
    expect(said()).toContain('- Tỷ lệ nữ từ (%): 70');
  });

  it('of a pack that is not there names those that are', async () => {
    expect(await run('print', 'R9')).toBe(exitCodes.refused);
    expect(said()).toBe('Không có bộ quy định R9. Đang có: R1, R2a, R2b, R3.');
  });
});

describe('npm run rules -- check', () => {
  it('tells each finding with what it saw, its cure and its ground, and answers 1 when one blocks', async () => {
    expect(await run('check', example)).toBe(exitCodes.refused);
    expect(said()).toContain(
      'Kiểm tra theo: Luật năm 2022, Nghị định 98/2023/NĐ-CP (từ 01/01/2024 đến hết 30/06/2025).',
    );
    expect(said()).toContain('1. Trần Thị Hằng, Chiến sĩ thi đua Bộ\n   Chặn: ');
    expect(said()).toContain('CSTĐCS: 2021, 2022, 2024 — thiếu 2023 (kê khai: 2024; đã ghi nhận: 2021, 2022)');
    expect(said()).toMatch(/Cách khắc phục: .+\n +Căn cứ: Điều 22, .+\[CSTDB\.streak\]/);
    expect(said()).toContain('2. Phòng Kỹ thuật, Tập thể lao động xuất sắc\n   không có vướng mắc');
    expect(said()).toContain('Tổng cộng: chặn 1 · cảnh báo 0 · lưu ý 0');
  });

  it('answers 0 when nothing blocks, in English too', async () => {
    const cured = changed(({ nominations: [first] }) => {
      Object.assign(first ?? {}, { awards: [2022, 2023, 2024].map((year) => ({ title: 'CSTDCS', year })) });
    });

    expect(await run('check', cured, '--lang', 'en')).toBe(exitCodes.done);
    expect(said()).toContain('1. Trần Thị Hằng, Ministerial emulation fighter\n   nothing stands in the way');
  });

  it('counts places of other dossiers and of the rows before', async () => {
    const full = changed((dossier) => {
      const row = { kind: 'individual', title: 'CSTDCS', rating: 'excellent', discipline: 'none', underReview: false };
      Object.assign(dossier, {
        authority: 'unitHead',
        places: [{ quota: 'CSTDCS.quota', used: 11 }],
        nominations: ['Lê Văn An', 'Lê Văn Bình'].map((name) => ({ ...row, name })),
      });
    });
    await run('check', full);

    expect(said()).toMatch(/1\. Lê Văn An[\s\S]*Đã dùng 11\/12 chỉ tiêu; đây là người thứ 12/);
    expect(said()).toMatch(/2\. Lê Văn Bình.*\n[\s\S]*Đã dùng 12\/12 chỉ tiêu; đây sẽ là người thứ 13/);
  });

  it('of a dossier in a transition tells both laws, and which of them applies to each nominee', async () => {
    await run(
      'check',
      changed((dossier) => Object.assign(dossier, { receivedOn: '2026-09-30' })),
    );

    expect(said()).toContain('Hồ sơ nằm trong thời gian chuyển tiếp: quy định mới hơn (');
    expect(said()).toMatch(
      /2\. Phòng Kỹ thuật.*\n {3}Áp dụng: Luật năm 2022, Nghị định 152.*\n {3}không có vướng mắc\n {3}Theo quy định không áp dụng \(.+\):/,
    );
  });

  it('judges by the pack that the file names', async () => {
    await run(
      'check',
      changed((dossier) => Object.assign(dossier, { pack: 'R1' })),
    );

    expect(said()).toContain('Kiểm tra theo: Luật năm 2003, ');
  });

  it('names line and field of everything that is wrong, and checks nothing', async () => {
    const wrong = changed(({ nominations: [first] }) => {
      Object.assign(first ?? {}, { title: 'CSTDX', rating: 'superb', colour: 'blue', monthsWorked: -1 });
    });

    expect(await run('check', wrong)).toBe(exitCodes.refused);
    expect(said()).toContain('có 4 lỗi; chưa kiểm tra được gì.');
    expect(said()).toMatch(
      /Dòng \d+, nominations\[0\]\.title: không có danh hiệu, hình thức nào mang mã này \("CSTDX"\)/,
    );
    expect(said()).toMatch(/Dòng \d+, nominations\[0\]\.colour: không có trường nào tên như vậy/);
    expect(said()).toMatch(/Dòng \d+, nominations\[0\]\.monthsWorked: số nhỏ hơn mức cho phép \("-1"\)/);
  });

  it.each([
    ['no JSON', '{', /Dòng 1, cột 2: thiếu dấu } đóng/],
    ['no dossier', '[]', /phải là một đối tượng/],
    ['another format', '{"format":2,"year":2024,"nominations":[]}', /format: phải là 1/],
    [
      'a quota that no pack has',
      '{"format":1,"year":2024,"nominations":[],"places":[{"quota":"X","used":1}]}',
      /places\[0\]\.quota: không có chỉ tiêu nào mang mã này/,
    ],
  ])('of %s says so', async (_, text, answer) => {
    expect(await run('check', file(text))).toBe(exitCodes.refused);
    expect(said()).toMatch(answer);
  });

  it('of a file that is not there says so', async () => {
    expect(await run('check', join(folder, 'none.json'))).toBe(exitCodes.refused);
    expect(said()).toMatch(/^Không đọc được tệp /);
  });
});

describe('npm run rules', () => {
  it.each([
    [[]],
    [['print']],
    [['check']],
    [['list', 'R1']],
    [['print', 'R1', 'R2a']],
    [['list', '--lang', 'fr']],
    [['list', '--all']],
    [['burn', 'R1']],
  ])('with %j is told how to use it', async (args) => {
    expect(await run(...args)).toBe(exitCodes.usage);
    expect(said()).toContain('npm run rules -- check TỆP');
  });
});
