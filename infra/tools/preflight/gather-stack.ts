import { setTimeout as pause } from 'node:timers/promises';
import {
  type CloudFormationClient,
  CloudFormationServiceException,
  DescribeStackDriftDetectionStatusCommand,
  DescribeStacksCommand,
  DetectStackDriftCommand,
  paginateDescribeStackResourceDrifts,
  paginateListStackResources,
  type Stack,
} from '@aws-sdk/client-cloudformation';
import { DescribeContinuousBackupsCommand, DescribeTableCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { paginateListSubscriptionsByTopic, type SNSClient } from '@aws-sdk/client-sns';
import type { AlarmFacts, DriftFacts, TableFacts } from './judge-stack.ts';

export type Deployed = { readonly status: string; readonly protection: boolean; readonly table: string | undefined };

const described = async (client: CloudFormationClient, stack: string): Promise<Stack | undefined> => {
  try {
    return (await client.send(new DescribeStacksCommand({ StackName: stack }))).Stacks?.[0];
  } catch (error) {
    const absent = error instanceof CloudFormationServiceException && error.name === 'ValidationError';
    if (absent && error.message.includes('does not exist')) return undefined;
    throw error;
  }
};

/** The stack as CloudFormation knows it; undefined before the first deploy, and while only a change set stands. */
export const gatherStack = async (client: CloudFormationClient, stack: string): Promise<Deployed | undefined> => {
  const found = await described(client, stack);
  const status = found?.StackStatus;
  if (found === undefined || status === undefined || status === 'REVIEW_IN_PROGRESS') return undefined;
  const table = found.Outputs?.find(({ OutputKey }) => OutputKey === 'TableName')?.OutputValue;
  return { status, protection: found.EnableTerminationProtection ?? false, table };
};

export const gatherTable = async (client: DynamoDBClient, table: string, region: string): Promise<TableFacts> => {
  const { Table } = await client.send(new DescribeTableCommand({ TableName: table }));
  const { ContinuousBackupsDescription: backups } = await client.send(
    new DescribeContinuousBackupsCommand({ TableName: table }),
  );
  return {
    table,
    region,
    recovery: backups?.PointInTimeRecoveryDescription?.PointInTimeRecoveryStatus === 'ENABLED',
    protection: Table?.DeletionProtectionEnabled ?? false,
    stream: Table?.StreamSpecification?.StreamEnabled ?? false,
  };
};

/** AWS looks at a stack of this size within a minute or two. */
const LONGEST_MS = 5 * 60_000;

const finished = async (client: CloudFormationClient, id: string, everyMs: number): Promise<void> => {
  for (let waited = 0; waited <= LONGEST_MS; waited += everyMs) {
    const found = await client.send(new DescribeStackDriftDetectionStatusCommand({ StackDriftDetectionId: id }));
    if (found.DetectionStatus === 'DETECTION_COMPLETE') return;
    if (found.DetectionStatus === 'DETECTION_FAILED')
      throw new Error(found.DetectionStatusReason ?? 'DETECTION_FAILED');
    await pause(everyMs);
  }
  throw new Error('DETECTION_IN_PROGRESS');
};

/** Lets CloudFormation compare what stands with what it made. */
export const gatherDrift = async (
  client: CloudFormationClient,
  stack: string,
  everyMs: number,
): Promise<DriftFacts> => {
  const { StackDriftDetectionId: id } = await client.send(new DetectStackDriftCommand({ StackName: stack }));
  await finished(client, id ?? '', everyMs);
  const drifted = { changed: [] as string[], deleted: [] as string[] };
  const StackResourceDriftStatusFilters = ['MODIFIED', 'DELETED'] as const;
  const input = { StackName: stack, StackResourceDriftStatusFilters: [...StackResourceDriftStatusFilters] };
  for await (const { StackResourceDrifts = [] } of paginateDescribeStackResourceDrifts({ client }, input)) {
    for (const { LogicalResourceId = '', StackResourceDriftStatus } of StackResourceDrifts) {
      drifted[StackResourceDriftStatus === 'DELETED' ? 'deleted' : 'changed'].push(LogicalResourceId);
    }
  }
  return drifted;
};

/** How people are told; a function or a queue that listens too is none of them. */
const peoples: readonly string[] = ['email', 'email-json', 'sms', 'http', 'https'];

const topicsOf = async (client: CloudFormationClient, stack: string): Promise<readonly string[]> => {
  const topics: string[] = [];
  for await (const { StackResourceSummaries = [] } of paginateListStackResources({ client }, { StackName: stack })) {
    for (const { ResourceType, PhysicalResourceId } of StackResourceSummaries) {
      if (ResourceType === 'AWS::SNS::Topic' && PhysicalResourceId !== undefined) topics.push(PhysicalResourceId);
    }
  }
  return topics;
};

/** Who listens to the stack's topics; SNS writes `PendingConfirmation` instead of an ARN until the mailed link was opened. */
export const gatherAlarms = async (
  client: CloudFormationClient,
  sns: SNSClient,
  stack: string,
): Promise<AlarmFacts> => {
  let [confirmed, pending] = [0, 0];
  for (const TopicArn of await topicsOf(client, stack)) {
    for await (const { Subscriptions = [] } of paginateListSubscriptionsByTopic({ client: sns }, { TopicArn })) {
      for (const { Protocol = '', SubscriptionArn = '' } of Subscriptions) {
        if (!peoples.includes(Protocol)) continue;
        if (SubscriptionArn.startsWith('arn:')) confirmed += 1;
        if (SubscriptionArn === 'PendingConfirmation') pending += 1;
      }
    }
  }
  return { confirmed, pending };
};
