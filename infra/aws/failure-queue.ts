import { Duration } from 'aws-cdk-lib';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { acknowledge } from './acknowledged.ts';

const END_OF_THE_LINE = 'What fails ends here and waits for a person; nothing consumes this queue.';

export type FailureQueueProps = {
  /** Whether each failure is news by itself, or was made up for by the next run and only their number tells something. */
  readonly holds?: 'failures' | 'missed-runs';
};

/** Keeps what could not be handled for two weeks. */
export class FailureQueue extends Construct {
  readonly queue: Queue;
  readonly holds: 'failures' | 'missed-runs';

  constructor(scope: Construct, id: string, { holds = 'failures' }: FailureQueueProps = {}) {
    super(scope, id);
    this.holds = holds;
    this.queue = new Queue(this, 'Queue', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    });
    acknowledge(this, { 'AwsSolutions-SQS3': END_OF_THE_LINE, 'Serverless-SQSRedrivePolicy': END_OF_THE_LINE });
  }
}
