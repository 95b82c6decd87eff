import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreateTableCommand } from '@aws-sdk/client-dynamodb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { directoryFile } from '../../functions/domain/directory-file.ts';
import { demoDirectory } from '../../infra/local/demo-directory.ts';
import { localClient } from '../../infra/local/running.ts';
import { type LocalStore, startStore } from '../../infra/local/store/store.ts';
import { exitCodes, runDirectory } from '../../infra/tools/run-directory.ts';

const now = '2026-11-23T02:00:00.000Z';
const demo = directoryFile(demoDirectory(now));
const names = ['Awards-Records1A2B', 'Other-Records3C4D', 'Twice-A', 'Twice-B'];

let folder: string;
let store: LocalStore;
let output: string[];

const key = (hash: string, range: string) => [
  { AttributeName: hash, KeyType: 'HASH' as const },
  { AttributeName: range, KeyType: 'RANGE' as const },
];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'directory-'));
  output = [];
  store = await startStore({ dataDir: undefined });
  const client = localClient(store.endpoint);
  for (const TableName of names) {
    await client.send(
      new CreateTableCommand({
        TableName,
        BillingMode: 'PAY_PER_REQUEST',
        AttributeDefinitions: ['pk', 'sk'].map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
        KeySchema: key('pk', 'sk'),
      }),
    );
  }
  client.destroy();
  // The SDK's own variables stand for an account on AWS: the command reads none of them itself.
  vi.stubEnv('AWS_ENDPOINT_URL_DYNAMODB', store.endpoint);
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'somebody');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'secret');
  vi.stubEnv('AWS_MAX_ATTEMPTS', '1');
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

const run = (...args: string[]) => {
  const say = (text: string) => void output.push(text);
  return runDirectory([...args, '--region', 'ap-southeast-1'], {
    dataDir: join(folder, 'data'),
    now: () => now,
    say,
    complain: say,
  });
};

const path = (name: string) => join(folder, name);

describe('on AWS, the command', () => {
  it('finds the table by its stack, and by its name', async () => {
    writeFileSync(path('in.json'), demo);

    expect(await run('import', path('in.json'), '--stack', 'Awards')).toBe(exitCodes.done);
    expect(await run('export', path('out.json'), '--table', 'Awards-Records1A2B')).toBe(exitCodes.done);
    expect(readFileSync(path('out.json'), 'utf8')).toBe(demo);
    expect(await run('export', path('other.json'), '--stack', 'Other')).toBe(exitCodes.refused);
  });

  it.each([
    ['Award', 'Không tìm thấy bảng nào của stack này ở vùng này. Hãy chỉ rõ bằng --table.'],
    ['Twice', 'Stack này có nhiều bảng. Hãy chỉ rõ bằng --table.'],
  ])('does not guess for the stack %s', async (stack, sentence) => {
    expect(await run('export', path('out.json'), '--stack', stack)).toBe(exitCodes.refused);
    expect(output).toEqual([sentence]);
  });

  it('says what went wrong when there is no such table', async () => {
    expect(await run('export', path('out.json'), '--table', 'None')).toBe(exitCodes.fault);
    expect(output[0]).toMatch(/^Sự cố: ResourceNotFoundException/);
  });
});
