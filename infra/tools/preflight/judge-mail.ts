import type { Config } from '../../aws/config.ts';
import { afterDeploy, type DnsRecord, notReady, ready, type Verdict, warning } from './finding.ts';

/** The account of SES in one region, as it describes itself. */
export type AccountFacts = {
  readonly production: boolean;
  readonly sending: boolean;
  /** HEALTHY, PROBATION or SHUTDOWN. */
  readonly enforcement: string;
  /** Mails in 24 hours; -1 without a limit. */
  readonly most: number;
  readonly sent: number;
};

/** SES's identity of the sender; a state is SES's own word: SUCCESS, PENDING, FAILED … */
export type IdentityFacts = {
  readonly verified: boolean;
  readonly dkim: {
    readonly on: boolean;
    readonly status: string;
    readonly tokens: readonly string[];
    readonly zone: string;
  };
  readonly mailFrom: { readonly domain: string; readonly status: string } | undefined;
};

type Sender = Pick<Config, 'sender' | 'mailIdentity' | 'region' | 'stage'>;

export const domainOf = (address: string): string => address.slice(address.indexOf('@') + 1);

export const identityOf = ({ sender, mailIdentity }: Sender): string =>
  mailIdentity === 'domain' ? domainOf(sender) : sender;

export const judgeProduction = ({ production, sending, enforcement, most }: AccountFacts, region: string): Verdict => {
  if (!sending || enforcement === 'SHUTDOWN') return notReady('production.stopped', { region });
  if (!production) return notReady('production.sandbox', { region, most });
  return enforcement === 'PROBATION' ? warning('production.probation', { region }) : ready('production.granted', {});
};

/** An identity that nobody made yet comes with the first deploy. */
const missing = (identity: string, deployed: boolean): Verdict =>
  deployed ? notReady('identity.none', { identity }) : afterDeploy;

export const judgeIdentity = (sender: Sender, facts: IdentityFacts | undefined, deployed: boolean): Verdict => {
  const identity = identityOf(sender);
  if (facts === undefined) return missing(identity, deployed);
  return facts.verified ? ready('identity.verified', { identity }) : notReady('identity.pending', { identity });
};

export const judgeDkim = (sender: Sender, facts: IdentityFacts | undefined, deployed: boolean): Verdict => {
  const identity = identityOf(sender);
  if (sender.mailIdentity === 'email') return warning('dkim.address', {});
  if (facts === undefined) return missing(identity, deployed);
  const { on, status, tokens, zone } = facts.dkim;
  const records = tokens.map((token): DnsRecord => {
    return { name: `${token}._domainkey.${identity}`, type: 'CNAME', value: `${token}.${zone}` };
  });
  if (status !== 'SUCCESS') return notReady('dkim.pending', { records });
  return on ? ready('dkim.signs', {}) : notReady('dkim.off', { identity, region: sender.region });
};

export const judgeMailFrom = (sender: Sender, facts: IdentityFacts | undefined, deployed: boolean): Verdict => {
  if (sender.mailIdentity === 'email') return warning('mailFrom.address', {});
  if (facts === undefined) return missing(identityOf(sender), deployed);
  if (facts.mailFrom === undefined) return notReady('mailFrom.none', { stage: sender.stage });
  const { domain, status } = facts.mailFrom;
  if (status === 'SUCCESS') return ready('mailFrom.stands', { domain });
  const records: readonly DnsRecord[] = [
    { name: domain, type: 'MX', value: `10 feedback-smtp.${sender.region}.amazonses.com` },
    { name: domain, type: 'TXT', value: 'v=spf1 include:amazonses.com ~all' },
  ];
  return notReady('mailFrom.pending', { records });
};

/** Where receivers look for a domain's policy: at itself, then at its parents of two labels and more (RFC 7489, 6.6.3). */
export const dmarcNames = (domain: string): readonly string[] => {
  const labels = domain.split('.');
  const ancestors = labels.slice(0, Math.max(1, labels.length - 1)).map((_, at) => labels.slice(at).join('.'));
  return ancestors.map((one) => `_dmarc.${one}`);
};

/** The TXT records at a name, each put together from its parts. */
export type TxtAt = { readonly name: string; readonly texts: readonly string[] };

export const judgeDmarc = (domain: string, found: readonly TxtAt[]): Verdict => {
  const policies = found.map(({ name, texts }) => ({ name, texts: texts.filter((text) => /^v=DMARC1\b/.test(text)) }));
  const first = policies.find(({ texts }) => texts.length > 0);
  if (first === undefined) {
    const value = `v=DMARC1; p=quarantine; rua=mailto:postmaster@${domain}`;
    return notReady('dmarc.none', { record: { name: `_dmarc.${domain}`, type: 'TXT', value } });
  }
  const policy = /;\s*p\s*=\s*(none|quarantine|reject)\s*(;|$)/i.exec(first.texts[0] ?? '')?.[1];
  // Of several records receivers take none (RFC 7489, 6.6.3).
  return first.texts.length > 1 || policy === undefined
    ? notReady('dmarc.wrong', { name: first.name })
    : ready('dmarc.found', { name: first.name, policy: policy.toLowerCase() });
};

export type QuotaFacts = Pick<AccountFacts, 'most' | 'sent'> & {
  readonly needed: number;
  readonly proposals: number;
  readonly units: number;
  readonly region: string;
};

/** What the season's last day will need, beside what the account may send in a day; -1 is no limit (SendQuota of SES's API). */
export const judgeQuota = ({ region, ...facts }: QuotaFacts): Verdict =>
  facts.most === -1 || facts.needed <= facts.most
    ? ready('quota.enough', facts)
    : notReady('quota.small', { ...facts, region });
