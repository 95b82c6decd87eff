import { dirname } from 'node:path';
import { appOnAws } from '../../functions/aws.ts';
import { banner } from './banner.ts';
import { dataFolder, folderBusy } from './data-folder.ts';
import { freePorts } from './free-ports.ts';
import { Hindered } from './hindered.ts';
import { announceRunning, withdrawRunning } from './running.ts';
import { seed } from './seed.ts';
import { StoreBusy } from './store/store.ts';
import { type LocalSystem, startSystem } from './system.ts';
import { tableName } from './table.ts';

/** What was answered is on the disk: nobody waits longer than this for what still goes on. */
const PATIENCE_MS = 1_500;

const stopOnSignal = (system: LocalSystem, dataDir: string): void => {
  const stop = async () => {
    setTimeout(() => process.exit(0), PATIENCE_MS);
    await system.close();
    process.exit(0);
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  process.once('exit', () => withdrawRunning(dataDir));
};

const run = async (): Promise<void> => {
  const ports = await freePorts();
  const dataDir = await dataFolder(process.argv.includes('--reset'));
  // Request lines belong to a server's log; on this terminal they would bury what is printed below.
  process.env['POWERTOOLS_LOG_LEVEL'] ??= 'ERROR';
  const system = await startSystem({
    dataDir,
    ...ports,
    administratorEmail: 'quantri@example.vn',
    ministryName: 'Bộ Tài nguyên và Môi trường',
    beforeServing: seed,
  });
  stopOnSignal(system, dataDir);
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
  const hindered = error instanceof StoreBusy ? folderBusy(dirname(error.folder)) : error;
  console.error(hindered instanceof Hindered ? hindered.message : error);
  process.exit(1);
});
