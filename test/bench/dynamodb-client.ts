import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

/** What every function needs: the rest of its init is ours. */
export const handler = (): DynamoDBDocumentClient => DynamoDBDocumentClient.from(new DynamoDBClient({}));
