import { isDeepStrictEqual } from 'node:util';
import {
  DeleteCommand,
  type DynamoDBDocumentClient,
  PutCommand,
  TransactWriteCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';

export type Values = Record<string, unknown>;

/** Writes its own items step by step: one item by single writes, several by one transaction a step. */
export type Writer = { items: readonly string[]; acknowledged: number; attempted: number };

export const TableName = 'killed';

/** Eight writers: half of them write one item, half of them four. */
export const someWriters = (): Writer[] =>
  Array.from({ length: 8 }, (_, n) => ({
    items: Array.from({ length: n % 2 === 0 ? 1 : 4 }, (_, position) => `${n}-${position}`),
    acknowledged: 0,
    attempted: 0,
  }));

/** Sends the writer's next step and notes its acknowledgement. */
export const writeNext = async (db: DynamoDBDocumentClient, writer: Writer): Promise<void> => {
  writer.attempted = writer.acknowledged + 1;
  await send(db, writer);
  writer.acknowledged = writer.attempted;
};

/** The step all of the writer's items stand at: the acknowledged or the attempted one, else undefined. */
export const stepFound = (writer: Writer, stored: ReadonlyMap<string, Values>): number | undefined =>
  [writer.attempted, writer.acknowledged].find((step) =>
    writer.items.every((item) => isDeepStrictEqual(stored.get(item), itemAt(item, step))),
  );

// Four steps and again: enter both indexes, move in both, leave one, be gone.
const itemAt = (item: string, step: number): Values | undefined => {
  const values = { ...keyOf(item), n: step, owner: `owner${step % 3}`, title: item, status: `s${step}` };
  switch (step % 4) {
    case 1:
      return { ...values, lane: 'entered', due: `day${step % 5}` };
    case 2:
      return { ...values, lane: 'moved', due: `day${step % 5}` };
    case 3:
      return { ...values, lane: 'moved' };
    default:
      return undefined;
  }
};

const keyOf = (item: string) => ({ pk: item, sk: 'a' });

const send = (db: DynamoDBDocumentClient, { items: [first, ...others], attempted }: Writer): Promise<unknown> => {
  if (first === undefined) throw new Error('A writer has items');
  const action = actionAt(first, attempted);
  if (others.length > 0) {
    const actions = [action, ...others.map((item) => actionAt(item, attempted))];
    return db.send(new TransactWriteCommand({ TransactItems: actions }));
  }
  if ('Put' in action) return db.send(new PutCommand(action.Put));
  if ('Update' in action) return db.send(new UpdateCommand(action.Update));
  return db.send(new DeleteCommand(action.Delete));
};

const actionAt = (item: string, step: number) => {
  const [Item, Key] = [itemAt(item, step), keyOf(item)];
  if (Item === undefined) return { Delete: { TableName, Key, ConditionExpression: 'attribute_exists(pk)' } };
  if (step % 4 === 1) return { Put: { TableName, Item, ConditionExpression: 'attribute_not_exists(pk)' } };
  return { Update: { TableName, Key, ...updateTo(Item) } };
};

const updateTo = ({ pk: _pk, sk: _sk, ...values }: Values) => ({
  UpdateExpression: `SET ${Object.keys(values).map((name) => `#${name} = :${name}`)}${'due' in values ? '' : ' REMOVE due'}`,
  ConditionExpression: 'attribute_exists(pk)',
  ExpressionAttributeNames: Object.fromEntries(Object.keys(values).map((name) => [`#${name}`, name])),
  ExpressionAttributeValues: Object.fromEntries(Object.entries(values).map(([name, value]) => [`:${name}`, value])),
});
