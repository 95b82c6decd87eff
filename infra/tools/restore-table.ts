import { setTimeout as pause } from 'node:timers/promises';
import {
  DescribeTableCommand,
  type DynamoDBClient,
  RestoreTableToPointInTimeCommand,
  type TableDescription,
  UpdateContinuousBackupsCommand,
  UpdateTableCommand,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb';

export type Restore = {
  readonly from: string;
  readonly to: string;
  /** As the table was at this instant; without it, as it is now. */
  readonly at?: Date;
  /** How long to wait between two looks, in milliseconds. */
  readonly everyMs: number;
};

/** A table of some hundred gigabytes may take as long. */
const LONGEST_MS = 24 * 60 * 60 * 1_000;

const isSettled = ({ TableStatus, GlobalSecondaryIndexes = [] }: TableDescription): boolean =>
  TableStatus === 'ACTIVE' && GlobalSecondaryIndexes.every(({ IndexStatus }) => IndexStatus === 'ACTIVE');

const settled = async (client: DynamoDBClient, { to, everyMs }: Restore): Promise<TableDescription> => {
  for (let waited = 0; waited < LONGEST_MS; waited += everyMs) {
    const { Table } = await client.send(new DescribeTableCommand({ TableName: to }));
    if (Table !== undefined && isSettled(Table)) return Table;
    await pause(everyMs);
  }
  throw new Error(`${to} was not ready after a day.`);
};

/** Makes a new table of a table's backup, encrypted with the account's own key like the deployed one; the old one stays as it is. */
export const restoreData = async (client: DynamoDBClient, restore: Restore): Promise<void> => {
  await client.send(
    new RestoreTableToPointInTimeCommand({
      SourceTableName: restore.from,
      TargetTableName: restore.to,
      ...(restore.at === undefined ? { UseLatestRestorableTime: true } : { RestoreDateTime: restore.at }),
      SSESpecificationOverride: { Enabled: true, SSEType: 'KMS' },
    }),
  );
  await settled(client, restore);
};

/**
 * Gives a restored table what a restore leaves out ("You must manually set up the following on the restored table", DynamoDB
 * developer guide, point-in-time recovery), and answers its stream's ARN. One change at a time: DynamoDB takes no two at once.
 */
export const restoreSettings = async (client: DynamoDBClient, restore: Restore): Promise<string> => {
  const TableName = restore.to;
  const StreamSpecification = { StreamEnabled: true, StreamViewType: 'NEW_IMAGE' as const };
  await client.send(new UpdateTableCommand({ TableName, StreamSpecification }));
  await settled(client, restore);
  await client.send(new UpdateTableCommand({ TableName, DeletionProtectionEnabled: true }));
  const { LatestStreamArn } = await settled(client, restore);
  const TimeToLiveSpecification = { AttributeName: 'ttl', Enabled: true };
  await client.send(new UpdateTimeToLiveCommand({ TableName, TimeToLiveSpecification }));
  const PointInTimeRecoverySpecification = { PointInTimeRecoveryEnabled: true };
  await client.send(new UpdateContinuousBackupsCommand({ TableName, PointInTimeRecoverySpecification }));
  if (LatestStreamArn === undefined) throw new Error(`${TableName} has no stream.`);
  return LatestStreamArn;
};
