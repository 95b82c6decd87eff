import type { Noted, NotNow } from '../ports.ts';

/** What became of a mail, undefined when nothing was left to say, and what histories say once SES took it. */
export type Sent = { readonly sending: 'accepted' | NotNow | undefined; readonly noted: readonly Noted[] };

export const nothingToSay: Sent = { sending: undefined, noted: [] };
