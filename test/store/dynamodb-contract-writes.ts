import { randomUUID } from 'node:crypto';
import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import { aKey, type ContractTable, onlyNew } from './dynamodb-contract-table.ts';

const lost = ConditionalCheckFailedException;
const refused = { name: 'ValidationException' };

export const conditionalWrites = (table: () => ContractTable) =>
  describe('a conditional write', () => {
    it('puts an item only once', async () => {
      const { put, get } = table();
      const item = aKey();
      await put({ ...item, text: 'first' }, onlyNew);

      await expect(put({ ...item, text: 'second' }, onlyNew)).rejects.toBeInstanceOf(lost);
      expect(await get(item)).toEqual({ ...item, text: 'first' });
    });

    it('updates and deletes only the version it saw', async () => {
      const { put, get, update, remove } = table();
      const item = aKey();
      const seen = (version: number) => ({
        ConditionExpression: 'version = :seen',
        ExpressionAttributeValues: { ':seen': version },
      });
      await put({ ...item, version: 1 });

      await expect(update(item, 'ADD version :seen', seen(2))).rejects.toBeInstanceOf(lost);
      await update(item, 'ADD version :seen', seen(1));
      await expect(remove(item, seen(1))).rejects.toBeInstanceOf(lost);
      await remove(item, seen(2));
      expect(await get(item)).toBeUndefined();
    });

    it('has exactly one winner of fifty at once', async () => {
      const { put, get } = table();
      const item = aKey();
      const tries = await Promise.allSettled(Array.from({ length: 50 }, (_, by) => put({ ...item, by }, onlyNew)));

      const winners = tries.flatMap(({ status }, by) => (status === 'fulfilled' ? [by] : []));
      expect(winners).toHaveLength(1);
      expect(await get(item)).toEqual({ ...item, by: winners[0] });
    });

    it('takes no more than five of fifty tries at once', async () => {
      const { get, update } = table();
      const item = aKey();
      const takeTry = () =>
        update(item, 'ADD tries :one', {
          ConditionExpression: 'attribute_not_exists(tries) OR tries < :most',
          ExpressionAttributeValues: { ':one': 1, ':most': 5 },
        });
      const tries = await Promise.allSettled(Array.from({ length: 50 }, takeTry));

      expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(5);
      expect(await get(item)).toEqual({ ...item, tries: 5 });
    });
  });

export const updates = (table: () => ContractTable) =>
  describe('an update', () => {
    it('sets a map entry in place and knows the version of that entry alone', async () => {
      const { put, get, update } = table();
      const item = aKey();
      await put({ ...item, nominations: { b: { version: 7 } } });
      const save = (id: string, version: number, seen?: number) =>
        update(item, 'SET nominations.#id = :next', {
          ConditionExpression:
            seen === undefined ? 'attribute_not_exists(nominations.#id)' : 'nominations.#id.version = :seen',
          ExpressionAttributeNames: { '#id': id },
          ExpressionAttributeValues: { ':next': { version }, ...(seen !== undefined && { ':seen': seen }) },
        });

      await Promise.all([save('a', 1), save('b', 8, 7)]);
      await expect(save('a', 2)).rejects.toBeInstanceOf(lost);
      await expect(save('b', 9, 7)).rejects.toBeInstanceOf(lost);
      expect(await get(item)).toEqual({ ...item, nominations: { a: { version: 1 }, b: { version: 8 } } });
    });

    it('removes a map entry and refuses a path through a map that is not there', async () => {
      const { put, get, update } = table();
      const item = aKey();
      await put({ ...item, entries: { x: 1, y: 2 } });
      await update(item, 'REMOVE entries.x');

      expect(await get(item)).toEqual({ ...item, entries: { y: 2 } });
      const throughNothing = update(item, 'SET missing.x = :one', { ExpressionAttributeValues: { ':one': 1 } });
      await expect(throughNothing).rejects.toMatchObject(refused);
    });

    it('adds to and takes from a string set, which disappears when empty', async () => {
      const { get, update } = table();
      const item = aKey();
      const tokens = (...values: string[]) => ({ ExpressionAttributeValues: { ':tokens': new Set(values) } });
      await update(item, 'ADD tokens :tokens', tokens('old'));
      await update(item, 'ADD tokens :tokens', tokens('new', 'old'));

      expect(await get(item)).toEqual({ ...item, tokens: new Set(['old', 'new']) });
      await update(item, 'DELETE tokens :tokens', tokens('old', 'new'));
      expect(await get(item)).toEqual(item);
    });

    it('keeps what is there with if_not_exists and answers the new item', async () => {
      const { update } = table();
      const item = aKey();
      const openedAt = async (time: string) => {
        const { Attributes } = await update(item, 'SET #at = if_not_exists(#at, :at)', {
          ExpressionAttributeNames: { '#at': 'at' },
          ExpressionAttributeValues: { ':at': time },
          ReturnValues: 'ALL_NEW',
        });
        return Attributes;
      };

      expect(await openedAt('noon')).toEqual({ ...item, at: 'noon' });
      expect(await openedAt('night')).toEqual({ ...item, at: 'noon' });
    });
  });

export const texts = (table: () => ContractTable) =>
  describe('a text', () => {
    it.each([
      'Trường Đại học Mỏ – Địa chất',
      'Nguyễn Thị Hường'.normalize('NFD'),
      '👩‍🏫🎖️ 𠮷',
      'tab\tquote"back\\line\r\n',
      '',
    ])('comes back as it was, as value, map entry and key: %j', async (text) => {
      const { put, get } = table();
      const item = { pk: randomUUID(), sk: `#${text}`, text, entries: { [`${text}#`]: text } };
      await put(item);

      expect(await get({ pk: item.pk, sk: item.sk })).toEqual(item);
    });

    it('is measured in bytes: 400 KB an item, 1024 a sort key', async () => {
      const { put } = table();
      await put({ ...aKey(), text: 'ệ'.repeat(130_000) });

      await expect(put({ ...aKey(), text: 'ệ'.repeat(140_000) })).rejects.toMatchObject(refused);
      await expect(put({ ...aKey(), sk: 'ệ'.repeat(342) })).rejects.toMatchObject(refused);
    });

    it('is measured in bytes in the sort key of an index', async ({ skip }) => {
      const { put, takesLongIndexKeys } = table();
      await put({ ...aKey(), owner: 'o', title: 'ệ'.repeat(340) });

      skip(takesLongIndexKeys === true, 'this emulator does not measure them');
      await expect(put({ ...aKey(), owner: 'o', title: 'ệ'.repeat(342) })).rejects.toMatchObject(refused);
    });

    it('cannot be empty in a key of an index', async () => {
      await expect(table().put({ ...aKey(), owner: '', title: 'a' })).rejects.toMatchObject(refused);
    });
  });

export const batches = (table: () => ContractTable) =>
  describe('a batch', () => {
    it('puts and deletes up to 25 items', async () => {
      const { TableName, db, get, put } = table();
      const made = Array.from({ length: 24 }, aKey);
      const deleted = aKey();
      await put(deleted);
      const requests = [...made.map((Item) => ({ PutRequest: { Item } })), { DeleteRequest: { Key: deleted } }];
      await db.send(new BatchWriteCommand({ RequestItems: { [TableName]: requests } }));

      expect(await Promise.all(made.map(get))).toEqual(made);
      expect(await get(deleted)).toBeUndefined();
    });
  });
