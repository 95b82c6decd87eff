import { CreateTableCommand, type DynamoDBClient, ResourceInUseException } from '@aws-sdk/client-dynamodb';
import { DUE, LISTS } from '../../functions/adapters/dynamo/keys.ts';

export const tableName = 'emulation';

const key = (hash: string, range: string) => [
  { AttributeName: hash, KeyType: 'HASH' as const },
  { AttributeName: range, KeyType: 'RANGE' as const },
];

/** The same table as the stack's, made on first start. */
export const createTable = async (client: DynamoDBClient): Promise<void> => {
  const names = ['pk', 'sk', 'pk1', 'sk1', 'pk2', 'sk2'];
  try {
    await client.send(
      new CreateTableCommand({
        TableName: tableName,
        BillingMode: 'PAY_PER_REQUEST',
        AttributeDefinitions: names.map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
        KeySchema: key('pk', 'sk'),
        GlobalSecondaryIndexes: [
          {
            IndexName: LISTS,
            KeySchema: key('pk1', 'sk1'),
            Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: ['line'] },
          },
          { IndexName: DUE, KeySchema: key('pk2', 'sk2'), Projection: { ProjectionType: 'KEYS_ONLY' } },
        ],
      }),
    );
  } catch (error) {
    if (!(error instanceof ResourceInUseException)) throw error;
  }
};
