import type { Directory } from '../../../functions/domain/directory.ts';
import type { Config } from '../../aws/config.ts';
import type { Clients, EdgeClients } from './clients.ts';
import { afterDeploy, notReady, type Verdict } from './finding.ts';
import { gatherIdentity, gatherSending, type TxtRecords } from './gather-mail.ts';
import { gatherRecord } from './gather-record.ts';
import { type Deployed, gatherStack } from './gather-stack.ts';
import { type AccountFacts, type IdentityFacts, identityOf } from './judge-mail.ts';

/** What is checked, and by what. */
export type Checked = {
  readonly config: Config;
  readonly stack: string;
  readonly context: Readonly<Record<string, unknown>>;
  readonly clients: Clients;
  /** Of the region that CloudFront takes its firewall from; undefined where no CloudFront is configured. */
  readonly edge: EdgeClients | undefined;
  readonly txt: TxtRecords;
  readonly now: string;
  /** Expected in the season; undefined: as many as units usually file. */
  readonly proposals: number | undefined;
  /** Milliseconds between two looks at a drift detection. */
  readonly everyMs: number;
};

/** What several checks ask for; it is asked once, and whoever asks hears of a failure. */
export type Facts = {
  /** Undefined before the first deploy. */
  readonly deployed: () => Promise<Deployed | undefined>;
  readonly sending: () => Promise<AccountFacts>;
  readonly identity: () => Promise<IdentityFacts | undefined>;
  /** Undefined before the first deploy and the first import. */
  readonly directory: () => Promise<Directory | undefined>;
  readonly marked: () => Promise<ReadonlySet<string>>;
};

const once = <T>(ask: () => Promise<T>): (() => Promise<T>) => {
  let answer: Promise<T> | undefined;
  return () => {
    answer ??= ask();
    return answer;
  };
};

export const factsOf = ({ config, stack, clients }: Checked): Facts => {
  const deployed = once(() => gatherStack(clients.cloudFormation, stack));
  const record = once(async () => {
    const table = (await deployed())?.table;
    return table === undefined ? undefined : gatherRecord(table, config.region);
  });
  return {
    deployed,
    sending: once(() => gatherSending(clients.ses)),
    identity: once(() => gatherIdentity(clients.ses, identityOf(config))),
    directory: async () => (await record())?.directory,
    marked: async () => (await record())?.marked ?? new Set(),
  };
};

export type Work = () => Promise<Verdict>;

/** A check of what the deploy makes: before the first one there is nothing to see. */
export const onStack =
  ({ deployed }: Facts, work: (found: Deployed) => Promise<Verdict> | Verdict): Work =>
  async () => {
    const found = await deployed();
    return found === undefined ? afterDeploy : work(found);
  };

/** A check of who is in the directory: after the deploy nobody is before the first import. */
export const onDirectory = (
  facts: Facts,
  stack: string,
  work: (found: Directory) => Promise<Verdict> | Verdict,
): Work =>
  onStack(facts, async () => {
    const found = await facts.directory();
    return found === undefined ? notReady('directory.none', { stack }) : work(found);
  });
