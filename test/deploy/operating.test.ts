import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CloudFormationClient, UpdateTerminationProtectionCommand } from '@aws-sdk/client-cloudformation';
import { DynamoDBClient, paginateScan } from '@aws-sdk/client-dynamodb';
import { DescribeStateMachineCommand, SFNClient } from '@aws-sdk/client-sfn';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import type { Deployment } from '../support/deployment.ts';
import { clientConfig, onCloud } from '../support/deployment-cloud.ts';
import { approve, decided, filed, filedUpTo, questionFor } from '../support/e2e-dossier.ts';
import { observed } from '../support/e2e-observed.ts';
import { mailFor } from '../support/mailbox.ts';
import { cdk, deploy, type Outputs, stackOf } from './cdk.ts';
import { importDemo } from './demo.ts';
import { statesEntered } from './executions.ts';
import { type Ran, runTool } from './run-node.ts';

const place = inject('place');
const endpoint = place.on === 'cloud' ? place.endpoint : '';
const STAGE = 'drill';
const stack = stackOf(STAGE);

let folder: string;
let outputs: Outputs;
let system: Deployment;

const changed = (change: string): readonly string[] => [
  '--app',
  'node --import tsx test/deploy/changed-app.ts',
  '--context',
  `change=${change}`,
];

/** The key of every item. */
const items = async (table = outputs.TableName): Promise<readonly string[]> => {
  const client = new DynamoDBClient(clientConfig(endpoint));
  const keys: string[] = [];
  for await (const { Items = [] } of paginateScan({ client }, { TableName: table }))
    keys.push(...Items.map(({ pk, sk }) => `${pk?.S} ${sk?.S}`));
  client.destroy();
  return keys.sort();
};

/** Once everything is told; what was told last may still be noted between the two looks. */
const settledItems = (): Promise<readonly string[]> =>
  vi.waitFor(
    async () => {
      const [one, other] = [await items(), await items()];
      if (other.some((key) => key.startsWith('OUTBOX#')) || one.length !== other.length)
        throw new Error('something is still to be told');
      return other;
    },
    { timeout: 30_000, interval: 100 },
  );

const definition = async (): Promise<string> => {
  const client = new SFNClient(clientConfig(endpoint));
  const found = await client.send(new DescribeStateMachineCommand({ stateMachineArn: outputs.StateMachineArn }));
  client.destroy();
  return found.definition ?? '';
};

/** The states that a dossier's first execution came through. */
const statesOf = async ({ id }: { readonly id: string }): Promise<readonly string[]> => {
  const client = new SFNClient(clientConfig(endpoint));
  const executionArn = `${outputs.StateMachineArn.replace(':stateMachine:', ':execution:')}:${id}-1`;
  const states = await statesEntered(client, executionArn);
  client.destroy();
  return states;
};

const systemOn = ({ WebUrl: baseUrl, TableName: table, StateMachineArn: machine }: Outputs): Deployment =>
  onCloud({
    ...place,
    on: 'cloud',
    endpoint,
    baseUrl,
    stack,
    table,
    machine,
    folder,
    sender: 'thidua@drill.example.vn',
  });

/** Runs the command as ops would, and answers the stream it prints for cdk.json. */
const restoreTo = async (table: string): Promise<string> => {
  const { output } = await runTool(endpoint, 'restore', '--table', table);
  const stream = /"restoredStream": "([^"]+)"/.exec(output)?.[1];
  if (stream === undefined) throw new Error(output);
  return stream;
};

const unprotect = async (): Promise<void> => {
  const client = new CloudFormationClient(clientConfig(endpoint));
  await client.send(new UpdateTerminationProtectionCommand({ StackName: stack, EnableTerminationProtection: false }));
  client.destroy();
};

const destroy = (): Promise<Ran> => cdk(endpoint, folder, 'destroy', '--force', ...changed('nothing'));

// Each of these goes on where the one before it ended, as a year of operation does.
describe('operating a stage', { shuffle: false }, () => {
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'operating-'));
    outputs = await deploy(endpoint, folder, STAGE, changed('nothing'));
    await importDemo(endpoint, folder, '--table', outputs.TableName);
    system = systemOn(outputs);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('finishes what waits when another definition is deployed, and begins with it what is new', async () => {
    const waiting = await filedUpTo(system, 'blockLeader');
    await questionFor(system, waiting, system.people.leader);
    await deploy(endpoint, folder, STAGE, changed('definition'));

    expect(await definition()).toContain('Greeting');
    expect(await definition()).toContain('addedLater');
    // The same functions are given the payload of the old definition here, and of the new one below.
    const { leader, minister } = system.people;
    await decided(system, waiting, leader, approve);
    await decided(system, waiting, minister, approve);
    await mailFor(system, { to: waiting.unit.officer, kind: 'approved', about: waiting.number });
    expect(await statesOf(waiting)).toEqual([
      'Route',
      'UnitHead',
      'AfterUnitHead',
      'BlockLeader',
      'Ministry',
      'Record',
    ]);
    const later = await filedUpTo(system, 'end');
    await mailFor(system, { to: later.unit.officer, kind: 'approved', about: later.number });
    expect((await statesOf(later))[0]).toBe('Greeting');
  });

  it.each([
    ['key of the table', 'KeySchema of Records'],
    ['type of the state machine', 'StateMachineType of AwardProposal'],
  ])('refuses another %s before anything is deployed', async (change, what) => {
    const before = await settledItems();
    const ran = await cdk(endpoint, folder, 'deploy', '--require-approval', 'never', ...changed(change));

    expect(ran.code).not.toBe(0);
    expect(ran.output).toContain(what);
    expect(ran.output).not.toContain('CREATE_IN_PROGRESS');
    expect(await items()).toEqual(before);
  });

  it('goes on with a restored table: what waits is decided, what is written stays in the new one alone', async () => {
    const dossier = await filedUpTo(system, 'blockLeader');
    await questionFor(system, dossier, system.people.leader);
    const before = await settledItems();
    const restored = await restoreTo(outputs.TableName);

    const args = [...changed('nothing'), '--context', `restoredStream=${restored}`];
    const { TableName } = await deploy(endpoint, folder, STAGE, args);
    const old = outputs.TableName;
    outputs = { ...outputs, TableName };
    system = systemOn(outputs);

    expect(TableName).not.toBe(old);
    expect(await items()).toEqual(before);
    await decided(system, dossier, system.people.leader, approve);
    await decided(system, dossier, system.people.minister, approve);
    await mailFor(system, { to: dossier.unit.officer, kind: 'approved', about: dossier.number });
    expect(await items(old)).toEqual(before);
  });

  it('is not destroyed while it is protected', async () => {
    const { output } = await destroy();

    expect(output).toContain('TerminationProtection');
    const dossier = await filed(system);
    await questionFor(system, dossier, dossier.unit.head);
    await observed(system, dossier);
    expect((await dossier.officer.open(`/proposals/${dossier.id}`)).text).toContain(dossier.number);
  });

  it('leaves the record when it is destroyed', async () => {
    // With a table of the stack's own again, and people in it.
    outputs = await deploy(endpoint, folder, STAGE, changed('nothing'));
    await importDemo(endpoint, folder, '--table', outputs.TableName);
    const before = await settledItems();
    await unprotect();
    const { code, output } = await destroy();

    expect(code, output).toBe(0);
    expect(before).toContain('DIRECTORY POINTER');
    expect(await items()).toEqual(before);
  });
});
