import {
  GetAccountCommand,
  GetEmailIdentityCommand,
  NotFoundException,
  paginateListSuppressedDestinations,
  type SESv2Client,
} from '@aws-sdk/client-sesv2';
import { type AccountFacts, dmarcNames, type IdentityFacts, type TxtAt } from './judge-mail.ts';

export const gatherSending = async (client: SESv2Client): Promise<AccountFacts> => {
  const account = await client.send(new GetAccountCommand({}));
  return {
    production: account.ProductionAccessEnabled ?? false,
    sending: account.SendingEnabled ?? false,
    enforcement: account.EnforcementStatus ?? '',
    most: account.SendQuota?.Max24HourSend ?? 0,
    sent: account.SendQuota?.SentLast24Hours ?? 0,
  };
};

/** The sender's identity, undefined when nobody made it yet. */
export const gatherIdentity = async (client: SESv2Client, identity: string): Promise<IdentityFacts | undefined> => {
  try {
    const found = await client.send(new GetEmailIdentityCommand({ EmailIdentity: identity }));
    const { DkimAttributes: dkim, MailFromAttributes: mailFrom } = found;
    return {
      verified: found.VerifiedForSendingStatus ?? false,
      dkim: {
        on: dkim?.SigningEnabled ?? false,
        status: dkim?.Status ?? 'NOT_STARTED',
        tokens: dkim?.Tokens ?? [],
        zone: dkim?.SigningHostedZone ?? 'dkim.amazonses.com',
      },
      mailFrom:
        mailFrom?.MailFromDomain === undefined
          ? undefined
          : { domain: mailFrom.MailFromDomain, status: mailFrom.MailFromDomainStatus ?? 'PENDING' },
    };
  } catch (error) {
    if (error instanceof NotFoundException) return undefined;
    throw error;
  }
};

const MOST_PAGES = 100;

/** The addresses SES itself no longer sends to, for bounces and complaints of any system of the account. */
export const gatherSuppressed = async (client: SESv2Client): Promise<ReadonlySet<string>> => {
  const addresses = new Set<string>();
  let pages = 0;
  for await (const page of paginateListSuppressedDestinations({ client, pageSize: 1_000 }, {})) {
    for (const { EmailAddress = '' } of page.SuppressedDestinationSummaries ?? [])
      addresses.add(EmailAddress.toLowerCase());
    pages += 1;
    if (pages === MOST_PAGES) throw new Error(`more than ${addresses.size} suppressed addresses`);
  }
  return addresses;
};

/** The TXT records at a name as DNS has them, each in its parts; none where the name is not known. */
export type TxtRecords = (name: string) => Promise<readonly (readonly string[])[]>;

export const gatherDmarc = async (txt: TxtRecords, domain: string): Promise<readonly TxtAt[]> =>
  Promise.all(
    dmarcNames(domain).map(async (name) => ({ name, texts: (await txt(name)).map((parts) => parts.join('')) })),
  );
