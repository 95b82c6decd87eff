import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { ListExecutionsCommand, SendTaskSuccessCommand, TaskTimedOut } from '@aws-sdk/client-sfn';
import { describe, expect, it } from 'vitest';
import { machineArn } from '../../infra/local/engine/arn.ts';
import { aFolder, anEngine, atEnd, callsOf, clientOf, inputOf, machine } from './engine-support.ts';

const states = ['UnitHead', 'BlockLeader', 'Ministry', 'Correction'];

/** An engine in another process, with its own callers; `kill` is kill -9. */
const anEngineProcess = async (dataDir: string) => {
  const child = spawn(process.execPath, ['--import', 'tsx', `${import.meta.dirname}/engine-child.ts`, dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const kill = () => killed(child);
  atEnd.push(kill);
  const lines = createInterface({ input: child.stdout });
  const [endpoint] = await once(lines, 'line');
  const steps: string[] = [];
  lines.on('line', (line) => steps.push(line));
  const sfn = clientOf({ endpoint: String(endpoint) });
  return { kill, steps, ...callsOf({ endpoint: String(endpoint), stateMachineArn: machineArn }, sfn) };
};

const killed = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGKILL');
  await once(child, 'exit');
};

describe('an engine that starts again over its data', () => {
  it('enters every waiting state again after kill -9, each with a fresh token', async () => {
    const dataDir = await aFolder();
    const before = await anEngineProcess(dataDir);
    await Promise.all(states.map((state) => before.start(`in-${state}`, inputOf(state))));
    await expect.poll(() => before.steps.length).toBe(states.length);
    await before.kill();

    const { sfn, steps } = await anEngine({ dataDir });
    const again = [await steps.next(), await steps.next(), await steps.next(), await steps.next()];

    expect(again.map(({ state }) => state).sort()).toEqual([...states].sort());
    for (const line of before.steps) {
      const { payload } = JSON.parse(line);
      const answer = new SendTaskSuccessCommand({ taskToken: payload.token, output: '{}' });
      await expect(sfn.send(answer)).rejects.toThrow(TaskTimedOut);
    }
  });

  it('has every execution whose start was answered before kill -9', async () => {
    const dataDir = await aFolder();
    const before = await anEngineProcess(dataDir);
    const answered: string[] = [];
    const starts = Array.from({ length: 400 }, (_, index) =>
      before.start(`p${index}`).then(
        () => answered.push(`p${index}`),
        () => undefined, // killed before it answered
      ),
    );
    await starts[150];
    await before.kill();
    await Promise.all(starts);

    const { engine, sfn } = await anEngine({ dataDir });
    const stateMachineArn = engine.stateMachineArn(machine);
    const { executions } = await sfn.send(new ListExecutionsCommand({ stateMachineArn, maxResults: 1000 }));

    expect(answered.length).toBeGreaterThan(100);
    expect(executions?.map(({ name }) => name)).toEqual(expect.arrayContaining(answered));
  });

  it('never goes back behind an answer it has accepted', async () => {
    const dataDir = await aFolder();
    const before = await anEngineProcess(dataDir);
    await before.start('p1-1');
    await expect.poll(() => before.steps.length).toBe(1);
    const { payload } = JSON.parse(before.steps[0] ?? '');
    await before.approve({ state: 'UnitHead', token: payload.token, payload }, 'BlockLeader');
    await before.kill();

    const { steps } = await anEngine({ dataDir });

    expect((await steps.next()).state).toBe('BlockLeader');
  });

  it('goes on to the end, and counts the second entry as a transition', async () => {
    const dataDir = await aFolder();
    const before = await anEngine({ dataDir });
    const { executionArn } = await before.start('p1-1');
    await before.approve(await before.steps.next(), 'BlockLeader');
    await before.approve(await before.steps.next(), 'Ministry');
    await before.close();

    const { engine, steps, approve, ended } = await anEngine({ dataDir });
    await approve(await steps.next(), 'Record');

    expect(await ended(executionArn)).toMatchObject({ status: 'SUCCEEDED' });
    expect(engine.transitions(machine, 'p1-1')).toBe(7);
  });

  it('keeps what ended: its name stays used and its outcome is told', async () => {
    const dataDir = await aFolder();
    const before = await anEngine({ dataDir });
    const { executionArn } = await before.start('p1-1');
    await before.refuse(await before.steps.next(), 'Rejected');
    const outcome = await before.ended(executionArn);
    await before.close();

    const { steps, start, ended } = await anEngine({ dataDir });

    await expect(start('p1-1')).rejects.toMatchObject({ name: 'ExecutionAlreadyExists' });
    expect(await ended(executionArn)).toMatchObject({ status: 'SUCCEEDED', stopDate: outcome.stopDate });
    expect(steps.unseen()).toEqual([]);
  });

  it('drops a torn last line and refuses a file damaged before it', async () => {
    const dataDir = await aFolder();
    const file = join(dataDir, 'executions.jsonl');
    const before = await anEngine({ dataDir });
    await before.start('p1-1');
    await before.close();
    await appendFile(file, '{"type":"ended","machine":"award-pro');

    const { steps, close } = await anEngine({ dataDir });
    expect((await steps.next()).state).toBe('UnitHead');
    await close();
    expect(await readFile(file, 'utf8')).not.toContain('award-pro"');

    await appendFile(file, 'damaged\n{"type":"ended"}\n');
    await expect(anEngine({ dataDir })).rejects.toMatchObject({ name: 'JournalDamaged' });
  });

  it('fails by name an execution that waits in a state the definition no longer has', async () => {
    const dataDir = await aFolder();
    const before = await anEngine({ dataDir });
    const { executionArn } = await before.start('p1-1');
    await before.steps.next();
    await before.close();

    const other = JSON.stringify({ StartAt: 'Done', States: { Done: { Type: 'Succeed' } } });
    const { ended } = await anEngine({ dataDir, definitions: { [machine]: other } });

    expect(await ended(executionArn)).toMatchObject({ status: 'FAILED', error: 'Local.StateRemoved' });
  });
});
