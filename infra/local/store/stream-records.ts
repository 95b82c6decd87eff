import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { DynamoDBRecord } from 'aws-lambda';
import { type Item, keysOf, sizeInBytes, type Table } from './item.ts';
import type { Change } from './recording.ts';

/** One change as a DynamoDB stream hands it to a Lambda function. */
export type StreamRecord = {
  eventID: string;
  eventName: 'INSERT' | 'MODIFY' | 'REMOVE';
  eventVersion: '1.1';
  eventSource: 'aws:dynamodb';
  awsRegion: string;
  eventSourceARN: string;
  dynamodb: {
    ApproximateCreationDateTime: number;
    Keys: Item;
    NewImage?: Item;
    OldImage?: Item;
    SequenceNumber: string;
    SizeBytes: number;
    StreamViewType: 'NEW_AND_OLD_IMAGES';
  };
} & DynamoDBRecord;

/** Turns changes into stream records with rising sequence numbers; a write that changes nothing has none. */
export const streamRecorder = (awsRegion: string) => {
  // Starts at the clock, so that numbers rise over restarts too.
  let sequence = BigInt(Date.now()) * 1_000_000n;
  return (changes: readonly Change[]): StreamRecord[] =>
    changes.flatMap((change) => {
      const images = imagesOf(change);
      if (images === undefined) return [];
      sequence += 1n;
      return [toRecord(change.table, images, awsRegion, String(sequence).padStart(21, '0'))];
    });
};

type Images = { Keys: Item; OldImage?: Item; NewImage?: Item };

const imagesOf = ({ table, before, after }: Change): Images | undefined => {
  // Copied through JSON: dynalite's objects have no prototype, and a listener must not reach the store's own.
  const OldImage = before && copy(before);
  const NewImage = after && copy(after);
  const either = NewImage ?? OldImage;
  if (either === undefined || isDeepStrictEqual(OldImage, NewImage)) return undefined;
  return { Keys: keysOf(table, either), ...(OldImage && { OldImage }), ...(NewImage && { NewImage }) };
};

const copy = (item: Item): Item => JSON.parse(JSON.stringify(item));

const toRecord = (table: Table, images: Images, awsRegion: string, SequenceNumber: string): StreamRecord => ({
  eventID: randomUUID().replaceAll('-', ''),
  eventName: images.OldImage === undefined ? 'INSERT' : images.NewImage === undefined ? 'REMOVE' : 'MODIFY',
  eventVersion: '1.1',
  eventSource: 'aws:dynamodb',
  awsRegion,
  eventSourceARN: `${table.TableArn}/stream/${new Date(table.CreationDateTime * 1000).toISOString().slice(0, -1)}`,
  dynamodb: {
    ApproximateCreationDateTime: Math.floor(Date.now() / 1000),
    ...images,
    SequenceNumber,
    SizeBytes: Object.values(images).reduce((sum, image) => sum + sizeInBytes(image), 0),
    StreamViewType: 'NEW_AND_OLD_IMAGES',
  },
});
