import type { Stage } from '../../../functions/domain/data/authorities.ts';

/** How a check ended; `afterDeploy` is for what the first deploy will make. */
export const standings = ['ready', 'warning', 'notReady', 'unknown', 'afterDeploy'] as const;
export type Standing = (typeof standings)[number];

/** In the order of the table. */
export const checks = [
  'credentials',
  'region',
  'bootstrap',
  'stack',
  'protection',
  'table',
  'drift',
  'production',
  'identity',
  'dkim',
  'mailFrom',
  'dmarc',
  'season',
  'quota',
  'approvers',
  'alarms',
  'holidays',
  'clock',
] as const;
export type CheckName = (typeof checks)[number];

/** A record to be put into the domain's zone. */
export type DnsRecord = { readonly name: string; readonly type: 'CNAME' | 'MX' | 'TXT'; readonly value: string };

/** Who takes no more mail: we marked the address, SES suppresses it, or both. */
export type Held = 'marked' | 'suppressed';

/** A person by the directory's code, whom mail does not reach; an address stands in no output that may be kept. */
export type Silent = { readonly id: string; readonly name: string; readonly held: readonly Held[] };

/** A stage of a unit at which nobody could be asked, from this day on, and why. */
export type Gap = {
  readonly unit: string;
  readonly stage: Stage;
  readonly day: string;
  readonly why: 'nobody' | 'conflict' | 'undeliverable';
  readonly people: readonly Silent[];
};

type None = Readonly<Record<string, never>>;
type Where = { readonly account: string; readonly region: string };
type Quota = {
  readonly most: number;
  readonly needed: number;
  readonly sent: number;
  readonly proposals: number;
  readonly units: number;
};

/** Every sentence a check can end with, and what it names. */
export type Values = {
  unknown: { readonly why: string };
  afterDeploy: None;
  'credentials.found': { readonly account: string };
  'credentials.none': None;
  'credentials.refused': { readonly why: string };
  'region.same': { readonly region: string };
  'region.other': { readonly region: string; readonly shell: string | undefined };
  'bootstrap.recent': { readonly version: number; readonly needed: number };
  'bootstrap.old': Where & { readonly version: number; readonly needed: number };
  'bootstrap.none': Where;
  'stack.stands': { readonly status: string };
  'stack.none': { readonly stage: string };
  'stack.partly': { readonly stage: string; readonly missing: readonly string[] };
  'stack.moving': { readonly status: string };
  'stack.rolledBack': { readonly status: string };
  'stack.failed': { readonly status: string; readonly region: string };
  'protection.on': None;
  'protection.off': { readonly stack: string; readonly region: string };
  'table.kept': { readonly table: string };
  'table.unkept': {
    readonly table: string;
    readonly region: string;
    readonly lacks: readonly ('recovery' | 'protection' | 'stream')[];
  };
  'drift.none': None;
  'drift.changed': { readonly resources: readonly string[] };
  'drift.deleted': { readonly resources: readonly string[] };
  'production.granted': None;
  'production.sandbox': { readonly region: string; readonly most: number };
  'production.probation': { readonly region: string };
  'production.stopped': { readonly region: string };
  'identity.verified': { readonly identity: string };
  'identity.pending': { readonly identity: string };
  'identity.none': { readonly identity: string };
  'dkim.signs': None;
  'dkim.pending': { readonly records: readonly DnsRecord[] };
  'dkim.off': { readonly identity: string; readonly region: string };
  'dkim.address': None;
  'mailFrom.stands': { readonly domain: string };
  'mailFrom.pending': { readonly records: readonly DnsRecord[] };
  'mailFrom.none': { readonly stage: string };
  'mailFrom.address': None;
  'dmarc.found': { readonly name: string; readonly policy: string };
  'dmarc.none': { readonly record: DnsRecord };
  'dmarc.wrong': { readonly name: string };
  'season.ahead': { readonly name: string; readonly deadline: string; readonly more: number };
  'season.none': { readonly stack: string };
  'directory.none': { readonly stack: string };
  'quota.enough': Quota;
  'quota.small': Quota & { readonly region: string };
  'approvers.reached': { readonly units: number };
  'approvers.silent': { readonly people: readonly Silent[]; readonly stack: string; readonly region: string };
  'approvers.missing': { readonly gaps: readonly Gap[]; readonly stack: string; readonly region: string };
  'alarms.heard': { readonly confirmed: number };
  'alarms.pending': { readonly pending: number };
  'alarms.none': { readonly stage: string };
  'holidays.known': { readonly until: string };
  'holidays.unverified': { readonly until: string; readonly days: readonly string[] };
  'holidays.missing': { readonly years: readonly number[] };
  'clock.right': { readonly seconds: number };
  'clock.wrong': { readonly seconds: number };
};
export type Code = keyof Values;

/** What a judge says of the facts it was given. */
export type Verdict<C extends Code = Code> = {
  readonly standing: Standing;
  readonly code: C;
  readonly values: Values[C];
};
export type Finding = Verdict & { readonly check: CheckName };

const verdict =
  (standing: Standing) =>
  <C extends Code>(code: C, values: Values[C]): Verdict<C> => ({ standing, code, values });

export const ready = verdict('ready');
export const warning = verdict('warning');
export const notReady = verdict('notReady');
export const unknown = (why: string): Verdict<'unknown'> => verdict('unknown')('unknown', { why });
export const afterDeployTodo = verdict('afterDeploy');
export const afterDeploy = afterDeployTodo('afterDeploy', {});

/** The worse the earlier. */
const byGravity: readonly Standing[] = ['notReady', 'unknown', 'warning', 'afterDeploy', 'ready'];

/** Of several verdicts on one check the gravest, and of equal ones the first. */
export const gravest = (first: Verdict, ...more: readonly Verdict[]): Verdict =>
  more.reduce((a, b) => (byGravity.indexOf(b.standing) < byGravity.indexOf(a.standing) ? b : a), first);

/** What could not be looked at is not taken for ready. */
export const isReady = (findings: readonly { readonly standing: Standing }[]): boolean =>
  findings.every(({ standing }) => standing !== 'notReady' && standing !== 'unknown');
