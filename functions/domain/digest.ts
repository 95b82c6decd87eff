/** Up to so many open requests are reminded of one by one; who has more gets one mail a day that lists them. */
export const remindedOneByOne = 3;

/** The most requests that one digest lists, the most urgent first: what a phone still scrolls through, well below the size at which mail programs cut a mail off (about 100 KB). */
export const digestMost = 25;

/** How long (ms) a digest waits for the other reminders of the same morning. */
export const digestGathersMs = 2 * 60_000;

/** A person's digests wait in one stream of the outbox. */
export const digestStream = (personId: string): string => `digest-${personId}`;

/** Names a person's digest of a day, so that there is only one. */
export const digestKey = (personId: string, day: string): string => `digest#${personId}#${day}`;
