import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { inject } from 'vitest';
import { dynamodbContract } from '../store/dynamodb-contract.ts';
import { clientConfig } from '../support/deployment-cloud.ts';

dynamodbContract('the table of the deployed system', async () => {
  const place = inject('place');
  if (place.on !== 'cloud') throw new Error('Run it by npm run test:deploy.');
  const client = new DynamoDBClient({ ...clientConfig(place.endpoint), maxAttempts: 1 });
  return { client, close: async () => client.destroy(), takesLongIndexKeys: true, takesLongKeysRead: true };
});
