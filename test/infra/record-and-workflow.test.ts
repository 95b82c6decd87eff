import { readdirSync, readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { DUE, LISTS } from '../../functions/adapters/dynamo/keys.ts';
import { steps } from '../../infra/aws/approval-workflow.ts';
import { onlyOf, resourcesOf, templateOf } from './synthesised.ts';

const template = templateOf();
const table = onlyOf(template, 'AWS::DynamoDB::Table');

const keySchema = (hash: string, range: string) => [
  { AttributeName: hash, KeyType: 'HASH' },
  { AttributeName: range, KeyType: 'RANGE' },
];

const machine = onlyOf(template, 'AWS::StepFunctions::StateMachine');

const Machine = v.object({
  DefinitionString: v.pipe(
    v.string(),
    v.parseJson(),
    v.looseObject({
      Comment: v.string(),
      States: v.record(
        v.string(),
        v.looseObject({
          TimeoutSeconds: v.optional(v.number()),
          Parameters: v.optional(v.looseObject({ FunctionName: v.string() })),
        }),
      ),
    }),
  ),
  DefinitionSubstitutions: v.record(v.string(), v.object({ 'Fn::GetAtt': v.tuple([v.string(), v.literal('Arn')]) })),
});
const { DefinitionString: definition, DefinitionSubstitutions: substitutions } = v.parse(Machine, machine.Properties);

const tasks = Object.entries(definition.States).flatMap(([state, { Parameters, TimeoutSeconds }]) =>
  Parameters === undefined ? [] : [{ state, placeholder: Parameters.FunctionName, timeout: TimeoutSeconds }],
);
const kebab = (name: string) => name.replace(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase();

const folder = new URL('../../functions/steps/', import.meta.url);
const stepFiles = () =>
  readdirSync(folder).filter((file) => /^export const handler\b/m.test(readFileSync(new URL(file, folder), 'utf8')));

describe('the table', () => {
  it('keeps its two indexes as they are, since each change would build one anew', () => {
    expect(table.Properties['GlobalSecondaryIndexes']).toEqual([
      {
        IndexName: LISTS,
        KeySchema: keySchema('pk1', 'sk1'),
        Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: ['line'] },
      },
      { IndexName: DUE, KeySchema: keySchema('pk2', 'sk2'), Projection: { ProjectionType: 'KEYS_ONLY' } },
    ]);
  });

  it('outlives the stack and its own replacement, and cannot be deleted by hand', () => {
    expect(table).toMatchObject({ DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' });
    expect(table.Properties['DeletionProtectionEnabled']).toBe(true);
  });

  it('is encrypted with a key whose use is on record', () => {
    expect(table.Properties['SSESpecification']).toEqual({ SSEEnabled: true });
  });

  it('can be restored to any second of the last weeks', () => {
    expect(table.Properties['PointInTimeRecoverySpecification']).toEqual({ PointInTimeRecoveryEnabled: true });
  });

  it('is paid by request, drops what expires and streams what is written', () => {
    expect(table.Properties).toMatchObject({
      BillingMode: 'PAY_PER_REQUEST',
      TimeToLiveSpecification: { AttributeName: 'ttl', Enabled: true },
      StreamSpecification: { StreamViewType: 'NEW_IMAGE' },
    });
  });
});

describe('the state machine', () => {
  it('names each state as its placeholder, its function and its file', () => {
    const names = Object.keys(steps).toSorted();
    expect(tasks.map(({ state }) => state).toSorted()).toEqual(names);
    expect(tasks.map(({ state }) => `\${${state}}`)).toEqual(tasks.map(({ placeholder }) => placeholder));
    expect(Object.keys(substitutions).toSorted()).toEqual(names);
    expect(Object.values(steps).map(({ entry }) => entry)).toEqual(
      Object.keys(steps).map((name) => `steps/${kebab(name)}`),
    );
    expect(stepFiles().toSorted()).toEqual(names.map((name) => `${kebab(name)}.ts`).toSorted());
  });

  it('puts the function of its own name into each placeholder', () => {
    for (const [name, { 'Fn::GetAtt': at }] of Object.entries(substitutions)) {
      expect(at[0]).toMatch(new RegExp(`^ApprovalWorkflow${name}Function`));
      expect(resourcesOf(template, 'AWS::Lambda::Function').get(at[0])?.Properties).toMatchObject({
        Environment: { Variables: { POWERTOOLS_SERVICE_NAME: kebab(name) } },
      });
    }
  });

  it('keeps the comment and every timeout of the definition', () => {
    expect(definition.Comment).toMatch(/award proposal/);
    expect(tasks.filter(({ state }) => state !== 'Record').map(({ timeout }) => timeout)).toEqual(
      Array(4).fill(2_000_000),
    );
    expect(tasks.find(({ state }) => state === 'Record')?.timeout).toBeGreaterThan(steps.Record.timeoutSeconds);
  });

  it('logs every event without what the events carry, and traces', () => {
    expect(machine.Properties).toMatchObject({
      LoggingConfiguration: { Level: 'ALL', IncludeExecutionData: false },
      TracingConfiguration: { Enabled: true },
    });
  });
});

describe('a stage with a restored table', () => {
  const tableArn = 'arn:aws:dynamodb:ap-southeast-1:123456789012:table/records-restored';
  const restoredStream = `${tableArn}/stream/2026-11-23T00:00:00.000`;
  const restored = templateOf({ restoredStream });

  it('makes no table, and gives the restored one to every function', () => {
    expect(resourcesOf(restored, 'AWS::DynamoDB::Table').size).toBe(0);
    const functions = [...resourcesOf(restored, 'AWS::Lambda::Function').values()];
    expect(functions.length).toBeGreaterThan(8);
    for (const { Properties } of functions)
      expect(Properties).toMatchObject({ Environment: { Variables: { TABLE_NAME: 'records-restored' } } });
  });

  it('wakes the relay by the stream of the restored one', () => {
    expect(onlyOf(restored, 'AWS::Lambda::EventSourceMapping').Properties['EventSourceArn']).toBe(restoredStream);
  });

  it('gives rights on the restored one alone', () => {
    const policies = JSON.stringify([...resourcesOf(restored, 'AWS::IAM::Policy').values()]);
    expect(policies).toContain(`"${tableArn}"`);
    expect(policies).toContain(`"${tableArn}/index/due"`);
    expect(policies).not.toContain('"Records"');
  });
});
