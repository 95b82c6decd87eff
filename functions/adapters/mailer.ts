import { setTimeout } from 'node:timers/promises';
import { type SESClient, SendRawEmailCommand } from '@aws-sdk/client-ses';
import MailComposer from 'nodemailer/lib/mail-composer/index.js';
import { tagsOf } from '../domain/mail-about.ts';
import type { Mail, Mailer } from '../ports.ts';
import { notNowOf } from './not-now.ts';
import { pace, type Timing } from './pace.ts';
import { sendQuota } from './send-quota.ts';

export type Sender = {
  readonly from: { readonly name: string; readonly address: string };
  readonly configurationSet: string | undefined;
};

const compose = (mail: Mail, { from }: Sender): Promise<Buffer> => {
  const domain = from.address.slice(from.address.indexOf('@') + 1);
  // No message carries this id: it only names the conversation that a proposal's mails belong to.
  const thread = mail.thread === undefined ? {} : { references: `<proposal-${mail.thread}@${domain}>` };
  return new MailComposer({
    from,
    to: mail.to,
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
    ...thread,
  })
    .compile()
    .build();
};

const systemTiming: Timing = { now: Date.now, sleep: setTimeout };

/** Mail through SES as raw MIME: SES v1's SendEmail takes no headers. */
export const sesMailer = (client: SESClient, sender: Sender, timing: Timing = systemTiming): Mailer => {
  const quota = sendQuota(client, timing.now);
  const myTurn = pace(quota, timing);
  return {
    quota,
    send: async (mail) => {
      const raw = await compose(mail, sender);
      const waitMs = await myTurn();
      if (waitMs > 0) return { notNow: 'rate', waitMs };
      try {
        await client.send(
          new SendRawEmailCommand({
            Source: sender.from.address,
            Destinations: [mail.to.address],
            RawMessage: { Data: raw },
            Tags: Object.entries(tagsOf(mail.about)).map(([Name, Value]) => ({ Name, Value })),
            ...(sender.configurationSet === undefined ? {} : { ConfigurationSetName: sender.configurationSet }),
          }),
        );
        return 'accepted';
      } catch (error) {
        const notNow = notNowOf(error);
        if (notNow === undefined) throw error;
        return notNow;
      }
    },
  };
};
