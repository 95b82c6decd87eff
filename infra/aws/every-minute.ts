import { Duration } from 'aws-cdk-lib';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction as FunctionTarget } from 'aws-cdk-lib/aws-events-targets';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import { Construct } from 'constructs';
import { FailureQueue } from './failure-queue.ts';

export type EveryMinuteProps = { readonly handler: LambdaFunction };

/** Wakes a function each minute. The next minute does what this one missed, so a failed run is kept, not repeated. */
export class EveryMinute extends Construct {
  constructor(scope: Construct, id: string, { handler }: EveryMinuteProps) {
    super(scope, id);
    const { queue } = new FailureQueue(this, 'Missed', { holds: 'missed-runs' });
    const maxEventAge = Duration.minutes(1);
    new Rule(this, 'Rule', {
      schedule: Schedule.rate(Duration.minutes(1)),
      targets: [new FunctionTarget(handler, { retryAttempts: 2, maxEventAge, deadLetterQueue: queue })],
    });
    handler.configureAsyncInvoke({ retryAttempts: 0, maxEventAge, onFailure: new SqsDestination(queue) });
  }
}
