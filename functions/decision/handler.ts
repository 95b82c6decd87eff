import { decisionSite } from './site.ts';

/** Answers everybody. */
export const handler = decisionSite();
