import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { resolve } from 'node:path';
import { appOnAws } from '../../functions/aws.ts';
import { banner } from './banner.ts';
import { announceRunning, withdrawRunning } from './running.ts';
import { seed } from './seed.ts';
import { StoreBusy } from './store/store.ts';
import { type LocalSystem, startSystem } from './system.ts';
import { tableName } from './table.ts';

/** Ends with a sentence instead of a stack: something on this machine is in the way. */
class Hindered extends Error {}

const portFrom = (name: string, usual: number): number => {
  const text = process.env[name] ?? String(usual);
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port < 1 || port > 65_535) {
    throw new Hindered(
      `${name}=${text}: cần một số cổng từ 1 đến 65535. (${name} takes a port number from 1 to 65535.)`,
    );
  }
  return port;
};

const isFree = (port: number): Promise<boolean> =>
  new Promise((answer) => {
    const probe = createServer();
    probe.once('error', () => answer(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => answer(true)));
  });

const needFree = async (name: string, port: number): Promise<void> => {
  if (await isFree(port)) return;
  throw new Hindered(
    `Cổng ${port} đang được chương trình khác dùng. Hãy đặt ${name} sang cổng khác, ví dụ: ${name}=${port + 1} npm start\n` +
      `(Port ${port} is in use. Set ${name} to another one, for example: ${name}=${port + 1} npm start)`,
  );
};

const MARK = 'demo.json';

/** Somebody else's folder is never emptied: only one that this system has made. */
const reset = (dataDir: string): void => {
  for (const part of ['table', 'engine', 'mail', 'running.json', MARK])
    rmSync(resolve(dataDir, part), { recursive: true, force: true });
};

const stopOnSignal = (system: LocalSystem, dataDir: string): void => {
  let stopping = false;
  const stop = async () => {
    if (stopping) process.exit(1);
    stopping = true;
    await system.close();
    withdrawRunning(dataDir);
    process.exit(0);
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  process.once('exit', () => withdrawRunning(dataDir));
};

const run = async (): Promise<void> => {
  const [port, mailboxPort] = [portFrom('PORT', 3000), portFrom('MAILBOX_PORT', 8005)];
  const dataDir = resolve(process.env['DATA_DIR'] || '.local');
  await needFree('PORT', port);
  await needFree('MAILBOX_PORT', mailboxPort);
  if (process.argv.includes('--reset') && existsSync(dataDir)) reset(dataDir);
  mkdirSync(dataDir, { recursive: true });
  // Request lines belong to a server's log; on this terminal they would bury what is printed below.
  process.env['POWERTOOLS_LOG_LEVEL'] ??= 'ERROR';
  const system = await startSystem({
    dataDir,
    port,
    mailboxPort,
    administratorEmail: 'quantri@example.vn',
    ministryName: 'Bộ Tài nguyên và Môi trường',
  });
  stopOnSignal(system, dataDir);
  await seed();
  announceRunning(dataDir, {
    pid: process.pid,
    endpoint: system.tableEndpoint,
    table: tableName,
    webUrl: system.url,
    mailboxUrl: system.inboxUrl,
  });
  const { directory } = await appOnAws().directories.current();
  console.log(banner(system, directory, dataDir));
};

run().catch((error: unknown) => {
  if (error instanceof Hindered) console.error(error.message);
  else if (error instanceof StoreBusy) {
    console.error(
      `Thư mục ${error.folder} đang được một tiến trình khác dùng: hệ thống đã chạy rồi? Hãy đặt DATA_DIR sang thư mục khác.\n` +
        '(The data folder is in use by another process: is the system running already? Set DATA_DIR to another folder.)',
    );
  } else console.error(error);
  process.exit(1);
});
