import { notReady, ready, type Verdict, warning } from './finding.ts';

/** @param shown - what is said of the stack; its name too where it is not the stage's own. */
export const judgeStatus = (status: string, region: string, shown = status): Verdict => {
  if (/ROLLBACK_COMPLETE$/.test(status) && status !== 'ROLLBACK_COMPLETE')
    return warning('stack.rolledBack', { status: shown });
  if (/^(CREATE|UPDATE|IMPORT)_COMPLETE$/.test(status)) return ready('stack.stands', { status: shown });
  if (/_IN_PROGRESS$/.test(status)) return warning('stack.moving', { status: shown });
  return notReady('stack.failed', { status: shown, region });
};

/** A stack by its name, with its status; undefined: there is none. */
export type StackState = { readonly name: string; readonly status: string | undefined };

/** The stacks that CloudFront needs beside the stage's own. */
export const judgeBesides = (stacks: readonly StackState[], stage: string, region: string): readonly Verdict[] => {
  const missing = stacks.filter(({ status }) => status === undefined).map(({ name }) => name);
  if (missing.length > 0) return [notReady('stack.partly', { stage, missing })];
  return stacks.map(({ name, status = '' }) => judgeStatus(status, region, `${name} ${status}`));
};

export const judgeProtection = (on: boolean, stack: string, region: string): Verdict =>
  on ? ready('protection.on', {}) : notReady('protection.off', { stack, region });

export type TableFacts = {
  readonly table: string;
  readonly region: string;
  readonly recovery: boolean;
  readonly protection: boolean;
  readonly stream: boolean;
};

export const judgeTable = ({ table, region, ...has }: TableFacts): Verdict => {
  const lacks = (['recovery', 'protection', 'stream'] as const).filter((one) => !has[one]);
  return lacks.length === 0 ? ready('table.kept', { table }) : notReady('table.unkept', { table, region, lacks });
};

/** Resources that somebody changed or deleted beside CloudFormation, by logical id. */
export type DriftFacts = { readonly changed: readonly string[]; readonly deleted: readonly string[] };

export const judgeDrift = ({ changed, deleted }: DriftFacts): Verdict => {
  if (deleted.length > 0) return notReady('drift.deleted', { resources: deleted });
  return changed.length > 0 ? warning('drift.changed', { resources: changed }) : ready('drift.none', {});
};

/** Those of the stack's subscriptions that reach people. */
export type AlarmFacts = { readonly confirmed: number; readonly pending: number };

export const judgeAlarms = ({ confirmed, pending }: AlarmFacts, stage: string): Verdict => {
  if (pending > 0) return notReady('alarms.pending', { pending });
  return confirmed > 0 ? ready('alarms.heard', { confirmed }) : notReady('alarms.none', { stage });
};
