import { setTimeout as pause } from 'node:timers/promises';
import { runQuotas } from './run-quotas.ts';

/** Longer than an index of DynamoDB is late in ordinary times. */
const PAUSE_MS = 3_000;

process.exitCode = await runQuotas(process.argv.slice(2), {
  dataDir: process.env['DATA_DIR'] || '.local',
  now: () => new Date().toISOString(),
  pause: () => pause(PAUSE_MS),
  say: console.log,
  complain: console.error,
});
