import * as v from 'valibot';
import { aboutOf, type MailAbout, type MailTags } from './mail-about.ts';
import { emailAddress } from './text.ts';

/** Why a mail that SES took did not reach somebody, or may not have. */
export const mailFaults = ['noMailbox', 'refused', 'unclear', 'complaint', 'delayed', 'rejected'] as const;
export type MailFault = (typeof mailFaults)[number];

type Consequences = {
  /** The address takes no more mail: it is marked, and whoever administrates is told once. */
  readonly marks: boolean;
  /** The addressee has not been asked: somebody else is, by the ordinary escalation. */
  readonly escalates: boolean;
};

/** An unclear bounce may be an absence note behind a mail that arrived, and a delayed mail may still arrive: neither asks anybody else. */
export const consequences: Readonly<Record<MailFault, Consequences>> = {
  noMailbox: { marks: true, escalates: true },
  complaint: { marks: true, escalates: true },
  refused: { marks: false, escalates: true },
  rejected: { marks: false, escalates: true },
  unclear: { marks: false, escalates: false },
  delayed: { marks: false, escalates: false },
};

/**
 * The sub-types of a transient bounce after which the mail was surely not delivered.
 * https://docs.aws.amazon.com/ses/latest/dg/notification-contents.html#bounce-types (read 2026-11): `General` may answer an
 * automatic reply, the others say that the message was refused.
 */
const refusals: ReadonlySet<string> = new Set([
  'MailboxFull',
  'MessageTooLarge',
  'ContentRejected',
  'AttachmentRejected',
]);

const Recipients = v.pipe(v.array(v.object({ emailAddress: v.string() })), v.minLength(1));

const Mail = v.object({
  messageId: v.string(),
  tags: v.optional(v.record(v.string(), v.array(v.string())), {}),
  destination: v.pipe(v.array(v.string()), v.minLength(1)),
});

/**
 * One event of a configuration set, as SES puts it on EventBridge (`detail`).
 * https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html (read 2026-11)
 */
const Detail = v.variant('eventType', [
  v.object({
    eventType: v.literal('Bounce'),
    mail: Mail,
    bounce: v.object({ bounceType: v.string(), bounceSubType: v.string(), bouncedRecipients: Recipients }),
  }),
  v.object({
    eventType: v.literal('Complaint'),
    mail: Mail,
    complaint: v.object({ complainedRecipients: Recipients }),
  }),
  v.object({
    eventType: v.literal('DeliveryDelay'),
    mail: Mail,
    deliveryDelay: v.object({ delayedRecipients: Recipients }),
  }),
  v.object({ eventType: v.literal('Reject'), mail: Mail }),
]);
type Detail = v.InferOutput<typeof Detail>;

export const BusEvent = v.object({ detail: Detail });

export type MailEvent = {
  /** The same for every delivery of one event: EventBridge may hand it over twice. */
  readonly key: string;
  readonly fault: MailFault;
  /** The address that the mail went to. */
  readonly address: string;
  /** Undefined for a mail that was not tagged by us. */
  readonly about: MailAbout | undefined;
};

const faultOf = (detail: Detail): MailFault => {
  switch (detail.eventType) {
    case 'Complaint':
      return 'complaint';
    case 'DeliveryDelay':
      return 'delayed';
    case 'Reject':
      return 'rejected';
    case 'Bounce': {
      const { bounceType, bounceSubType } = detail.bounce;
      if (bounceType === 'Permanent') return 'noMailbox';
      return refusals.has(bounceSubType) ? 'refused' : 'unclear';
    }
  }
};

/** `Tên <a@b.vn>` or the bare address. */
const bare = (written: string): string => /<([^<>]*)>\s*$/.exec(written)?.[1] ?? written;

const writtenAddress = (detail: Detail): string => {
  const given =
    detail.eventType === 'Bounce'
      ? detail.bounce.bouncedRecipients
      : detail.eventType === 'Complaint'
        ? detail.complaint.complainedRecipients
        : detail.eventType === 'DeliveryDelay'
          ? detail.deliveryDelay.delayedRecipients
          : [];
  return given[0]?.emailAddress ?? detail.mail.destination[0] ?? '';
};

/** Tags are lists; each of ours has one value. */
const tags = (given: Readonly<Record<string, readonly string[]>>): MailTags =>
  Object.fromEntries(Object.entries(given).flatMap(([name, [value]]) => (value === undefined ? [] : [[name, value]])));

/** What an event says; each of our mails has one recipient, so each event is about one address. */
export const readMailEvent = ({ detail }: v.InferOutput<typeof BusEvent>): MailEvent => {
  const fault = faultOf(detail);
  return {
    key: `${detail.mail.messageId}#${fault}`,
    fault,
    address: v.parse(emailAddress, bare(writtenAddress(detail))),
    about: aboutOf(tags(detail.mail.tags)),
  };
};
