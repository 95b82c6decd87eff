export type MailFact = { readonly label: string; readonly value: string | readonly string[] };

/** What one mail says, in one language, before it takes the shape of text or HTML: both twins are made of the same. */
export type MailModel = {
  readonly language: 'vi' | 'en';
  readonly subject: string;
  readonly title: string;
  readonly greeting: string;
  readonly lead: readonly string[];
  /** Somebody's own words, several lines. */
  readonly reason?: { readonly label: string; readonly text: string } | undefined;
  readonly facts: readonly MailFact[];
  /** The only link of a mail. */
  readonly action?: { readonly label: string; readonly href: string } | undefined;
  readonly code?: { readonly label: string; readonly digits: string; readonly note: string } | undefined;
  readonly notes: readonly string[];
  readonly closing: string;
  readonly footer: string;
};
