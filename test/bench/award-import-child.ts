import { runAwards } from '../../infra/tools/awards/run-awards.ts';

// The import command in a process of its own, which tells its parent how much memory it took.
const [dataDir = '', file = ''] = process.argv.slice(2);
const code = await runAwards(['import', file, '--confirm'], {
  dataDir,
  now: () => new Date().toISOString(),
  say: () => {},
  complain: console.error,
  ask: undefined,
  progress: () => {},
});
if (code !== 0) throw new Error(`The import answered ${code}.`);
const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
console.log(JSON.stringify({ megabytes: maxRSS / 1_024, cpuSeconds: (userCPUTime + systemCPUTime) / 1e6 }));
