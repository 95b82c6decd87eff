import { basename, dirname } from 'node:path';
import { Duration } from 'aws-cdk-lib';
import { type IGrantable, type IPrincipal, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, Function as LambdaFunction, LoggingFormat, Runtime, Tracing } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, type RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { acknowledge } from './acknowledged.ts';
import type { CodeOf, Entry } from './code.ts';
import type { RecordTable, TableRights } from './record-table.ts';

/** What all functions of a stack share. */
export type Surroundings = {
  readonly code: CodeOf;
  readonly records: RecordTable;
  readonly environment: Readonly<Record<string, string>>;
  readonly logRetention: RetentionDays;
};

export type EntryFunctionProps = Surroundings & {
  readonly entry: Entry;
  readonly timeoutSeconds: number;
  readonly may: TableRights;
};

const nameOf = (entry: Entry): string => (dirname(entry) === 'steps' ? basename(entry) : dirname(entry));

/** One entry point on Lambda, with a role and a log of its own and no right but the items it names. */
export class EntryFunction extends Construct implements IGrantable {
  /** What its log lines and gauges call it. */
  readonly name: string;
  readonly timeoutSeconds: number;
  readonly log: LogGroup;
  readonly handler: LambdaFunction;
  readonly grantPrincipal: IPrincipal;

  constructor(scope: Construct, id: string, props: EntryFunctionProps) {
    super(scope, id);
    this.name = nameOf(props.entry);
    this.timeoutSeconds = props.timeoutSeconds;
    this.log = new LogGroup(this, 'Log', { retention: props.logRetention });
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    this.log.grantWrite(role);
    this.grantPrincipal = role;
    this.handler = new LambdaFunction(this, 'Function', {
      code: props.code(props.entry),
      handler: 'index.handler',
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: 512,
      timeout: Duration.seconds(props.timeoutSeconds),
      tracing: Tracing.ACTIVE,
      role,
      logGroup: this.log,
      loggingFormat: LoggingFormat.JSON,
      environment: {
        ...props.environment,
        TABLE_NAME: props.records.table.tableName,
        POWERTOOLS_SERVICE_NAME: this.name,
      },
    });
    props.records.allow(this, props.may);
    acknowledge(this, {
      'AwsSolutions-IAM5[Resource::*]': 'X-Ray knows no resources: its two write actions can only be granted on all.',
      'Serverless-LambdaDLQ':
        'API Gateway, Step Functions and the stream wait for the answer; schedules have a failure destination, which tells more than a dead letter.',
    });
  }
}
