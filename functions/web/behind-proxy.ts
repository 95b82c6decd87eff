import { sharedSecretOnAws } from '../aws-secret.ts';
import { admissionBy } from '../edge/admission.ts';
import { webSite } from './site.ts';

/** Answers only what comes through the proxy in front. */
export const handler = webSite((clock) => admissionBy(sharedSecretOnAws(), clock));
