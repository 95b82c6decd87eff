import { CfnResource, Stack, Validations } from 'aws-cdk-lib';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { KeptInPlace } from '../../infra/aws/kept-in-place.ts';
import type { PipelineStack } from '../../infra/aws/pipeline-stack.ts';
import { stackOf, withoutRules } from './synthesised.ts';

const resource = (stack: PipelineStack, type: string): CfnResource => {
  const found = stack.node.findAll().find((one) => CfnResource.isCfnResource(one) && one.cfnResourceType === type);
  if (!(found instanceof CfnResource)) throw new Error(`The stack has no ${type}.`);
  return found;
};

const table = 'AWS::DynamoDB::Table';
const machine = 'AWS::StepFunctions::StateMachine';
const api = 'AWS::ApiGatewayV2::Api';
const identity = 'AWS::SES::EmailIdentity';
const set = 'AWS::SES::ConfigurationSet';

/** Synthesises the stack with one of its resources changed. */
const synthesised = (type: string, change: (found: CfnResource) => void) => {
  const { app, stack } = stackOf({}, withoutRules);
  change(resource(stack, type));
  Validations.of(app).addPlugins(new KeptInPlace());
  return () => app.synth();
};

const otherIndex = [{ IndexName: 'byName', KeySchema: [], Projection: { ProjectionType: 'ALL' } }];

describe('the synthesis', () => {
  // CDK prints its report of what it found, which is not the point here.
  beforeEach(() => {
    vi.spyOn(process.stderr, 'write').mockReturnValue(true);
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
  ])('stops where a deploy would replace %s: another %s', (type, property, value) => {
    const synth = synthesised(type, (found) => found.addPropertyOverride(property, value));

    expect(synth).toThrow(
      new RegExp(`${property.split('.')[0]} of \\w+ is not what it was. CloudFormation would replace it`),
    );
  });

  it.each([table, machine, api, identity, set])('stops where %s has another logical id', (type) => {
    const synth = synthesised(type, (found) => found.overrideLogicalId('Another'));

    expect(synth).toThrow(`No ${type} is called`);
  });

  it.each([table, machine, api, identity, set])('stops where %s is gone', (type) => {
    const synth = synthesised(type, (found) => found.node.scope?.node.tryRemoveChild(found.node.id));

    expect(synth).toThrow(`No ${type} is called`);
  });

  it('stops where another resource has taken the logical id', () => {
    const { app, stack } = stackOf({}, withoutRules);
    resource(stack, table).overrideLogicalId('Archive');
    new CfnResource(stack, 'Taker', { type: 'AWS::DynamoDB::GlobalTable' }).overrideLogicalId('Records');
    Validations.of(app).addPlugins(new KeptInPlace());

    expect(() => app.synth()).toThrow(`No ${table} is called Records`);
  });

  it.each([
    ['DeletionPolicy', (found: CfnResource) => found.addOverride('DeletionPolicy', 'Delete')],
    ['UpdateReplacePolicy', (found: CfnResource) => found.addOverride('UpdateReplacePolicy', 'Delete')],
    [
      'DeletionProtectionEnabled',
      (found: CfnResource) => found.addPropertyOverride('DeletionProtectionEnabled', false),
    ],
  ])('stops where the table could be deleted: another %s', (name, change) => {
    expect(synthesised(table, change)).toThrow(`${name} of Records is not what it was. It could be deleted`);
  });

  it.each<[type: string, property: string, value: unknown]>([
    [table, 'TableClass', 'STANDARD_INFREQUENT_ACCESS'],
    [machine, 'DefinitionString', '{"StartAt":"Done","States":{"Done":{"Type":"Succeed"}}}'],
    [api, 'Name', 'awards'],
    [identity, 'EmailIdentity', 'another.example.vn'],
  ])('passes what is changed in place: %s, another %s', (type, property, value) => {
    expect(synthesised(type, (found) => found.addPropertyOverride(property, value))).not.toThrow();
  });

  it('passes beside a further stack of the app, which holds none of them', () => {
    const { app } = stackOf({}, withoutRules);
    new CfnResource(new Stack(app, 'Beside'), 'Thing', { type: 'AWS::SNS::Topic' });
    Validations.of(app).addPlugins(new KeptInPlace());

    expect(() => app.synth()).not.toThrow();
  });
});
