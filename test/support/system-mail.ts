import * as v from 'valibot';

const Store = v.object({
  emails: v.array(
    v.object({
      messageId: v.string(),
      destination: v.object({ to: v.array(v.string()) }),
      subject: v.string(),
      body: v.object({ text: v.optional(v.string(), '') }),
    }),
  ),
});

export type StoredMail = {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
};

/** Everything in the inbox, or what came since then, oldest first. */
export const allMail = async (inboxUrl: string, since?: Date): Promise<readonly StoredMail[]> => {
  const from = since === undefined ? '' : `?since=${Math.floor(since.getTime() / 1_000)}`;
  const answer = await fetch(new URL(`/store${from}`, inboxUrl), { signal: AbortSignal.timeout(10_000) });
  const { emails } = v.parse(Store, await answer.json());
  return emails.map(({ messageId, destination, subject, body }) => ({
    id: messageId,
    to: /[^\s<>"]+@[^\s<>"]+/.exec(destination.to[0] ?? '')?.[0] ?? '',
    subject,
    text: body.text,
  }));
};

export const mailsTo = async (inboxUrl: string, email: string): Promise<readonly StoredMail[]> =>
  (await allMail(inboxUrl)).filter(({ to }) => to === email);

/** What a mail asks its reader to decide: one link, one code; undefined when it asks nothing. */
export type Question = StoredMail & { readonly token: string; readonly code: string };

export const questionIn = (mail: StoredMail): Question | undefined => {
  const token = /\/d\/([\w-]{43})/.exec(mail.text)?.[1];
  const code = /^.*: (\d{6})$/m.exec(mail.text)?.[1];
  return token === undefined || code === undefined ? undefined : { ...mail, token, code };
};
