import { randomUUID } from 'node:crypto';
import { CreateTableCommand, type DynamoDBClient, waitUntilTableExists } from '@aws-sdk/client-dynamodb';
import {
  BatchGetCommand,
  DeleteCommand,
  DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  type QueryCommandInput,
  TransactWriteCommand,
  type TransactWriteCommandInput,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';

export type Values = Record<string, unknown>;
export type Actions = NonNullable<TransactWriteCommandInput['TransactItems']>;

const key = (name: string) => ({ AttributeName: name, AttributeType: 'S' as const });
const schema = (hash: string, range: string) => [
  { AttributeName: hash, KeyType: 'HASH' as const },
  { AttributeName: range, KeyType: 'RANGE' as const },
];

/** A table like the product's: string keys, one index that includes an attribute, one of keys only, both sparse. */
export const contractTable = (TableName: string) =>
  new CreateTableCommand({
    TableName,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: ['pk', 'sk', 'owner', 'title', 'lane', 'due'].map(key),
    KeySchema: schema('pk', 'sk'),
    GlobalSecondaryIndexes: [
      {
        IndexName: 'by-owner',
        KeySchema: schema('owner', 'title'),
        Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: ['status'] },
      },
      { IndexName: 'by-due', KeySchema: schema('lane', 'due'), Projection: { ProjectionType: 'KEYS_ONLY' } },
    ],
  });

export type ContractTable = Awaited<ReturnType<typeof createContractTable>> & {
  readonly takesLongIndexKeys?: boolean;
  readonly takesLongKeysRead?: boolean;
};

/** Creates the table and answers the calls the suites make on it. */
export const createContractTable = async (client: DynamoDBClient) => {
  const TableName = `contract-${randomUUID()}`;
  const db = DynamoDBDocumentClient.from(client);
  await client.send(contractTable(TableName));
  await waitUntilTableExists({ client, maxWaitTime: 60 }, { TableName });
  return {
    TableName,
    db,
    put: (Item: Values, more: Partial<PutCommand['input']> = {}) =>
      db.send(new PutCommand({ TableName, Item, ...more })),
    update: (Key: Values, UpdateExpression: string, more: Partial<UpdateCommand['input']> = {}) =>
      db.send(new UpdateCommand({ TableName, Key, UpdateExpression, ...more })),
    remove: (Key: Values, more: Partial<DeleteCommand['input']> = {}) =>
      db.send(new DeleteCommand({ TableName, Key, ...more })),
    get: async (Key: Values) => (await db.send(new GetCommand({ TableName, Key, ConsistentRead: true }))).Item,
    getAll: async (Keys: Values[]) =>
      (await db.send(new BatchGetCommand({ RequestItems: { [TableName]: { Keys, ConsistentRead: true } } })))
        .Responses?.[TableName],
    transact: (TransactItems: Actions, more: Partial<TransactWriteCommandInput> = {}) =>
      db.send(new TransactWriteCommand({ TransactItems, ...more })),
    /** Every page of a query, as the items it holds. */
    pages: async (query: Omit<QueryCommandInput, 'TableName'>): Promise<Values[][]> => {
      const found: Values[][] = [];
      let from: Values | undefined;
      do {
        const next: QueryCommand = new QueryCommand({ TableName, ...query, ...(from && { ExclusiveStartKey: from }) });
        const { Items = [], LastEvaluatedKey } = await db.send(next);
        found.push(Items);
        from = LastEvaluatedKey;
      } while (from);
      return found;
    },
  };
};

/** A primary key nobody has. */
export const aKey = () => ({ pk: randomUUID(), sk: 'a' });

export const onlyNew = { ConditionExpression: 'attribute_not_exists(pk)' };
export const onlyExisting = { ConditionExpression: 'attribute_exists(pk)' };
