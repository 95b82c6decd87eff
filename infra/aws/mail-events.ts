import { Duration } from 'aws-cdk-lib';
import { EventBus, Rule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction as FunctionTarget } from 'aws-cdk-lib/aws-events-targets';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import { ConfigurationSetEventDestination, EmailSendingEvent, EventDestination } from 'aws-cdk-lib/aws-ses';
import { Construct } from 'constructs';
import { LISTS } from '../../functions/adapters/dynamo/keys.ts';
import { EntryFunction, type Surroundings } from './entry-function.ts';
import { FailureQueue } from './failure-queue.ts';
import type { MailSender } from './mail-sender.ts';

export type MailEventsProps = Surroundings & { readonly mail: MailSender };

/** The events asked for, and what EventBridge calls them: https://docs.aws.amazon.com/eventbridge/latest/ref/events-ref-ses.html */
const asked = [
  { event: EmailSendingEvent.BOUNCE, named: 'Email Bounced' },
  { event: EmailSendingEvent.COMPLAINT, named: 'Email Complaint Received' },
  { event: EmailSendingEvent.DELIVERY_DELAY, named: 'Email Delivery Delayed' },
  { event: EmailSendingEvent.REJECT, named: 'Email Rejected' },
];

/** Takes what SES says became of a mail. The account's own bus carries it: nothing on the web can pretend a bounce. */
export class MailEvents extends Construct {
  constructor(scope: Construct, id: string, { mail, ...surroundings }: MailEventsProps) {
    super(scope, id);
    const { handler } = new EntryFunction(this, 'Take', {
      ...surroundings,
      entry: 'mail-events/handler',
      timeoutSeconds: 60,
      may: { items: ['GetItem', 'Query', 'PutItem', 'UpdateItem'], indexes: [LISTS] },
    });
    const { configurationSet } = mail;
    new ConfigurationSetEventDestination(this, 'Destination', {
      configurationSet,
      destination: EventDestination.eventBus(EventBus.fromEventBusName(this, 'Bus', 'default')),
      events: asked.map(({ event }) => event),
    });
    const { queue } = new FailureQueue(this, 'Missed');
    const maxEventAge = Duration.hours(6);
    new Rule(this, 'Rule', {
      eventPattern: {
        source: ['aws.ses'],
        detailType: asked.map(({ named }) => named),
        detail: { mail: { tags: { 'ses:configuration-set': [configurationSet.configurationSetName] } } },
      },
      targets: [new FunctionTarget(handler, { retryAttempts: 185, maxEventAge, deadLetterQueue: queue })],
    });
    handler.configureAsyncInvoke({ retryAttempts: 2, maxEventAge, onFailure: new SqsDestination(queue) });
  }
}
