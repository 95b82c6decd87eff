import { assumptions } from '../data/assumptions.ts';
import { readMeasured } from '../forecast/measured.ts';
import { mailsOnLastDay } from '../forecast/reckon.ts';
import { type Checked, type Facts, onDirectory, type Work } from './facts.ts';
import type { Verdict } from './finding.ts';
import { gatherDmarc } from './gather-mail.ts';
import {
  domainOf,
  judgeDkim,
  judgeDmarc,
  judgeIdentity,
  judgeMailFrom,
  judgeProduction,
  judgeQuota,
} from './judge-mail.ts';

/** Whether mail may leave, is believed, and is enough for the season. */
export const checksOfMail = ({ config, stack, txt, proposals }: Checked, facts: Facts) => {
  const { region } = config;
  const ofSender =
    (judge: typeof judgeIdentity): Work =>
    async () =>
      judge(config, await facts.identity(), (await facts.deployed()) !== undefined);
  const quota = async (units: number): Promise<Verdict> => {
    const { most, sent } = await facts.sending();
    const expected = proposals ?? units * assumptions.proposalsPerUnit;
    const season = { proposals: expected, units, measured: readMeasured(), assumed: assumptions };
    return judgeQuota({ most, sent, units, proposals: expected, needed: mailsOnLastDay(season), region });
  };
  return {
    production: async () => judgeProduction(await facts.sending(), region),
    identity: ofSender(judgeIdentity),
    dkim: ofSender(judgeDkim),
    mailFrom: ofSender(judgeMailFrom),
    dmarc: async () => {
      const domain = domainOf(config.sender);
      return judgeDmarc(domain, await gatherDmarc(txt, domain));
    },
    // Without a number of proposals the units must be known to guess one.
    quota:
      proposals === undefined
        ? onDirectory(facts, stack, ({ units }) => quota(units.length))
        : async () => quota((await facts.directory())?.units.length ?? 0),
  } satisfies Record<string, Work>;
};
