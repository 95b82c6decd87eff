import type { Facts } from './http.ts';
import { type Job, type JobOptions, jobHandler } from './job.ts';

export type Call = Pick<Job, 'requestId' | 'remainingMs' | 'faults'>;

/** What a schedule wakes; what it returns stands in the log line. */
export const scheduledHandler = (run: (call: Call) => Promise<Facts>, options: JobOptions = {}) =>
  jobHandler(
    'schedule',
    async (job) => {
      job.facts = await run(job);
    },
    options,
  );
