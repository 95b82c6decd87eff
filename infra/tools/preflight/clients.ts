import { CloudFormationClient } from '@aws-sdk/client-cloudformation';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SESv2Client } from '@aws-sdk/client-sesv2';
import { SNSClient } from '@aws-sdk/client-sns';
import { SSMClient } from '@aws-sdk/client-ssm';
import { STSClient } from '@aws-sdk/client-sts';

/** Those that look at what CloudFront needs in a region of its own. */
export type EdgeClients = Pick<Clients, 'ssm' | 'cloudFormation'>;

export type Clients = ReturnType<typeof awsClients>;

/** One client a service, all in the stage's region; none waits for ever. */
export const awsClients = (region: string) => {
  const config = { region, maxAttempts: 3, requestHandler: { connectionTimeout: 5_000, requestTimeout: 20_000 } };
  const clients = {
    sts: new STSClient(config),
    ssm: new SSMClient(config),
    cloudFormation: new CloudFormationClient(config),
    dynamodb: new DynamoDBClient(config),
    ses: new SESv2Client(config),
    sns: new SNSClient(config),
  };
  return {
    ...clients,
    close: (): void => {
      for (const client of Object.values(clients)) client.destroy();
    },
  };
};
