import type { Template } from 'aws-cdk-lib/assertions';
import { DUE, LISTS } from '../../functions/adapters/dynamo/keys.ts';
import { named } from './rights.ts';
import { resourcesOf } from './synthesised.ts';

export type Attempt = { readonly action: string; readonly on: string };

const of = (service: string, ...lines: readonly string[]): readonly string[] =>
  lines.flatMap((line) => line.split(' ').map((action) => `${service}:${action}`));

/** What somebody who has got into a function would try on each resource of a type, needed by somebody or not. */
const actions: Readonly<Record<string, readonly string[]>> = {
  'AWS::DynamoDB::Table': of(
    'dynamodb',
    'BatchGetItem BatchWriteItem ConditionCheckItem DeleteItem GetItem PutItem Query Scan UpdateItem',
    'PartiQLDelete PartiQLInsert PartiQLSelect PartiQLUpdate DescribeStream GetRecords GetShardIterator ListStreams',
    'CreateBackup DeleteTable DescribeTable ExportTableToPointInTime RestoreTableToPointInTime UpdateContinuousBackups',
    'UpdateTable UpdateTimeToLive TagResource PutResourcePolicy DeleteResourcePolicy EnableKinesisStreamingDestination',
  ),
  'AWS::StepFunctions::StateMachine': of(
    'states',
    'DescribeExecution DescribeStateMachine DescribeStateMachineForExecution GetExecutionHistory ListExecutions',
    'SendTaskFailure SendTaskHeartbeat SendTaskSuccess StartExecution StartSyncExecution RedriveExecution StopExecution',
    'CreateStateMachine UpdateStateMachine DeleteStateMachine PublishStateMachineVersion TagResource TestState',
  ),
  'AWS::Lambda::Function': of(
    'lambda',
    'InvokeFunction InvokeFunctionUrl InvokeAsync GetFunction GetFunctionConfiguration AddPermission PublishVersion',
    'UpdateFunctionCode UpdateFunctionConfiguration CreateFunctionUrlConfig DeleteFunction PutFunctionConcurrency',
  ),
  'AWS::SQS::Queue': of(
    'sqs',
    'GetQueueAttributes GetQueueUrl SendMessage ReceiveMessage DeleteMessage PurgeQueue DeleteQueue SetQueueAttributes',
  ),
  'AWS::Logs::LogGroup': of(
    'logs',
    'CreateLogStream PutLogEvents GetLogEvents FilterLogEvents StartQuery DeleteLogStream DeleteLogGroup',
    'PutRetentionPolicy PutSubscriptionFilter',
  ),
  'AWS::IAM::Role': of(
    'iam',
    'PassRole GetRole PutRolePolicy AttachRolePolicy DeleteRolePolicy UpdateAssumeRolePolicy',
  ),
  'AWS::SES::EmailIdentity': of('ses', 'SendRawEmail SendEmail SendTemplatedEmail SendBounce DeleteIdentity'),
  'AWS::SNS::Topic': of('sns', 'Publish Subscribe SetTopicAttributes DeleteTopic'),
  'AWS::SecretsManager::Secret': of('secretsmanager', 'GetSecretValue PutSecretValue DescribeSecret DeleteSecret'),
};

/** Where IAM knows no resource, or where one of a stranger would do. */
const anywhere: readonly string[] = [
  ...of('dynamodb', 'ListTables CreateTable ListBackups DeleteBackup ListStreams'),
  ...of('states', 'ListStateMachines ListActivities'),
  ...of('lambda', 'ListFunctions CreateFunction CreateEventSourceMapping DeleteEventSourceMapping'),
  ...of('ses', 'GetSendQuota ListIdentities VerifyEmailIdentity PutAccountDetails UpdateAccountSendingEnabled'),
  ...of('iam', 'ListRoles CreateRole CreateUser CreateAccessKey SimulatePrincipalPolicy'),
  ...of('sts', 'AssumeRole GetFederationToken'),
  ...of('kms', 'Decrypt Encrypt GenerateDataKey CreateGrant ScheduleKeyDeletion'),
  ...of('s3', 'GetObject PutObject ListBucket ListAllMyBuckets DeleteObject'),
  ...of('logs', 'DescribeLogGroups CreateLogGroup PutResourcePolicy CreateLogDelivery DeleteLogDelivery'),
  ...of('cloudformation', 'DescribeStacks UpdateStack DeleteStack ExecuteChangeSet'),
  ...of('cloudwatch', 'PutMetricData PutMetricAlarm DeleteAlarms DisableAlarmActions SetAlarmState'),
  ...of('events', 'PutEvents PutRule DisableRule DeleteRule'),
  ...of('ssm', 'GetParameter PutParameter SendCommand'),
  ...of('sns', 'Publish CreateTopic'),
  ...of('sqs', 'ListQueues CreateQueue'),
  ...of('secretsmanager', 'ListSecrets GetSecretValue'),
  ...of('xray', 'PutTraceSegments PutTelemetryRecords GetTraceSummaries BatchGetTraces'),
  ...of('apigateway', 'GET PATCH DELETE POST'),
  ...of('cloudtrail', 'StopLogging DeleteTrail LookupEvents'),
];

/** The ways in which policies speak of a resource. */
const placesOf = (type: string, id: string): readonly string[] => {
  const name = named(id);
  switch (type) {
    case 'AWS::DynamoDB::Table':
      return [`${name}.Arn`, `${name}.StreamArn`, ...[LISTS, DUE].map((index) => `${name}.Arn/index/${index}`)];
    case 'AWS::SES::EmailIdentity':
      return [`arn:aws:ses:ap-southeast-1:AWS::AccountId:identity/${name}`];
    default:
      return [name, `${name}.Arn`];
  }
};

/** Each of those actions on each resource of its type, and on one that is none of ours. */
export const attemptsOn = (template: Template): readonly Attempt[] => [
  ...Object.entries(actions).flatMap(([type, tried]) => {
    const ours = [...resourcesOf(template, type).keys()].flatMap((id) => placesOf(type, id));
    return tried.flatMap((action) => [...ours, 'a-strangers'].map((on) => ({ action, on })));
  }),
  ...anywhere.map((action) => ({ action, on: '*' })),
];
