import { CfnResource, Validations } from 'aws-cdk-lib';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { addChecks } from '../../infra/aws/checks.ts';
import { KeptInPlace } from '../../infra/aws/kept-in-place.ts';
import type { PipelineStack } from '../../infra/aws/pipeline-stack.ts';
import { stackOf, withoutRules } from './synthesised.ts';

const resource = (stack: PipelineStack, id: string): CfnResource => {
  const found = stack.node
    .findAll()
    .find((one) => CfnResource.isCfnResource(one) && stack.resolve(one.logicalId) === id);
  if (!(found instanceof CfnResource)) throw new Error(`The stack has no ${id}.`);
  return found;
};

describe('the synthesis', () => {
  // CDK prints its report of the findings, which is the point of neither test.
  beforeEach(() => {
    vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  });

  it('finds nothing against either pack of rules that is not acknowledged with a reason', () => {
    const { app } = stackOf();
    for (const pack of [new AwsSolutionsChecks(app), new ServerlessChecks(app)]) {
      expect(pack.validateScope(app).violations).toEqual([]);
    }
  });

  it('passes as it stands, by the rules of CloudFormation too', () => {
    const { app } = stackOf();
    addChecks(app);
    expect(() => app.synth()).not.toThrow();
  });

  it('passes with a restored table in place of its own', () => {
    const restoredStream =
      'arn:aws:dynamodb:ap-southeast-1:123456789012:table/records-restored/stream/2026-11-23T00:00:00.000';
    const { app } = stackOf({ restoredStream });
    addChecks(app, { restoredStream });
    expect(() => app.synth()).not.toThrow();
  });

  it('stops at a finding', () => {
    const { app, stack } = stackOf();
    new Queue(stack, 'Careless');
    addChecks(app);
    expect(() => app.synth()).toThrow(/AwsSolutions-SQS4/);
  });

  it.each<[string, string, (stack: PipelineStack) => void]>([
    [
      'another key of the table',
      'KeySchema of Records',
      (stack) => {
        resource(stack, 'Records').addPropertyOverride('KeySchema.1.AttributeName', 'pk1');
      },
    ],
    [
      'a name for the table',
      'TableName of Records',
      (stack) => {
        resource(stack, 'Records').addPropertyOverride('TableName', 'records');
      },
    ],
    [
      'another logical id of the table',
      'No AWS::DynamoDB::Table is called Records',
      (stack) => {
        resource(stack, 'Records').overrideLogicalId('Archive');
      },
    ],
    [
      'another type of the state machine',
      'StateMachineType of AwardProposal',
      (stack) => {
        resource(stack, 'AwardProposal').addPropertyOverride('StateMachineType', 'EXPRESS');
      },
    ],
  ])('stops at %s: a deploy would replace what it holds', (_, what, change) => {
    const { app, stack } = stackOf({}, withoutRules);
    change(stack);
    Validations.of(app).addPlugins(new KeptInPlace());

    expect(() => app.synth()).toThrow(what);
  });
});
