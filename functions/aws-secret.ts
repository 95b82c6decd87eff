import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { requestHandler } from './adapters/request-handler.ts';
import { secretsManagerSecret } from './adapters/shared-secret.ts';
import type { SharedSecret } from './ports.ts';
import { sharedSecretFrom } from './settings.ts';

/** A person waits for the answer meanwhile: two tries of two seconds, then the page says that the system is busy. */
const patience = { maxAttempts: 2, requestHandler: { ...requestHandler, requestTimeout: 2_000 } };

/** Secrets Manager, apart from `aws.ts`: only the entries behind a proxy load it. */
export const sharedSecretOnAws = (): SharedSecret =>
  secretsManagerSecret(new SecretsManagerClient(patience), sharedSecretFrom(process.env));
