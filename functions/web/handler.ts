import { webSite } from './site.ts';

/** Answers everybody. */
export const handler = webSite();
