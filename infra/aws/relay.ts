import { Duration } from 'aws-cdk-lib';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { EventSourceMapping, FilterCriteria, FilterRule, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import { DUE, LISTS, OUTBOX_PREFIX } from '../../functions/adapters/dynamo/keys.ts';
import { EntryFunction, type Surroundings } from './entry-function.ts';
import { EveryMinute } from './every-minute.ts';
import { FailureQueue } from './failure-queue.ts';
import type { MailSender } from './mail-sender.ts';
import type { RecordTable } from './record-table.ts';

export type RelayProps = Surroundings & { readonly stateMachine: StateMachine; readonly mail: MailSender };

/**
 * Tells the outside what was marked: the only role that starts, resumes and sends. No concurrency is reserved: the
 * stream's shards and one schedule bound it, claims keep two relays apart, and a young account has none to reserve.
 */
export class Relay extends Construct {
  constructor(scope: Construct, id: string, { stateMachine, mail, ...surroundings }: RelayProps) {
    super(scope, id);
    const relay = new EntryFunction(this, 'Tell', {
      ...surroundings,
      environment: {
        ...surroundings.environment,
        STATE_MACHINE_ARN: stateMachine.stateMachineArn,
        MAIL_FROM: mail.sender,
        CONFIGURATION_SET: mail.configurationSet.configurationSetName,
      },
      entry: 'relay/handler',
      timeoutSeconds: 120,
      may: {
        items: ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem'],
        indexes: [LISTS, DUE],
      },
    });
    stateMachine.grant(relay, 'states:StartExecution', 'states:SendTaskSuccess', 'states:SendTaskFailure');
    mail.allowSending(relay);
    surroundings.records.allowStream(relay);
    this.wakeAtInserts(relay.handler, surroundings.records);
    new EveryMinute(this, 'Schedule', { handler: relay.handler });
  }

  private wakeAtInserts(target: IFunction, { table }: RecordTable): void {
    const inserted = {
      eventName: FilterRule.isEqual('INSERT'),
      dynamodb: { Keys: { pk: { S: FilterRule.beginsWith(OUTBOX_PREFIX) } } },
    };
    new EventSourceMapping(this, 'Inserts', {
      target,
      ...(table.tableStreamArn === undefined ? {} : { eventSourceArn: table.tableStreamArn }),
      startingPosition: StartingPosition.TRIM_HORIZON,
      filters: [FilterCriteria.filter(inserted)],
      // A call bounds its mailing over all records by its time; one batch at a time of a shard is one process that keeps SES's pace.
      batchSize: 10,
      parallelizationFactor: 1,
      reportBatchItemFailures: true,
      bisectBatchOnError: true,
      retryAttempts: 3,
      // Longer than a relay may be away; the schedule finds by itself what is older.
      maxRecordAge: Duration.hours(6),
      onFailure: new SqsDlq(new FailureQueue(this, 'Untold').queue),
    });
  }
}
