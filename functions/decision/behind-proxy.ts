import { sharedSecretOnAws } from '../aws-secret.ts';
import { admissionBy } from '../edge/admission.ts';
import { decisionSite } from './site.ts';

/** Answers only what comes through the proxy in front. */
export const handler = decisionSite((clock) => admissionBy(sharedSecretOnAws(), clock));
