import type { DynamoDBBatchResponse } from 'aws-lambda';
import * as v from 'valibot';
import type { Facts } from './http.ts';
import { type Call, type JobOptions, jobHandler } from './job.ts';

const Image = v.record(v.string(), v.unknown());

/** A change of the table as its stream tells it; images are in DynamoDB's JSON, for the adapter to read. */
export const StreamRecord = v.object({
  eventName: v.picklist(['INSERT', 'MODIFY', 'REMOVE']),
  dynamodb: v.object({
    SequenceNumber: v.string(),
    Keys: v.optional(Image),
    NewImage: v.optional(Image),
    OldImage: v.optional(Image),
  }),
});
export type StreamRecord = v.InferOutput<typeof StreamRecord>;

const Batch = v.object({ Records: v.array(StreamRecord) });

type Run = (record: StreamRecord) => Promise<Facts>;

/** What all records say of a fact: numbers add up, a text stands when it is the same everywhere. */
const together = (all: readonly Facts[]): Facts => {
  const said: Record<string, string | number> = {};
  for (const name of new Set(all.flatMap((facts) => Object.keys(facts)))) {
    const values = all.map((facts) => facts[name]);
    const [first] = values;
    if (typeof first === 'number') said[name] = values.reduce<number>((sum, value) => sum + Number(value ?? 0), 0);
    else if (first !== undefined && values.every((value) => value === first)) said[name] = first;
  }
  return said;
};

/** Tries every record, in order, by what `forCall` makes of the call; Lambda comes back from the first that failed on, so a run must bear repetition. */
export const streamHandler = (forCall: (call: Call) => Run, options: JobOptions = {}) =>
  jobHandler(
    'stream',
    async (job): Promise<DynamoDBBatchResponse> => {
      const { Records } = v.parse(Batch, job.event);
      const run = forCall(job);
      const facts: Facts[] = [];
      const failed: { itemIdentifier: string }[] = [];
      for (const record of Records) {
        try {
          facts.push(await run(record));
        } catch (fault) {
          job.faults.push(fault);
          failed.push({ itemIdentifier: record.dynamodb.SequenceNumber });
        }
      }
      job.facts = { ...together(facts), records: Records.length, failed: failed.length };
      return { batchItemFailures: failed };
    },
    options,
  );
