import { notReady, ready, type Verdict, warning } from './finding.ts';

export type BootstrapFacts = {
  readonly account: string;
  readonly region: string;
  /** What the parameter of the bootstrap stack says; undefined: there is none. */
  readonly version: number | undefined;
  readonly needed: number;
};

/** @param shell - the region commands without `--region` would use. */
export const judgeRegion = (region: string, shell: string | undefined): Verdict =>
  region === shell ? ready('region.same', { region }) : warning('region.other', { region, shell });

export const judgeBootstrap = ({ account, region, version, needed }: BootstrapFacts): Verdict => {
  if (version === undefined) return notReady('bootstrap.none', { account, region });
  return version < needed
    ? notReady('bootstrap.old', { account, region, version, needed })
    : ready('bootstrap.recent', { version, needed });
};

/** AWS refuses requests that are five minutes off; links and codes of a skewed machine already look odd before that. */
const MOST_SECONDS = 120;

/** @param seconds - how far this machine's clock is ahead of AWS's. */
export const judgeClock = (seconds: number): Verdict =>
  Math.abs(seconds) > MOST_SECONDS ? warning('clock.wrong', { seconds }) : ready('clock.right', { seconds });
