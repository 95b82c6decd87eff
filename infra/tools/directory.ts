import { runDirectory } from './run-directory.ts';

process.exitCode = await runDirectory(process.argv.slice(2), {
  dataDir: process.env['DATA_DIR'] || '.local',
  now: () => new Date().toISOString(),
  say: console.log,
  complain: console.error,
});
