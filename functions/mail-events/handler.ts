import * as v from 'valibot';
import { appOnAws } from '../aws.ts';
import { BusEvent, readMailEvent } from '../domain/mail-event.ts';
import { jobHandler } from '../edge/job.ts';
import { takeMailEvent } from '../usecases/take-mail-event.ts';

/** One event of SES from the bus. Whoever may put one there decides what is taken for a bounce: no page leads here. */
export const handler = jobHandler(
  'mail event',
  async (job) => {
    const event = readMailEvent(v.parse(BusEvent, job.event));
    const { about } = event;
    job.facts = {
      mail: event.fault,
      ...(about?.letter === undefined ? {} : { letter: about.letter }),
      ...(about?.proposalId === undefined ? {} : { proposalId: about.proposalId }),
      ...(about?.seat === undefined ? {} : { stage: about.seat }),
    };
    const taken = await takeMailEvent(appOnAws(), event);
    job.facts = { ...job.facts, outcome: taken ? 'taken' : 'known' };
  },
  {},
);
