export type MailFact = { readonly label: string; readonly value: string | readonly string[] };

export type MailAction = { readonly label: string; readonly href: string };

/** One of several questions in a mail, with the link and code of its own. */
export type MailEntry = {
  readonly title: string;
  /** What stands out beside the title. */
  readonly tag?: string | undefined;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly action: MailAction;
  readonly code: { readonly label: string; readonly digits: string };
};

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
  /** The only link of a mail without entries. */
  readonly action?: MailAction | undefined;
  readonly code?: { readonly label: string; readonly digits: string; readonly note: string } | undefined;
  readonly entries?: readonly MailEntry[] | undefined;
  /** What the entries leave out, and where to find it. */
  readonly further?: { readonly text: string; readonly action: MailAction } | undefined;
  readonly notes: readonly string[];
  readonly closing: string;
  readonly footer: string;
};
