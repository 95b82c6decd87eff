import type { Code, Finding, Held, Silent, Values, Verdict } from './finding.ts';

/** What a person reads of a finding, and what to do about it. */
export type Told = { readonly says: string; readonly todo?: readonly string[] };

export type Sentences = { readonly [C in Code]: (values: Values[C]) => Told };

export const told = <C extends Code>(sentences: Sentences, { code, values }: Verdict<C>): Told =>
  sentences[code](values);

const MOST = 10;

/** The first of a list, with how many more there are. */
export const firstOf = (lines: readonly string[], more: (count: number) => string): readonly string[] =>
  lines.length <= MOST ? lines : [...lines.slice(0, MOST), more(lines.length - MOST)];

/** A record in the notation of zone files. */
export const zoneLine = ({ name, type, value }: Values['dmarc.none']['record']): string =>
  `${name}. ${type} ${type === 'TXT' ? `"${value}"` : `${value}.`}`;

export const consoleAt = (service: string, region: string, place = ''): string =>
  `https://${region}.console.aws.amazon.com/${service}/home?region=${region}${place}`;

/** Asks AWS for a larger quota or for production access of SES. */
export const sesAccount = (region: string): string => consoleAt('ses', region, '#/account');

export const protectStack = ({ stack, region }: Values['protection.off']): string =>
  `aws cloudformation update-termination-protection --enable-termination-protection --stack-name ${stack} --region ${region}`;

const tableFixes = {
  recovery: 'update-continuous-backups --point-in-time-recovery-specification PointInTimeRecoveryEnabled=true',
  protection: 'update-table --deletion-protection-enabled',
  stream: 'update-table --stream-specification StreamEnabled=true,StreamViewType=NEW_IMAGE',
} as const;

export const keepTable = ({ table, region, lacks }: Values['table.unkept']): readonly string[] =>
  lacks.map((lack) => `aws dynamodb ${tableFixes[lack]} --table-name ${table} --region ${region}`);

export const signAgain = ({ identity, region }: Values['dkim.off']): string =>
  `aws sesv2 put-email-identity-dkim-attributes --signing-enabled --email-identity ${identity} --region ${region}`;

export const bootstrapCommand = ({ account, region }: Values['bootstrap.none']): string =>
  `npx cdk bootstrap aws://${account}/${region}`;

type OfStack = { readonly stack: string; readonly region: string };

export const importCommand = (stack: string): string => `npm run directory -- import directory.json --stack ${stack}`;

/** How an address is let go once its mailbox takes mail again, by what holds it. */
export const letGo = (people: readonly Silent[], address: string, { stack, region }: OfStack): readonly string[] => {
  const holds = (held: Held): boolean => people.some((one) => one.held.includes(held));
  return [
    ...(holds('marked') ? [`npm run directory -- clear ${address} --stack ${stack} --region ${region}`] : []),
    ...(holds('suppressed')
      ? [`aws sesv2 delete-suppressed-destination --email-address ${address} --region ${region}`]
      : []),
  ];
};

export type Language = 'vi' | 'en';

export type PreflightWords = {
  readonly usage: string;
  readonly title: (place: { readonly stage: string; readonly stack: string; readonly region: string }) => string;
  readonly mistakes: string;
  readonly standings: Readonly<Record<Finding['standing'], string>>;
  readonly checks: Readonly<Record<Finding['check'], string>>;
  readonly ready: string;
  readonly notReady: (counts: { readonly notReady: number; readonly unknown: number }) => string;
  readonly look: (count: number) => string;
};
