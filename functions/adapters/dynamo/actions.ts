import type { Key } from './keys.ts';
import type { Action, Item, Table } from './table.ts';

/** Builds the actions of a transaction; sending them is somebody else's three lines. */
export const putAction = (table: Table, key: Key, item: Item, condition: 'new' | 'any' = 'new'): Action => ({
  Put: {
    TableName: table.name,
    Item: { ...item, ...key },
    ...(condition === 'new' ? { ConditionExpression: 'attribute_not_exists(pk)' } : {}),
  },
});

/** Adds one text to a set, also to one that is not there yet. */
export const addToSetAction = (table: Table, key: Key, set: string, text: string): Action => ({
  Update: {
    TableName: table.name,
    Key: key,
    UpdateExpression: 'ADD #set :text',
    ExpressionAttributeNames: { '#set': set },
    ExpressionAttributeValues: { ':text': new Set([text]) },
  },
});

export const deleteAction = (table: Table, key: Key): Action => ({ Delete: { TableName: table.name, Key: key } });

export type Update = {
  readonly set?: Item;
  readonly add?: Item;
  readonly remove?: readonly string[];
  /** Equalities that must hold; a path may name a nested attribute with dots. */
  readonly when: Item;
};

const named = (names: Record<string, string>, path: string): string =>
  path
    .split('.')
    .map((part) => {
      const name = `#${part.replaceAll(/[^A-Za-z0-9]/g, '_')}`;
      names[name] = part;
      return name;
    })
    .join('.');

/** An update whose every condition is an equality with what was read; `undefined` means: not there. */
export const updateAction = (table: Table, key: Key, update: Update): Action => {
  const names: Record<string, string> = {};
  const values: Record<string, unknown> = {};
  const value = (content: unknown): string => {
    const name = `:v${Object.keys(values).length}`;
    values[name] = content;
    return name;
  };
  const set = Object.entries(update.set ?? {}).map(([path, content]) => `${named(names, path)} = ${value(content)}`);
  const add = Object.entries(update.add ?? {}).map(([path, content]) => `${named(names, path)} ${value(content)}`);
  const remove = (update.remove ?? []).map((path) => named(names, path));
  const when = Object.entries(update.when).map(([path, content]) =>
    content === undefined ? `attribute_not_exists(${named(names, path)})` : `${named(names, path)} = ${value(content)}`,
  );
  const parts = [
    set.length > 0 ? `SET ${set.join(', ')}` : '',
    add.length > 0 ? `ADD ${add.join(', ')}` : '',
    remove.length > 0 ? `REMOVE ${remove.join(', ')}` : '',
  ];
  return {
    Update: {
      TableName: table.name,
      Key: key,
      UpdateExpression: parts.filter((part) => part !== '').join(' '),
      ConditionExpression: ['attribute_exists(pk)', ...when].join(' AND '),
      ExpressionAttributeNames: names,
      ...(Object.keys(values).length > 0 ? { ExpressionAttributeValues: values } : {}),
    },
  };
};
