import type { Noted, NotNow } from '../ports.ts';

/** What became of a mail, and what histories say once SES took it. Undefined: nothing was left to say; 'anothers': another relay took it over. */
export type Sent = { readonly sending: 'accepted' | 'anothers' | NotNow | undefined; readonly noted: readonly Noted[] };

export const nothingToSay: Sent = { sending: undefined, noted: [] };

export const takenOver: Sent = { sending: 'anothers', noted: [] };
