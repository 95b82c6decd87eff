import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dynamoLedger } from '../../functions/adapters/dynamo/ledger.ts';
import type { Directory } from '../../functions/domain/directory.ts';
import { directoryFile } from '../../functions/domain/directory-file.ts';
import { demoDirectory } from '../../infra/local/demo-directory.ts';
import { announceRunning, localClient } from '../../infra/local/running.ts';
import { startStore } from '../../infra/local/store/store.ts';
import { createTable, tableName } from '../../infra/local/table.ts';
import { commandFrom } from '../../infra/tools/command.ts';
import { exitCodes, runDirectory } from '../../infra/tools/run-directory.ts';

const now = '2026-11-23T02:00:00.000Z';

let folder: string;
let output: string[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'directory-'));
  output = [];
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const run = (...args: string[]) => {
  output = [];
  const say = (text: string) => void output.push(text);
  return runDirectory(args, { dataDir: join(folder, 'data'), now: () => now, say, complain: say });
};

const said = () => output.join('\n');

const file = (content: Directory | string, name = 'directory.json'): string => {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : directoryFile(content));
  return path;
};

const demo = demoDirectory(now);
const withHead = (head: string): Directory => ({
  ...demo,
  units: demo.units.map((unit) => (unit.id === 'U3' ? { ...unit, head } : unit)),
});

const exported = async (): Promise<string> => {
  const path = join(folder, 'exported.json');
  await run('export', path);
  return readFileSync(path, 'utf8');
};

describe('npm run directory -- import FILE', () => {
  it('brings the first directory into a machine where nothing runs', async () => {
    expect(await run('import', file(demo))).toBe(exitCodes.done);
    expect(said()).toContain('Đã nhập danh bạ, phiên bản 1.');
    expect(said()).toMatch(/Người +29 +0 +0/);
    expect(await exported()).toBe(directoryFile(demo));
  });

  it('says what changed and who lost a post', async () => {
    await run('import', file(demo));

    expect(await run('import', file(withHead('P304')))).toBe(exitCodes.done);
    expect(said()).toMatch(/Đơn vị +0 +0 +1/);
    expect(said()).toContain('Trịnh Thị Ngọc Ánh (P301): thủ trưởng đơn vị U3');
    expect(said()).toContain('Quách Đình Luận (P304): thủ trưởng đơn vị U3');
    expect(said()).toContain('head: "P301" → "P304"');
  });

  it('warns and imports all the same', async () => {
    expect(await run('import', file(withHead('P304')))).toBe(exitCodes.done);
    expect(said()).toMatch(/Cần xem lại:\n {2}Dòng \d+, people\[6\]\.id: người này không giữ vai trò nào/);
  });

  it('of the content in force changes nothing', async () => {
    await run('import', file(demo));

    expect(await run('import', file(await exported()))).toBe(exitCodes.done);
    expect(said()).toBe('Nội dung không khác danh bạ đang dùng (phiên bản 1). Không có gì thay đổi.');
  });

  it('refuses a bad file with line and field, and changes nothing', async () => {
    await run('import', file(demo));
    const bad = directoryFile(withHead('P304')).replace('thutruong.u1@example.vn', 'a@b,evil@x');

    expect(await run('import', file(bad, 'bad.json'))).toBe(exitCodes.refused);
    expect(said()).toMatch(/bad\.json có 1 lỗi\. Danh bạ giữ nguyên/);
    expect(said()).toMatch(/Dòng \d+, people\[0\]\.email: địa chỉ thư điện tử không hợp lệ \("a@b,evil@x"\)/);
    expect(await exported()).toBe(directoryFile(demo));
  });

  it('refuses in English when asked to', async () => {
    expect(await run('import', file('[]'), '--lang', 'en')).toBe(exitCodes.refused);
    expect(said()).toContain('Line 1, column 1: must be an object { … }');
  });

  it('refuses a code that passes to somebody else', async () => {
    await run('import', file(demo));
    const people = demo.people.map((one) =>
      one.id === 'P301' ? { ...one, name: 'Tô Mới', email: 'moi@example.vn' } : one,
    );

    expect(await run('import', file({ ...demo, people }))).toBe(exitCodes.refused);
    expect(said()).toContain('P301 (Tô Mới): mã này đang thuộc về một người có tên và thư điện tử khác');
  });

  it.each([
    ['that is not there', () => join(folder, 'none.json')],
    ['that is a folder', () => folder],
  ])('says that it cannot read a file %s', async (_, path) => {
    expect(await run('import', path())).toBe(exitCodes.refused);
    expect(said()).toBe(`Không đọc được tệp ${path()}.`);
  });

  it('does not read a file of a gigabyte', async () => {
    const path = file('');
    truncateSync(path, 1_000_000_000);

    expect(await run('import', path)).toBe(exitCodes.refused);
    expect(said()).toContain('tệp lớn hơn 20 MB');
  });
});

describe('npm run directory -- export FILE', () => {
  it('says that nothing was imported yet', async () => {
    expect(await run('export', join(folder, 'out.json'))).toBe(exitCodes.refused);
    expect(said()).toBe('Hệ thống chưa có danh bạ nào được nhập.');
  });

  it('says that it cannot write where there is no folder', async () => {
    await run('import', file(demo));

    expect(await run('export', join(folder, 'none', 'out.json'))).toBe(exitCodes.refused);
    expect(said()).toContain('Không ghi được tệp');
  });
});

/** Marks an address in the folder's own table. */
const mark = async (address: string) => {
  const store = await startStore({ dataDir: join(folder, 'data', 'table') });
  const client = localClient(store.endpoint);
  await createTable(client);
  const ledger = dynamoLedger({ client: DynamoDBDocumentClient.from(client), name: tableName });
  await ledger.commit([{ change: 'markAddress', mark: { address, why: 'noMailbox', at: now } }]);
  client.destroy();
  await store.close();
};

describe('an address that takes no mail', () => {
  const [first] = demo.people;
  const address = first?.email ?? '';

  it('is listed, refused with its line and field, and imported once its mark is cleared', async () => {
    await mark(address);
    expect(await run('marks')).toBe(exitCodes.done);
    expect(said()).toContain(`${address}: hộp thư không tồn tại hoặc không nhận thư, từ `);

    expect(await run('import', file(demo))).toBe(exitCodes.refused);
    expect(said()).toMatch(/Dòng \d+, people\[0\]\.email: thư gửi tới địa chỉ này đã bị trả lại/);
    expect(said()).toContain(address);
    expect(await run('export', join(folder, 'none.json'))).toBe(exitCodes.refused);

    expect(await run('clear', address.toUpperCase())).toBe(exitCodes.done);
    expect(said()).toContain(`Đã bỏ đánh dấu ${address}`);
    expect(await run('import', file(demo))).toBe(exitCodes.done);
    expect(await run('marks')).toBe(exitCodes.done);
    expect(said()).toBe('Không có địa chỉ nào bị đánh dấu.');
  });

  it('that is not marked, or is none, is said so', async () => {
    expect(await run('clear', address)).toBe(exitCodes.refused);
    expect(said()).toContain('không bị đánh dấu');
    expect(await run('clear', 'a@b,evil@x', '--lang', 'en')).toBe(exitCodes.refused);
    expect(said()).toBe('"a@b,evil@x" is not an e-mail address.');
  });
});

describe('while the system runs', () => {
  const running = async (announced: boolean) => {
    const dataDir = join(folder, 'data');
    const store = await startStore({ dataDir: join(dataDir, 'table') });
    const client = localClient(store.endpoint);
    await createTable(client);
    client.destroy();
    const { endpoint } = store;
    const at = {
      pid: process.pid,
      endpoint,
      table: tableName,
      webUrl: 'http://localhost',
      mailboxUrl: 'http://localhost',
    };
    if (announced) announceRunning(dataDir, at);
    return store;
  };

  it('the command goes through it, and its relay hears of the new version', async () => {
    const store = await running(true);
    const inserted: string[] = [];
    store.onCommit((records) => {
      for (const { dynamodb } of records) inserted.push(JSON.stringify(dynamodb?.Keys ?? {}));
    });

    expect(await run('import', file(demo))).toBe(exitCodes.done);
    expect(inserted.some((keys) => keys.includes('directory'))).toBe(true);
    await store.close();
  });

  it('but does not answer, a sentence says so', async () => {
    const store = await running(false);

    expect(await run('import', file(demo))).toBe(exitCodes.refused);
    expect(said()).toContain('Dữ liệu đang do một tiến trình khác giữ');
    await store.close();
  });
});

describe('the arguments', () => {
  it.each([
    [['import', 'a.json'], { verb: 'import', file: 'a.json', language: 'vi', target: { on: 'local' } }],
    [['--lang', 'en', 'export', 'a'], { verb: 'export', file: 'a', language: 'en', target: { on: 'local' } }],
    [['marks'], { verb: 'marks' }],
    [['clear', 'a@b.vn'], { verb: 'clear', address: 'a@b.vn' }],
    [['export', 'a', '--table', 'T'], { target: { on: 'table', table: 'T' } }],
    [['export', 'a', '--stack', 'S', '--region', 'R'], { target: { on: 'stack', stack: 'S', region: 'R' } }],
  ])('%j are understood', (args, command) => {
    expect(commandFrom(args)).toMatchObject(command);
  });

  it.each([
    [[]],
    [['import']],
    [['remove', 'a']],
    [['import', 'a', 'b']],
    [['marks', 'a']],
    [['clear']],
    [['import', 'a', '--lang', 'fr']],
    [['import', 'a', '--force']],
    [['import', 'a', '--table', 'T', '--stack', 'S']],
    [['import', 'a', '--region', 'R']],
  ])('%j get the usage and exit code 2', async (args) => {
    expect(await run(...args)).toBe(exitCodes.usage);
    expect(said()).toContain('npm run directory -- import TỆP');
  });
});
