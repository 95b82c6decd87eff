import type { Facts } from './http.ts';
import { type Call, type JobOptions, jobHandler } from './job.ts';

/** What a schedule wakes; what it returns stands in the log line. */
export const scheduledHandler = (run: (call: Call) => Promise<Facts>, options: JobOptions = {}) =>
  jobHandler(
    'schedule',
    async (job) => {
      job.facts = await run(job);
    },
    options,
  );
