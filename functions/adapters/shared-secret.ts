import {
  GetSecretValueCommand,
  ResourceNotFoundException,
  type SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import type { SharedSecret } from '../ports.ts';

const current = async (client: SecretsManagerClient, SecretId: string): Promise<string> => {
  const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId }));
  if (!SecretString) throw new Error('The shared secret has no text.');
  return SecretString;
};

/** Until the first rotation there is no value before. */
const previous = async (client: SecretsManagerClient, SecretId: string): Promise<readonly string[]> => {
  try {
    const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId, VersionStage: 'AWSPREVIOUS' }));
    return SecretString ? [SecretString] : [];
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return [];
    throw error;
  }
};

/** A secret of Secrets Manager by its ARN. */
export const secretsManagerSecret = (client: SecretsManagerClient, arn: string): SharedSecret => ({
  values: async () => {
    const [now, before] = await Promise.all([current(client, arn), previous(client, arn)]);
    return [now, ...before];
  },
});
