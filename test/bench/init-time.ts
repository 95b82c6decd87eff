import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { bundle } from '../../infra/aws/bundle.ts';
import { entries, entriesBehindProxy, functionsFolder } from '../../infra/aws/code.ts';
import { type Figure, median, type Section } from './figures.ts';

const RUNS = 15;
const BUDGET_MS = 35;

const hasTaskset = process.platform === 'linux';

const Taken = v.object({ ms: v.number(), cpuMs: v.number() });
type Taken = v.InferOutput<typeof Taken>;

/** Imports one bundle in a fresh process on one core, as Lambda does at init, and says what the import took. */
const importOnce = (file: string): Taken => {
  const script = `
    const from = performance.now();
    const used = process.cpuUsage();
    await import(${JSON.stringify(file)});
    const { user, system } = process.cpuUsage(used);
    console.log(JSON.stringify({ ms: performance.now() - from, cpuMs: (user + system) / 1000 }));`;
  const node = [process.execPath, '--input-type=module', '-e', script];
  const [command = '', ...args] = hasTaskset ? ['taskset', '-c', '0', ...node] : node;
  const env = { PATH: process.env['PATH'], AWS_REGION: 'ap-southeast-1', TABLE_NAME: 'table', NODE_ENV: 'production' };
  return v.parse(Taken, JSON.parse(execFileSync(command, args, { encoding: 'utf8', env })));
};

type Built = { readonly name: string; readonly file: string; readonly times: Taken[] };

const buildAll = (folder: string): readonly Built[] => {
  const bare = join(folder, 'bare.mjs');
  writeFileSync(bare, 'export const handler = async () => ({ statusCode: 200 });\n');
  const client = join(folder, 'client.mjs');
  bundle(fileURLToPath(new URL('dynamodb-client.ts', import.meta.url)), client);
  const bundles = [...entries, ...entriesBehindProxy].map((entry) => {
    const file = join(folder, `${entry.replace('/', '-')}.mjs`);
    bundle(join(functionsFolder, `${entry}.ts`), file);
    return { name: entry, file, times: [] };
  });
  return [
    { name: 'bare handler', file: bare, times: [] },
    { name: 'DynamoDB client alone', file: client, times: [] },
    ...bundles,
  ];
};

const medians = ({ times }: Built): Taken => ({
  ms: median(times.map(({ ms }) => ms)),
  cpuMs: median(times.map(({ cpuMs }) => cpuMs)),
});

const figureOf = (built: Built, bare: Taken): Figure => {
  const { ms, cpuMs } = medians(built);
  const budgeted = built.name === 'web/handler' || built.name === 'decision/handler';
  const size = `${Math.round(statSync(built.file).size / 1024)} KB`;
  const note = `${size}, ${(cpuMs - bare.cpuMs).toFixed(1)} ms of processor time`;
  return { what: built.name, value: ms - bare.ms, unit: 'ms', note, ...(budgeted ? { most: BUDGET_MS } : {}) };
};

/** What each bundle adds to a bare handler at init. Runs in turn, so that a busy moment touches all alike. */
export const initTime = async (): Promise<Section> => {
  const folder = mkdtempSync(join(tmpdir(), 'bench-init-'));
  try {
    const built = buildAll(folder);
    for (const { file } of built) importOnce(file);
    for (let run = 0; run < RUNS; run += 1) for (const { file, times } of built) times.push(importOnce(file));
    const [first, ...bundles] = built;
    const bare = first === undefined ? { ms: 0, cpuMs: 0 } : medians(first);
    return {
      title: `Init over a bare handler (${bare.ms.toFixed(1)} ms), median of ${RUNS} fresh processes, one core`,
      figures: bundles.map((one) => figureOf(one, bare)),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
};
