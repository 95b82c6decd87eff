import { join } from 'node:path';
import * as v from 'valibot';
import { memoryJournal, openJournal, readJournal } from '../engine/journal.ts';
import { store } from './library.ts';

const Addresses = v.array(v.string());

/** A message as the library keeps it and `GET /store` shows it. */
const Mail = v.looseObject({
  messageId: v.string(),
  from: v.string(),
  replyTo: Addresses,
  destination: v.object({ to: Addresses, cc: Addresses, bcc: Addresses }),
  subject: v.string(),
  body: v.object({ html: v.optional(v.string()), text: v.optional(v.string()) }),
  attachments: v.array(
    v.looseObject({
      content: v.string(),
      contentType: v.string(),
      filename: v.optional(v.string()),
      size: v.number(),
    }),
  ),
  at: v.number(),
});
type Mail = v.InferOutput<typeof Mail>;

const Entry = v.union([v.strictObject({ mail: Mail }), v.strictObject({ cleared: v.literal(true) })]);

export type KeptMail = {
  /** Answers when the file holds what the library's store holds. */
  save(): Promise<void>;
  close(): Promise<void>;
};

/** Fills the library's store from the file under this folder and writes what comes or is cleared from then on. */
export const keptMail = async (dataDir: string | undefined): Promise<KeptMail> => {
  const file = dataDir === undefined ? undefined : join(dataDir, 'mail.jsonl');
  const mails = file ? mailsOf(await readJournal(file)) : [];
  const journal = file ? await openJournal(file, mails.map(asEntry)) : memoryJournal;
  store.clearStore();
  store.getStoreReadonly().emails.push(...mails);
  let saved = mails.length;
  return {
    async save() {
      const { emails } = store.getStoreReadonly();
      const cleared = emails.length < saved;
      const from = cleared ? 0 : saved;
      saved = emails.length; // before the first await: each mail is written by one request
      const entries = [...(cleared ? [{ cleared: true }] : []), ...emails.slice(from).map(asEntry)];
      await Promise.all(entries.map(journal.append));
    },
    close: journal.close,
  };
};

const asEntry = (mail: unknown) => ({ mail });

const mailsOf = (lines: readonly unknown[]): Mail[] => {
  let mails: Mail[] = [];
  for (const line of lines) {
    const entry = v.parse(Entry, line);
    if ('mail' in entry) mails.push(entry.mail);
    else mails = [];
  }
  return mails;
};
