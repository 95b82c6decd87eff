import { type MailAbout, tagsOf } from '../../functions/domain/mail-about.ts';

/** An event of SES on EventBridge, in the shape of AWS's documented examples (event-publishing-retrieving-sns-examples). */
export type Fate =
  | {
      readonly eventType: 'Bounce';
      readonly bounceType: string;
      readonly bounceSubType: string;
      /** What the other server's report says (RFC 3464); an automatic reply has none. */
      readonly status?: string;
      /** Whom the report names, where it is not whom we wrote to: `Final-Recipient`. */
      readonly recipient?: string;
    }
  | { readonly eventType: 'Complaint' | 'DeliveryDelay' | 'Reject' };

const detailTypes = {
  Bounce: 'Email Bounced',
  Complaint: 'Email Complaint Received',
  DeliveryDelay: 'Email Delivery Delayed',
  Reject: 'Email Rejected',
} as const;

const at = '2026-11-23T02:05:40.012Z';

const partOf = (fate: Fate, address: string) => {
  switch (fate.eventType) {
    case 'Bounce':
      return {
        bounce: {
          bounceType: fate.bounceType,
          bounceSubType: fate.bounceSubType,
          bouncedRecipients: [
            {
              emailAddress: fate.recipient ?? address,
              ...(fate.status === undefined
                ? {}
                : { action: 'failed', status: fate.status, diagnosticCode: `smtp; 550 ${fate.status}` }),
            },
          ],
          timestamp: at,
          feedbackId: '01000157c44f053b-61b59c11-9236-11e6-8f96-7be8aexample-000000',
          reportingMTA: 'dsn; mta.example.com',
        },
      };
    case 'Complaint':
      return {
        complaint: {
          complainedRecipients: [{ emailAddress: address }],
          timestamp: at,
          feedbackId: '01000157c44f053b-678cd9a5-9236-11e6-8f96-7be8aexample-000000',
          userAgent: 'Amazon SES Mailbox Simulator',
          complaintFeedbackType: 'abuse',
          arrivalDate: at,
        },
      };
    case 'DeliveryDelay':
      return {
        deliveryDelay: {
          timestamp: at,
          delayType: 'TransientCommunicationFailure',
          expirationTime: '2026-11-24T02:05:40.012Z',
          delayedRecipients: [
            { emailAddress: address, status: '4.4.1', diagnosticCode: 'smtp; 421 4.4.1 Unable to connect' },
          ],
        },
      };
    case 'Reject':
      return { reject: { reason: 'Bad content' } };
  }
};

export const sesEvent = (
  fate: Fate,
  address: string,
  about: MailAbout | undefined,
  messageId = '0100017f3f7e2f8b',
  { configurationSet = 'awards', sentAt = at }: { configurationSet?: string; sentAt?: string } = {},
) => ({
  version: '0',
  id: '7bf73129-1428-4cd3-a780-95db273d1602',
  'detail-type': detailTypes[fate.eventType],
  source: 'aws.ses',
  account: '123456789012',
  time: at,
  region: 'ap-southeast-1',
  resources: [`arn:aws:ses:ap-southeast-1:123456789012:configuration-set/${configurationSet}`],
  detail: {
    eventType: fate.eventType,
    mail: {
      timestamp: sentAt,
      messageId,
      source: 'Bộ <thi-dua@example.vn>',
      sourceArn: 'arn:aws:ses:ap-southeast-1:123456789012:identity/example.vn',
      sendingAccountId: '123456789012',
      destination: [address],
      headersTruncated: false,
      headers: [{ name: 'Subject', value: 'Hồ sơ' }],
      commonHeaders: { from: ['thi-dua@example.vn'], to: [address], messageId, subject: 'Hồ sơ' },
      tags: {
        'ses:configuration-set': [configurationSet],
        'ses:source-ip': ['192.0.2.0'],
        'ses:from-domain': ['example.vn'],
        'ses:caller-identity': ['relay'],
        ...Object.fromEntries(
          Object.entries(about === undefined ? {} : tagsOf(about)).map(([k, value]) => [k, [value]]),
        ),
      },
    },
    ...partOf(fate, address),
  },
});

export type SesEvent = ReturnType<typeof sesEvent>;

export const hardBounce = {
  eventType: 'Bounce',
  bounceType: 'Permanent',
  bounceSubType: 'General',
  status: '5.1.1',
} as const satisfies Fate;
