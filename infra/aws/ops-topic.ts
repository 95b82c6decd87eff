import { Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import { acknowledge } from './acknowledged.ts';

export type OpsTopicProps = { readonly opsEmail: string };

/**
 * Where alarms go. No key of its own: alarms cannot use the account's SNS key, a key of ours would be one more thing that
 * can break the last thing that speaks, and an alarm holds names and figures, no personal data.
 */
export class OpsTopic extends Construct {
  readonly topic: Topic;

  constructor(scope: Construct, id: string, { opsEmail }: OpsTopicProps) {
    super(scope, id);
    this.topic = new Topic(this, 'Topic', { enforceSSL: true });
    this.topic.addSubscription(new EmailSubscription(opsEmail));
    // A policy of one's own replaces the one that lets the account's alarms publish.
    const { account } = Stack.of(this);
    this.topic.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [this.topic.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': account } },
      }),
    );
    acknowledge(this, {
      'Serverless-SNSRedrivePolicy':
        'SNS tries a mail again for hours, and an alarm that nobody got stands on the dashboard; a queue of mails would tell nobody.',
    });
  }
}
