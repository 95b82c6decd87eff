import { Queue } from 'aws-cdk-lib/aws-sqs';
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { addChecks } from '../../infra/aws/checks.ts';
import { doors } from './doors.ts';
import { stackOf } from './synthesised.ts';

describe('the synthesis', () => {
  // CDK prints its report of the findings, which is the point of neither test.
  beforeEach(() => {
    vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  });

  it.each(Object.entries(doors))(
    'finds nothing against either pack of rules that is not acknowledged with a reason, with the door %s',
    (_, door) => {
      const { app } = stackOf(door);
      for (const pack of [new AwsSolutionsChecks(app), new ServerlessChecks(app)]) {
        expect(pack.validateScope(app).violations).toEqual([]);
      }
    },
  );

  it('passes as it stands, by the rules of CloudFormation too', () => {
    const { app } = stackOf();
    addChecks(app);
    expect(() => app.synth()).not.toThrow();
  });

  it('passes with everything in front of the API', () => {
    const { app } = stackOf(doors.both);
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
});
