import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CfnResource, Validations } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import * as v from 'valibot';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { KeptInPlace } from '../../infra/aws/kept-in-place.ts';
import { stackOf, withoutRules } from './synthesised.ts';

const table = 'AWS::DynamoDB::Table';
const machine = 'AWS::StepFunctions::StateMachine';
const api = 'AWS::ApiGatewayV2::Api';
const identity = 'AWS::SES::EmailIdentity';
const set = 'AWS::SES::ConfigurationSet';
const kept = [table, machine, api, identity, set];

const Synthesised = v.looseObject({ Resources: v.record(v.string(), v.looseObject({ Type: v.string() })) });
type Synthesised = v.InferOutput<typeof Synthesised>;

const { stack } = stackOf({}, withoutRules);
const template = v.parse(Synthesised, Template.fromStack(stack).toJSON());

const folder = mkdtempSync(join(tmpdir(), 'kept-in-place-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const idOf = ({ Resources }: Synthesised, type: string): string => {
  const id = Object.keys(Resources).find((one) => Resources[one]?.Type === type);
  if (id === undefined) throw new Error(`The stack has no ${type}.`);
  return id;
};

/** What is found in a template that was changed, beside further ones. */
const foundIn = (change: (changed: Synthesised) => void, ...beside: readonly Synthesised[]): readonly string[] => {
  const changed = structuredClone(template);
  change(changed);
  const templatePaths = [changed, ...beside].map((one, index) => {
    const path = join(folder, `${index}.json`);
    writeFileSync(path, JSON.stringify(one));
    return path;
  });
  const { success, violations } = new KeptInPlace().validate({ templatePaths });
  expect(success).toBe(violations.length === 0);
  return violations.map(({ description }) => description);
};

/** Puts a value at a dotted place of the first resource of a type. */
const put = (type: string, place: string, value: unknown) => (changed: Synthesised) => {
  const path = place.split('.');
  const last = path.pop() ?? '';
  let at: object = changed.Resources[idOf(changed, type)] ?? {};
  for (const step of path) at = Reflect.get(at, step);
  Reflect.set(at, last, value);
};

const rename = (changed: Synthesised, type: string, to: string) => {
  const id = idOf(changed, type);
  const { [id]: found, ...others } = changed.Resources;
  changed.Resources = { ...others, ...(found === undefined ? {} : { [to]: found }) };
};

const otherIndex = [{ IndexName: 'byName', KeySchema: [], Projection: { ProjectionType: 'ALL' } }];

describe('a template', () => {
  it('passes as it is', () => {
    expect(foundIn(() => undefined)).toEqual([]);
  });

  it.each<[type: string, property: string, value: unknown]>([
    [table, 'TableName', 'records'],
    [table, 'KeySchema.1.AttributeName', 'pk1'],
    [table, 'KeySchema.0.KeyType', 'RANGE'],
    [table, 'AttributeDefinitions.0.AttributeType', 'N'],
    [table, 'LocalSecondaryIndexes', otherIndex],
    [table, 'ImportSourceSpecification', { InputFormat: 'CSV' }],
    [machine, 'StateMachineType', 'EXPRESS'],
    [machine, 'StateMachineName', 'award-proposals'],
    [api, 'ProtocolType', 'WEBSOCKET'],
    [set, 'Name', 'mail'],
  ])('is refused where a deploy would replace %s: another %s', (type, property, value) => {
    expect(foundIn(put(type, `Properties.${property}`, value))).toEqual([
      `${property.split('.')[0]} of ${idOf(template, type)} is not what it was. CloudFormation would replace it.`,
    ]);
  });

  it.each(kept)('is refused where %s has another logical id', (type) => {
    expect(foundIn((changed) => rename(changed, type, 'Another'))).toEqual([
      `No ${type} is called ${idOf(template, type)}. CloudFormation would replace it.`,
    ]);
  });

  it.each(kept)('is refused where %s is gone', (type) => {
    expect(foundIn((changed) => Reflect.deleteProperty(changed.Resources, idOf(changed, type)))).toEqual([
      `No ${type} is called ${idOf(template, type)}. CloudFormation would replace it.`,
    ]);
  });

  it('is refused where another resource has taken the logical id', () => {
    const taken = (changed: Synthesised) => {
      rename(changed, table, 'Archive');
      changed.Resources['Records'] = { Type: 'AWS::DynamoDB::GlobalTable' };
    };
    expect(foundIn(taken)).toEqual([`No ${table} is called Records. CloudFormation would replace it.`]);
  });

  it.each([
    ['DeletionPolicy', put(table, 'DeletionPolicy', 'Delete')],
    ['UpdateReplacePolicy', put(table, 'UpdateReplacePolicy', 'Delete')],
    ['DeletionProtectionEnabled', put(table, 'Properties.DeletionProtectionEnabled', false)],
  ])('is refused where the table could be deleted: another %s', (name, change) => {
    expect(foundIn(change)).toEqual([`${name} of Records is not what it was. It could be deleted.`]);
  });

  it.each<[type: string, property: string, value: unknown]>([
    [table, 'TableClass', 'STANDARD_INFREQUENT_ACCESS'],
    [machine, 'DefinitionString', '{"StartAt":"Done","States":{"Done":{"Type":"Succeed"}}}'],
    [api, 'Name', 'awards'],
    [identity, 'EmailIdentity', 'another.example.vn'],
  ])('passes what is changed in place: %s, another %s', (type, property, value) => {
    expect(foundIn(put(type, `Properties.${property}`, value))).toEqual([]);
  });

  it('passes beside a further stack of the app, which holds none of them', () => {
    expect(foundIn(() => undefined, { Resources: { Thing: { Type: 'AWS::SNS::Topic' } } })).toEqual([]);
  });
});

it('stops the synthesis', () => {
  // CDK prints its report of what it found, which is not the point here.
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const changed = stackOf({}, withoutRules);
  const found = changed.stack.node
    .findAll()
    .find((one) => CfnResource.isCfnResource(one) && one.cfnResourceType === table);
  if (found instanceof CfnResource) found.addPropertyOverride('TableName', 'records');
  Validations.of(changed.app).addPlugins(new KeptInPlace());

  expect(() => changed.app.synth()).toThrow(
    'TableName of Records is not what it was. CloudFormation would replace it.',
  );
});
