import { randomUUID } from 'node:crypto';
import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { TransactGetCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import {
  type Actions,
  aKey,
  type ContractTable,
  onlyExisting,
  onlyNew,
  type Values,
} from './dynamodb-contract-table.ts';

const refused = { name: 'ValidationException' };

const reasonsOf = async (cancelled: Promise<unknown>) => {
  const error: unknown = await cancelled.catch((thrown) => thrown);
  if (!(error instanceof TransactionCanceledException)) throw error;
  return error.CancellationReasons?.map(({ Code }) => Code);
};

export const transactions = (table: () => ContractTable) => {
  const putNew = (Item: Values): Actions[number] => ({ Put: { TableName: table().TableName, Item, ...onlyNew } });
  const add = (Key: Values, n: number): Actions[number] => ({
    Update: {
      TableName: table().TableName,
      Key,
      UpdateExpression: 'ADD n :n',
      ExpressionAttributeValues: { ':n': n },
    },
  });
  const exists = (Key: Values): Actions[number] => ({
    ConditionCheck: { TableName: table().TableName, Key, ...onlyExisting },
  });
  const removeExisting = (Key: Values): Actions[number] => ({
    Delete: { TableName: table().TableName, Key, ...onlyExisting },
  });

  describe('a transaction', () => {
    it('puts, updates, deletes and checks in one step', async () => {
      const { TableName, db, put, transact } = table();
      const [made, changed, deleted, checked] = [aKey(), aKey(), aKey(), aKey()];
      await Promise.all([deleted, checked].map((item) => put(item)));
      await transact([putNew(made), add(changed, 3), removeExisting(deleted), exists(checked)]);

      const { Responses } = await db.send(
        new TransactGetCommand({
          TransactItems: [made, changed, deleted, checked].map((Key) => ({ Get: { TableName, Key } })),
        }),
      );
      expect(Responses?.map(({ Item }) => Item)).toEqual([made, { ...changed, n: 3 }, undefined, checked]);
    });

    it('writes nothing when a condition fails, and names the failed ones in order', async () => {
      const { put, get, transact } = table();
      const [made, there, changed, gone] = [aKey(), aKey(), aKey(), aKey()];
      await put(there);

      const cancelled = transact([putNew(made), putNew(there), add(changed, 1), removeExisting(gone)]);

      expect(await reasonsOf(cancelled)).toEqual(['None', 'ConditionalCheckFailed', 'None', 'ConditionalCheckFailed']);
      expect(await Promise.all([made, there, changed, gone].map(get))).toEqual([
        undefined,
        there,
        undefined,
        undefined,
      ]);
    });

    it('writes nothing when a check alone fails', async () => {
      const { get, transact } = table();
      const [made, gone] = [aKey(), aKey()];

      expect(await reasonsOf(transact([putNew(made), exists(gone)]))).toEqual(['None', 'ConditionalCheckFailed']);
      expect(await get(made)).toBeUndefined();
    });

    it('leaves what it only checks as it is', async () => {
      const { put, get, transact } = table();
      const checked = { ...aKey(), text: 'kept' };
      await put(checked);
      await transact([exists({ pk: checked.pk, sk: checked.sk }), putNew(aKey())]);

      expect(await get({ pk: checked.pk, sk: checked.sk })).toEqual(checked);
    });

    it('says which update cannot be applied', async () => {
      const { put, get, transact } = table();
      const [made, text] = [aKey(), aKey()];
      await put({ ...text, n: 'text' });

      expect(await reasonsOf(transact([putNew(made), add(text, 1)]))).toEqual(['None', 'ValidationError']);
      expect(await get(made)).toBeUndefined();
    });

    it('holds 100 actions and refuses 101', async () => {
      const { pages, transact } = table();
      const pk = randomUUID();
      const items = Array.from({ length: 101 }, (_, n) => ({ pk, sk: String(n).padStart(3, '0') }));

      await expect(transact(items.map(putNew))).rejects.toMatchObject(refused);
      await transact(items.slice(0, 100).map(putNew));
      const query = { KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: { ':pk': pk } };
      expect((await pages(query)).flat()).toEqual(items.slice(0, 100));
    });

    it('refuses two actions on one item', async () => {
      const item = aKey();
      await expect(table().transact([putNew(item), exists(item)])).rejects.toMatchObject(refused);
    });

    it('has exactly one winner of fifty at once, with everything it wrote', async () => {
      const { pages, transact } = table();
      const turn = aKey();
      const decide = (by: number) =>
        transact([
          putNew(turn),
          putNew({ pk: turn.pk, sk: `receipt-${by}` }),
          putNew({ pk: turn.pk, sk: `told-${by}` }),
        ]);
      const tries = await Promise.allSettled(Array.from({ length: 50 }, (_, by) => decide(by)));

      const winners = tries.flatMap(({ status }, by) => (status === 'fulfilled' ? [by] : []));
      expect(winners).toHaveLength(1);
      const query = { KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: { ':pk': turn.pk } };
      const written = (await pages(query)).flat().map(({ sk }) => sk);
      expect(written).toEqual(['a', `receipt-${winners[0]}`, `told-${winners[0]}`]);
    });

    it('keeps apart from single writes on the same item', async () => {
      const { get, transact, update } = table();
      const [item, other] = [aKey(), aKey()];
      const one = { ExpressionAttributeValues: { ':n': 1 } };
      // On AWS one of two may meet TransactionConflict; the SDK's caller repeats it, as here.
      const persist = (work: () => Promise<unknown>): Promise<unknown> =>
        work().catch((error: Error) => {
          if (!/TransactionConflict|TransactionCanceled/.test(error.name)) throw error;
          return persist(work);
        });
      await Promise.all(
        Array.from({ length: 25 }, () => [
          persist(() => transact([add(item, 1), add(other, 1)])),
          persist(() => update(item, 'ADD n :n', one)),
        ]).flat(),
      );

      expect(await Promise.all([item, other].map(get))).toEqual([
        { ...item, n: 50 },
        { ...other, n: 25 },
      ]);
    });

    it('repeated with its token is done once; the token with another request is refused', async () => {
      const { get, transact } = table();
      const item = aKey();
      const again = { ClientRequestToken: randomUUID() };
      await transact([add(item, 1)], again);
      await transact([add(item, 1)], again);

      expect(await get(item)).toEqual({ ...item, n: 1 });
      await expect(transact([add(item, 2)], again)).rejects.toMatchObject({
        name: 'IdempotentParameterMismatchException',
      });
    });
  });
};
