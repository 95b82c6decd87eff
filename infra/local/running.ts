import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DescribeTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as v from 'valibot';

/** How a running system says where its table and pages are: `running.json` in its data folder. */
export const Running = v.object({
  pid: v.pipe(v.number(), v.integer(), v.minValue(1)),
  endpoint: v.pipe(v.string(), v.url()),
  table: v.string(),
  webUrl: v.string(),
  mailboxUrl: v.string(),
});
export type Running = v.InferOutput<typeof Running>;

const fileIn = (dataDir: string): string => join(dataDir, 'running.json');

const read = (dataDir: string): Running | undefined => {
  try {
    return v.parse(Running, JSON.parse(readFileSync(fileIn(dataDir), 'utf8')));
  } catch {
    // Missing, half written by hand or of another version: nobody runs who could be reached.
    return undefined;
  }
};

/** Writes beside and renames: a reader sees the whole announcement or none. */
export const announceRunning = (dataDir: string, running: Running): void => {
  mkdirSync(dataDir, { recursive: true });
  const beside = `${fileIn(dataDir)}.${running.pid}`;
  writeFileSync(beside, `${JSON.stringify(running, undefined, 2)}\n`, { mode: 0o600 });
  renameSync(beside, fileIn(dataDir));
};

/** Takes back this process's own announcement, never a successor's; synchronous, so that an exit handler can call it. */
export const withdrawRunning = (dataDir: string, pid = process.pid): void => {
  if (read(dataDir)?.pid === pid) rmSync(fileIn(dataDir), { force: true });
};

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // A process of another user is alive all the same.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
};

/** A client of the local store, which checks no credentials. */
export const localClient = (endpoint: string, maxAttempts = 3): DynamoDBClient =>
  new DynamoDBClient({
    endpoint,
    region: 'us-east-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    maxAttempts,
  });

const PATIENCE_MS = 3_000;

const answers = async ({ endpoint, table }: Running): Promise<boolean> => {
  const client = localClient(endpoint, 1);
  try {
    await client.send(new DescribeTableCommand({ TableName: table }), {
      abortSignal: AbortSignal.timeout(PATIENCE_MS),
    });
    return true;
  } catch {
    return false;
  } finally {
    client.destroy();
  }
};

/** The system that runs on this data folder; an announcement that a crash left behind does not count. */
export const findRunning = async (dataDir: string): Promise<Running | undefined> => {
  const running = read(dataDir);
  return running !== undefined && isAlive(running.pid) && (await answers(running)) ? running : undefined;
};
