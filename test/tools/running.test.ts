import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { announceRunning, findRunning, localClient, type Running, withdrawRunning } from '../../infra/local/running.ts';
import { type LocalStore, startStore } from '../../infra/local/store/store.ts';
import { createTable, tableName } from '../../infra/local/table.ts';

let dataDir: string;
let store: LocalStore;

beforeEach(async () => {
  dataDir = join(mkdtempSync(join(tmpdir(), 'running-')), 'new');
  store = await startStore({ dataDir: undefined });
  const client = localClient(store.endpoint);
  await createTable(client);
  client.destroy();
});
afterEach(async () => {
  await store.close();
  rmSync(dataDir, { recursive: true, force: true });
});

const running = (over: Partial<Running> = {}): Running => ({
  pid: process.pid,
  endpoint: store.endpoint,
  table: tableName,
  webUrl: 'http://localhost:3000',
  mailboxUrl: 'http://localhost:8005',
  ...over,
});

/** The id of a process that has ended. */
const deadPid = async (): Promise<number> => {
  const child = spawn(process.execPath, ['-e', '']);
  await once(child, 'exit');
  return child.pid ?? 0;
};

describe('a system that announced itself', () => {
  it('is found as long as it answers', async () => {
    announceRunning(dataDir, running());

    expect(await findRunning(dataDir)).toEqual(running());
  });

  it('is not found after it withdrew', async () => {
    announceRunning(dataDir, running());
    withdrawRunning(dataDir);

    expect(await findRunning(dataDir)).toBeUndefined();
    expect(existsSync(join(dataDir, 'running.json'))).toBe(false);
  });

  it('keeps its announcement when its predecessor withdraws late', async () => {
    announceRunning(dataDir, running());
    withdrawRunning(dataDir, process.pid + 1);

    expect(await findRunning(dataDir)).toEqual(running());
  });
});

describe('an announcement', () => {
  it('of a process that crashed does not count, even when something answers at its port', async () => {
    announceRunning(dataDir, running({ pid: await deadPid() }));

    expect(await findRunning(dataDir)).toBeUndefined();
  });

  it.each([
    ['nobody answers', { endpoint: 'http://127.0.0.1:1' }],
    ['somebody answers who has no such table', { table: 'other' }],
  ])('does not count when %s', async (_, over) => {
    announceRunning(dataDir, running(over));

    expect(await findRunning(dataDir)).toBeUndefined();
  });

  it.each(['', '{', '{"pid": -1}', '[]'])('that is damaged (%j) does not count', async (text) => {
    announceRunning(dataDir, running());
    writeFileSync(join(dataDir, 'running.json'), text);

    expect(await findRunning(dataDir)).toBeUndefined();
    expect(() => withdrawRunning(dataDir)).not.toThrow();
  });

  it('that was never made is no fault', async () => {
    expect(await findRunning(dataDir)).toBeUndefined();
    expect(() => withdrawRunning(dataDir)).not.toThrow();
  });
});
