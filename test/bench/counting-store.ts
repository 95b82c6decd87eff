import { once } from 'node:events';
import { createServer } from 'node:http';
import { json } from 'node:stream/consumers';
import * as v from 'valibot';
import { OUTBOX_PREFIX } from '../../functions/adapters/dynamo/keys.ts';
import { getUnits, type Image, queryUnits, storedBytes, writeUnits } from './item-size.ts';

const Item = v.custom<Image>((value) => typeof value === 'object' && value !== null);
const Place = v.object({ TableName: v.string(), Key: v.optional(Item), Item: v.optional(Item) });
const Action = v.object({ Put: v.optional(Place), Update: v.optional(Place), Delete: v.optional(Place) });
const Transaction = v.object({ TransactItems: v.array(Action) });
const Capacity = v.object({ CapacityUnits: v.number() });
const Read = v.object({ ConsumedCapacity: v.optional(v.union([Capacity, v.array(Capacity)])) });
const Got = v.object({ Item: v.optional(Item) });
const Asked = v.looseObject({ ConsistentRead: v.optional(v.boolean(), false) });
const AskedForMany = v.object({
  RequestItems: v.record(v.string(), v.object({ Keys: v.array(Item), ConsistentRead: v.optional(v.boolean(), false) })),
});
const GotMany = v.object({ Responses: v.record(v.string(), v.array(Item)) });
const Found = v.object({ Items: v.optional(v.array(Item)) });

type Place = v.InferOutput<typeof Place>;

export type Units = {
  readonly reads: number;
  readonly writes: number;
  readonly requests: number;
  /** Things to tell that were inserted; each wakes the relay. */
  readonly marks: number;
  /** Bytes more than before, index entries included. */
  readonly stored: number;
};

const nothing: Units = { reads: 0, writes: 0, requests: 0, marks: 0, stored: 0 };

export const sum = (one: Units, other: Units): Units => ({
  reads: one.reads + other.reads,
  writes: one.writes + other.writes,
  requests: one.requests + other.requests,
  marks: one.marks + other.marks,
  stored: one.stored + other.stored,
});

export type CountingStore = {
  readonly endpoint: string;
  /** What was used since it was last asked. */
  take(): Units;
  close(): void;
};

const reading = /^(GetItem|BatchGetItem|Query)$/;
const writing = /^(PutItem|UpdateItem|DeleteItem)$/;

const placesOf = (operation: string, input: unknown): readonly Place[] => {
  if (writing.test(operation)) return [v.parse(Place, input)];
  if (operation !== 'TransactWriteItems') return [];
  return v.parse(Transaction, input).TransactItems.flatMap(({ Put, Update, Delete }) => Put ?? Update ?? Delete ?? []);
};

const isMark = ({ Item }: Place): boolean => (Item?.['pk']?.S ?? '').startsWith(OUTBOX_PREFIX);

const keyOf = ({ Key, Item: { pk, sk } = {} }: Place) => Key ?? { pk, sk };

/** From the sizes of what was read: for a store that counts a look, not what it saw. */
const readUnitsOf = (operation: string, input: unknown, answer: unknown): number => {
  if (operation === 'Query')
    return queryUnits(v.parse(Found, answer).Items ?? [], v.parse(Asked, input).ConsistentRead);
  if (operation === 'GetItem') return getUnits([v.parse(Got, answer).Item], v.parse(Asked, input).ConsistentRead);
  const asked = Object.entries(v.parse(AskedForMany, input).RequestItems);
  const { Responses } = v.parse(GotMany, answer);
  return asked.reduce((sum, [table, { Keys, ConsistentRead }]) => {
    const got = Responses[table] ?? [];
    return (
      sum + getUnits(got, ConsistentRead) + getUnits(Array(Keys.length - got.length).fill(undefined), ConsistentRead)
    );
  }, 0);
};

/**
 * Stands before the local store and counts capacity. Reads: as the store says (TOTAL). Writes: from the items before and after,
 * since the store counts neither index entries nor transactions.
 */
export const countingStore = async (
  target: string,
  {
    countsReads = true,
  }: { /** Whether the store itself says what a read used. */ readonly countsReads?: boolean } = {},
): Promise<CountingStore> => {
  let used = nothing;
  let authorization = '';

  const call = async (operation: string, body: string): Promise<{ status: number; answer: string }> => {
    const headers = {
      'x-amz-target': `DynamoDB_20120810.${operation}`,
      'content-type': 'application/x-amz-json-1.0',
      // It names the region; the signature is of another request and nobody's to check.
      ...(authorization === '' ? {} : { authorization }),
    };
    const response = await fetch(target, { method: 'POST', body, headers });
    return { status: response.status, answer: await response.text() };
  };

  const imageOf = async (place: Place): Promise<Image | undefined> => {
    const get = { TableName: place.TableName, Key: keyOf(place), ConsistentRead: true };
    return v.parse(Got, JSON.parse((await call('GetItem', JSON.stringify(get))).answer)).Item;
  };

  const countRead = (answer: string): void => {
    const { ConsumedCapacity: capacity = [] } = v.parse(Read, JSON.parse(answer));
    for (const { CapacityUnits } of [capacity].flat()) {
      // AWS bills half a unit for a look at nothing, where the local store says none.
      used = sum(used, { ...nothing, reads: Math.max(0.5, CapacityUnits) });
    }
  };

  const handle = async (operation: string, input: object) => {
    const places = placesOf(operation, input);
    const before = await Promise.all(places.map(imageOf));
    const asked = reading.test(operation) ? { ...input, ReturnConsumedCapacity: 'TOTAL' } : input;
    const done = await call(operation, JSON.stringify(asked));
    used = sum(used, { ...nothing, requests: 1 });
    if (done.status !== 200) return done;
    if (reading.test(operation)) {
      if (countsReads) countRead(done.answer);
      else used = sum(used, { ...nothing, reads: readUnitsOf(operation, input, JSON.parse(done.answer)) });
    }
    const after = await Promise.all(places.map(imageOf));
    for (const [at, image] of after.entries()) {
      const place = places[at];
      used = sum(used, {
        ...nothing,
        writes: writeUnits(before[at], image, operation === 'TransactWriteItems'),
        marks: place !== undefined && before[at] === undefined && isMark(place) ? 1 : 0,
        stored: storedBytes(image) - storedBytes(before[at]),
      });
    }
    return done;
  };

  const server = createServer(async (request, response) => {
    const operation = String(request.headers['x-amz-target']).split('.')[1] ?? '';
    authorization = request.headers.authorization ?? '';
    const input = v.parse(v.looseObject({}), await json(request));
    const { status, answer } = await handle(operation, input);
    response.writeHead(status, { 'content-type': 'application/x-amz-json-1.0' }).end(answer);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The counting store listens on no port.');
  return {
    endpoint: `http://127.0.0.1:${address.port}`,
    take: () => {
      const taken = used;
      used = nothing;
      return taken;
    },
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
};
