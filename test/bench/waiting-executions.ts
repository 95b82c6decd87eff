import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import { type LocalEngine, startEngine } from '../../infra/local/engine/engine.ts';
import { type Section, timed } from './figures.ts';

const COUNT = 5_000;
const AT_ONCE = 50;

const machine = 'award-proposal';

const definition = async (): Promise<string> => {
  const text = await readFile(new URL('../../statemachines/award-proposal.asl.json', import.meta.url), 'utf8');
  return text.replaceAll(/\$\{(\w+)\}/g, '$1');
};

/** Starts all; each waits in its first seat for somebody's answer. */
const startAll = async (engine: LocalEngine): Promise<void> => {
  const client = new SFNClient({
    endpoint: engine.endpoint,
    region: 'local',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  let next = 0;
  const worker = async () => {
    while (next < COUNT) {
      const proposalId = `p${next}`;
      next += 1;
      const input = JSON.stringify({ version: 1, proposalId, attempt: 1, stop: { state: 'UnitHead', round: 1 } });
      const stateMachineArn = engine.stateMachineArn(machine);
      await client.send(new StartExecutionCommand({ stateMachineArn, name: `${proposalId}-1`, input }));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  client.destroy();
};

/** The local engine with thousands of executions that wait on people, started and entered again after a stop. */
export const waitingExecutions = async (): Promise<Section> => {
  const dataDir = await mkdtemp(join(tmpdir(), 'bench-engine-'));
  let invoked = 0;
  const options = {
    definitions: { [machine]: await definition() },
    invoke: async () => {
      invoked += 1;
    },
    dataDir,
  };
  try {
    const first = await startEngine(options);
    const before = process.memoryUsage().rss;
    const starting = await timed(() => startAll(first));
    const memory = (process.memoryUsage().rss - before) / 2 ** 20;
    await first.close();
    invoked = 0;
    const again = await timed(async () => {
      const second = await startEngine(options);
      while (invoked < COUNT) await new Promise((resolve) => setImmediate(resolve));
      await second.close();
    });
    return {
      title: `${COUNT.toLocaleString('en-US')} executions that wait`,
      figures: [
        { what: 'started and durable', value: starting, unit: 'ms', note: `${AT_ONCE} calls at once` },
        { what: 'entered again after a restart', value: again, unit: 'ms' },
        { what: 'memory they take', value: memory, unit: 'MB' },
      ],
    };
  } finally {
    await rm(dataDir, { recursive: true });
  }
};
