import type { DynamoDBBatchResponse } from 'aws-lambda';
import * as v from 'valibot';
import { type JobOptions, jobHandler } from './job.ts';

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

type Failure = { readonly itemIdentifier: string; readonly fault: unknown };

const attempt = async (record: StreamRecord, run: (record: StreamRecord) => Promise<void>): Promise<Failure[]> => {
  try {
    await run(record);
    return [];
  } catch (fault) {
    return [{ itemIdentifier: record.dynamodb.SequenceNumber, fault }];
  }
};

/** Tries every record, in order; Lambda comes back from the first that failed on, so a run must bear repetition. */
export const streamHandler = (run: (record: StreamRecord) => Promise<void>, options: JobOptions = {}) =>
  jobHandler(
    'stream',
    async (job): Promise<DynamoDBBatchResponse> => {
      const { Records } = v.parse(Batch, job.event);
      const failures: Failure[] = [];
      for (const record of Records) failures.push(...(await attempt(record, run)));
      job.facts = { records: Records.length, failed: failures.length };
      job.fault = failures[0]?.fault;
      return { batchItemFailures: failures.map(({ itemIdentifier }) => ({ itemIdentifier })) };
    },
    options,
  );
