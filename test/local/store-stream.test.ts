import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { type LocalStore, type StreamRecord, startStore } from '../../infra/local/store/store.ts';
import {
  aKey,
  type ContractTable,
  createContractTable,
  onlyExisting,
  onlyNew,
} from '../store/dynamodb-contract-table.ts';
import { clientOf } from './store-client.ts';

let store: LocalStore;
let table: ContractTable;
const told: (readonly StreamRecord[])[] = [];
const records = () => told.flat();
const inWire = (item: Record<string, string>) =>
  Object.fromEntries(Object.entries(item).map(([name, value]) => [name, { S: value }]));

beforeAll(async () => {
  store = await startStore({ dataDir: undefined });
  store.onCommit((batch) => void told.push(batch));
  table = await createContractTable(clientOf(store.endpoint));
});
beforeEach(() => void told.splice(0));
afterAll(() => store.close());

describe('the stream', () => {
  it('tells an insert, a change and a removal with their images, in order', async () => {
    const item = aKey();
    await table.put({ ...item, text: 'Mỏ' });
    await table.update(item, 'SET #text = :new', {
      ExpressionAttributeNames: { '#text': 'text' },
      ExpressionAttributeValues: { ':new': 'Địa chất' },
    });
    await table.remove(item);

    const [first, second] = [inWire({ ...item, text: 'Mỏ' }), inWire({ ...item, text: 'Địa chất' })];
    const changes = records().map(({ eventName, dynamodb: { Keys, OldImage, NewImage } }) => ({
      eventName,
      Keys,
      OldImage,
      NewImage,
    }));
    expect(changes).toEqual([
      { eventName: 'INSERT', Keys: inWire(item), OldImage: undefined, NewImage: first },
      { eventName: 'MODIFY', Keys: inWire(item), OldImage: first, NewImage: second },
      { eventName: 'REMOVE', Keys: inWire(item), OldImage: second, NewImage: undefined },
    ]);
  });

  it('describes a record as Lambda receives it', async () => {
    const item = { pk: 'khóa', sk: 'a' };
    await table.put(item);

    expect(records()).toEqual([
      {
        eventID: expect.stringMatching(/^[0-9a-f]{32}$/),
        eventName: 'INSERT',
        eventVersion: '1.1',
        eventSource: 'aws:dynamodb',
        awsRegion: 'us-east-1',
        eventSourceARN: expect.stringMatching(
          new RegExp(
            `^arn:aws:dynamodb:us-east-1:\\d{12}:table/${table.TableName}/stream/\\d{4}-\\d\\d-\\d\\dT[\\d:.]+$`,
          ),
        ),
        dynamodb: {
          ApproximateCreationDateTime: expect.any(Number),
          Keys: inWire(item),
          NewImage: inWire(item),
          SequenceNumber: expect.stringMatching(/^\d{21}$/),
          SizeBytes: 2 * ('pk'.length + Buffer.byteLength('khóa') + 'sk'.length + 1),
          StreamViewType: 'NEW_AND_OLD_IMAGES',
        },
      },
    ]);
  });

  it('tells a transaction or a batch at once, the checks left out', async () => {
    const [checked, one, two] = [aKey(), aKey(), aKey()];
    const { TableName } = table;
    await table.put(checked);
    await table.transact([
      { Put: { TableName, Item: one, ...onlyNew } },
      { ConditionCheck: { TableName, Key: checked, ...onlyExisting } },
      { Put: { TableName, Item: two, ...onlyNew } },
    ]);
    const deletions = [one, two].map((Key) => ({ DeleteRequest: { Key } }));
    await table.db.send(new BatchWriteCommand({ RequestItems: { [TableName]: deletions } }));

    expect(told.map((batch) => batch.map(({ eventName, dynamodb }) => [eventName, dynamodb.Keys['pk']?.S]))).toEqual([
      [['INSERT', checked.pk]],
      [
        ['INSERT', one.pk],
        ['INSERT', two.pk],
      ],
      expect.arrayContaining([
        ['REMOVE', one.pk],
        ['REMOVE', two.pk],
      ]),
    ]);
  });

  it('keeps the order of commits of one item, with rising numbers', async () => {
    const item = aKey();
    const one = { ExpressionAttributeValues: { ':one': 1 } };
    await Promise.all(Array.from({ length: 30 }, () => table.update(item, 'ADD n :one', one)));

    const told = records().map(({ dynamodb }) => dynamodb);
    expect(told.map(({ NewImage }) => Number(NewImage?.['n']?.N))).toEqual(Array.from({ length: 30 }, (_, n) => n + 1));
    const numbers = told.map(({ SequenceNumber }) => SequenceNumber);
    expect(numbers).toEqual(numbers.toSorted());
    expect(new Set(numbers).size).toBe(30);
  });

  it('tells nothing of a write that failed, was cancelled or changed nothing', async () => {
    const item = aKey();
    const { TableName } = table;
    await table.put(item);
    await table.put(item);
    await table.remove(aKey());
    await expect(table.put(item, onlyNew)).rejects.toThrow();
    await expect(
      table.transact([{ Put: { TableName, Item: aKey() } }, { Put: { TableName, Item: item, ...onlyNew } }]),
    ).rejects.toThrow();

    expect(records()).toHaveLength(1);
  });

  it('goes on when a listener throws or rejects', async () => {
    const reported = vi.spyOn(console, 'error').mockReturnValue();
    const own = await startStore({ dataDir: undefined });
    const heard: string[] = [];
    own.onCommit(() => {
      throw new Error('thrown');
    });
    own.onCommit(() => Promise.reject(new Error('rejected')));
    own.onCommit((batch) => heard.push(...batch.map(({ eventName }) => eventName)));
    const { put } = await createContractTable(clientOf(own.endpoint));
    await put(aKey());
    await put(aKey());
    await own.close();

    expect(heard).toEqual(['INSERT', 'INSERT']);
    expect(reported).toHaveBeenCalledTimes(4);
    reported.mockRestore();
  });
});
