import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe } from 'vitest';
import { indexes, queries } from './dynamodb-contract-queries.ts';
import { type ContractTable, createContractTable } from './dynamodb-contract-table.ts';
import { transactions } from './dynamodb-contract-transactions.ts';
import { batches, conditionalWrites, texts, updates } from './dynamodb-contract-writes.ts';

type Connected = {
  readonly client: DynamoDBClient;
  close(): Promise<void>;
  /** A known difference from DynamoDB's documentation: sort keys of an index may pass 1024 bytes. */
  readonly takesLongIndexKeys?: boolean;
  /** Another: a query looks for keys that are longer than any can be. */
  readonly takesLongKeysRead?: boolean;
};
type Connect = () => Promise<Connected>;

/** What the product relies on of DynamoDB, stated once for every implementation. */
export const dynamodbContract = (name: string, connect: Connect) =>
  describe(name, () => {
    let connected: Connected;
    let table: ContractTable;
    beforeAll(async () => {
      connected = await connect();
      table = {
        ...(await createContractTable(connected.client)),
        takesLongIndexKeys: connected.takesLongIndexKeys ?? false,
        takesLongKeysRead: connected.takesLongKeysRead ?? false,
      };
    });
    afterAll(() => connected.close());

    for (const suite of [conditionalWrites, updates, texts, batches, transactions, queries, indexes]) {
      suite(() => table);
    }
  });
