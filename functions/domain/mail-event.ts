import * as v from 'valibot';
import { aboutOf, type MailAbout, type MailTags } from './mail-about.ts';
import { emailAddress } from './text.ts';
import type { Instant } from './time.ts';

/** Why a mail that SES took did not reach somebody, or may not have. */
export const mailFaults = [
  'noMailbox',
  'suppressed',
  'refused',
  'unclear',
  'complaint',
  'delayed',
  'rejected',
] as const;
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
  suppressed: { marks: true, escalates: true },
  complaint: { marks: true, escalates: true },
  refused: { marks: false, escalates: true },
  rejected: { marks: false, escalates: true },
  unclear: { marks: false, escalates: false },
  delayed: { marks: false, escalates: false },
};

/**
 * What the sub-type of a bounce says by itself: https://docs.aws.amazon.com/ses/latest/dg/notification-contents.html#bounce-types
 * (read 2026-11). SES keeps lists of its own, of the account and of all accounts, and sends nothing to an address on them.
 */
const bySubType: ReadonlyMap<string, MailFault> = new Map([
  ['NoEmail', 'noMailbox'],
  ['Suppressed', 'suppressed'],
  ['OnAccountSuppressionList', 'suppressed'],
  ['MailboxFull', 'refused'],
  ['MessageTooLarge', 'refused'],
  ['ContentRejected', 'refused'],
  ['AttachmentRejected', 'refused'],
]);

/** RFC 3463: 5.7.x is a rule of the receiving side against this mail, and says nothing of the mailbox. */
const isPolicy = (status: string | undefined): boolean => status?.startsWith('5.7.') ?? false;

const Bounced = v.object({ action: v.optional(v.string()), status: v.optional(v.string()) });

const moment = v.pipe(
  v.string(),
  v.isoTimestamp(),
  v.transform((text) => new Date(text).toISOString()),
);

const Mail = v.object({
  messageId: v.string(),
  /** When SES took it. */
  timestamp: moment,
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
    bounce: v.object({ bounceType: v.string(), bounceSubType: v.string(), bouncedRecipients: v.array(Bounced) }),
  }),
  v.object({ eventType: v.literal('Complaint'), mail: Mail }),
  v.object({
    eventType: v.literal('DeliveryDelay'),
    mail: Mail,
    deliveryDelay: v.object({ expirationTime: v.optional(moment) }),
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
  readonly sentAt: Instant;
  /** Until when SES tries a delayed mail. */
  readonly triedUntil?: Instant | undefined;
  /** Undefined for a mail that was not tagged by us. */
  readonly about: MailAbout | undefined;
};

/** A bounce without a sub-type of its own is judged by what the other server said; an automatic reply says nothing of a failure. */
const bounceOf = ({ bounce }: Extract<Detail, { eventType: 'Bounce' }>): MailFault => {
  const known = bySubType.get(bounce.bounceSubType);
  if (known !== undefined) return known;
  const [said] = bounce.bouncedRecipients;
  if (bounce.bounceType === 'Permanent') return isPolicy(said?.status) ? 'refused' : 'noMailbox';
  return said?.action === 'failed' ? 'refused' : 'unclear';
};

const faultOf = (detail: Detail): MailFault => {
  switch (detail.eventType) {
    case 'Complaint':
      return 'complaint';
    case 'DeliveryDelay':
      return 'delayed';
    case 'Reject':
      return 'rejected';
    case 'Bounce':
      return bounceOf(detail);
  }
};

/** `Tên <a@b.vn>` or the bare address. */
const bare = (written: string): string => /<([^<>]*)>\s*$/.exec(written)?.[1] ?? written;

/** Tags are lists; each of ours has one value. */
const tags = (given: Readonly<Record<string, readonly string[]>>): MailTags =>
  Object.fromEntries(Object.entries(given).flatMap(([name, [value]]) => (value === undefined ? [] : [[name, value]])));

/** What an event says; each of our mails has one recipient, so each event is about one address. */
export const readMailEvent = ({ detail }: v.InferOutput<typeof BusEvent>): MailEvent => {
  const fault = faultOf(detail);
  return {
    key: `${detail.mail.messageId}#${fault}`,
    fault,
    // Whom we wrote to: the recipients of the event are what other servers made of it on the way.
    address: v.parse(emailAddress, bare(detail.mail.destination[0] ?? '')),
    sentAt: detail.mail.timestamp,
    ...(detail.eventType === 'DeliveryDelay' && detail.deliveryDelay.expirationTime !== undefined
      ? { triedUntil: detail.deliveryDelay.expirationTime }
      : {}),
    about: aboutOf(tags(detail.mail.tags)),
  };
};
