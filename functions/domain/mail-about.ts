import * as v from 'valibot';
import { Code } from './directory.ts';
import { letterKinds } from './outbox.ts';
import { seats } from './turn.ts';

/**
 * What a mail is about, given to SES with it and given back with every event of its fate: ids only, of the characters
 * that SES allows in a tag (letters, digits, `-` and `_`).
 */
export const MailAbout = v.object({
  letter: v.picklist([...letterKinds, 'digest', 'signIn', 'undeliverable']),
  to: Code,
  proposalId: v.optional(v.string()),
  round: v.optional(v.pipe(v.number(), v.integer())),
  seat: v.optional(v.picklist(seats)),
  requestId: v.optional(v.string()),
});
export type MailAbout = v.InferOutput<typeof MailAbout>;

export type MailTags = Readonly<Record<string, string>>;

export const tagsOf = (about: MailAbout): MailTags =>
  Object.fromEntries(
    Object.entries(about).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  );

/** Undefined when the tags are none of ours. */
export const aboutOf = ({ round, ...tags }: MailTags): MailAbout | undefined => {
  const read = v.safeParse(MailAbout, { ...tags, ...(round === undefined ? {} : { round: Number(round) }) });
  return read.success ? read.output : undefined;
};
