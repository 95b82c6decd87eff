import { Duration } from 'aws-cdk-lib';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { acknowledge } from './acknowledged.ts';

const END_OF_THE_LINE = 'What fails ends here and waits for a person; nothing consumes this queue.';

/** Keeps what could not be handled for two weeks. */
export class FailureQueue extends Construct {
  readonly queue: Queue;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.queue = new Queue(this, 'Queue', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    });
    acknowledge(this, { 'AwsSolutions-SQS3': END_OF_THE_LINE, 'Serverless-SQSRedrivePolicy': END_OF_THE_LINE });
  }
}
