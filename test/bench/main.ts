import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SystemProcess } from '../support/system-process.ts';
import { awardImport } from './award-import.ts';
import { benchSystem } from './bench-system.ts';
import { deployedStackFigures } from './deployed/deployed-stack.ts';
import { printed, type Section } from './figures.ts';
import { initTime } from './init-time.ts';
import { listPages } from './list-pages.ts';
import { liveCheck } from './live-check.ts';
import { mailLatency } from './mail-latency.ts';
import { pageWeight } from './page-weight.ts';
import { placesProved } from './places.ts';
import { proposalCost } from './proposal-cost.ts';
import { requestRate } from './request-rate.ts';
import { rulesTime } from './rules-time.ts';
import { waitingExecutions } from './waiting-executions.ts';

// npm run bench [-- --large] [section …]: prints where we stand beside the budgets of the design; asserts nothing.
process.env['POWERTOOLS_LOG_LEVEL'] ??= 'CRITICAL';

const [large, wanted] = [
  process.argv.includes('--large'),
  process.argv.slice(2).filter((word) => !word.startsWith('-')),
];

const onSystem = (measure: (system: SystemProcess) => Promise<Section>) => async (): Promise<Section> => {
  const dataDir = await mkdtemp(join(tmpdir(), 'bench-system-'));
  const system = await benchSystem(dataDir);
  try {
    return await measure(system);
  } finally {
    await system.kill();
    await rm(dataDir, { recursive: true });
  }
};

const sections: Readonly<Record<string, () => Promise<Section>>> = {
  init: initTime,
  mail: onSystem(mailLatency),
  weight: onSystem(pageWeight),
  rate: onSystem(requestRate),
  cost: proposalCost,
  rules: rulesTime,
  check: onSystem(liveCheck),
  lists: () => listPages(large ? [100, 10_000, 100_000] : [100, 10_000]),
  awards: () => awardImport(large ? [1_000, 100_000] : [1_000, 10_000]),
  places: placesProved,
  engine: waitingExecutions,
  deployed: deployedStackFigures,
};

const from = performance.now();
for (const [name, measure] of Object.entries(sections)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.log(printed(await measure()));
}
console.log(`\n${((performance.now() - from) / 1_000).toFixed(0)} s in all, Node ${process.version}`);
process.exit(0);
