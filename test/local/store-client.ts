import { DynamoDBClient } from '@aws-sdk/client-dynamodb';

/** A client of a local store, with credentials nobody checks; it tries once. */
export const clientOf = (endpoint: string) =>
  new DynamoDBClient({
    endpoint,
    region: 'us-east-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    maxAttempts: 1,
  });
