import { DeleteCommand } from '@aws-sdk/lib-dynamodb';
import * as v from 'valibot';
import { Instant } from '../../domain/time.ts';
import type { Link, Links, Session, Sessions, SignInLink } from '../../ports.ts';
import { putAction, updateAction } from './actions.ts';
import { putOne, takeTry, updateOne } from './conditional.ts';
import { type Key, keys } from './keys.ts';
import { readItem, type Table, transact } from './table.ts';
import { tellingItem } from './telling-item.ts';
import { ttlAfter } from './time-to-live.ts';

const StoredLink = v.object({
  hash: v.string(),
  proposalId: v.string(),
  requestId: v.string(),
  codeHash: v.string(),
  expiresAt: Instant,
});
const StoredSignInLink = v.object({
  hash: v.string(),
  personId: v.string(),
  tries: v.number(),
  ask: v.string(),
  codeHash: v.string(),
  expiresAt: Instant,
  usedAt: v.optional(Instant),
});
const StoredSession = v.object({ hash: v.string(), personId: v.string(), startedAt: Instant, seenAt: Instant });

/** An old link must still be able to say what became of it. */
const LINK_KEPT_DAYS = 180;

/** A day longer than the asks it counts. */
const MAIL_COUNT_KEPT_DAYS = 2;

const read = async <T>(table: Table, key: Key, schema: v.GenericSchema<unknown, T>): Promise<T | undefined> => {
  const item = await readItem(table, key);
  return item === undefined ? undefined : v.parse(schema, item);
};

export const dynamoLinks = (table: Table): Links => ({
  put: (link: Link) => putOne(table, keys.link(link.hash), { ...link, ttl: ttlAfter(link.expiresAt, LINK_KEPT_DAYS) }),
  find: (hash) => read(table, keys.link(hash), StoredLink),
});

const start = (table: Table, linkHash: string, session: Session): Promise<boolean> =>
  transact(table, [
    updateAction(table, keys.signInLink(linkHash), { set: { usedAt: session.startedAt }, when: { usedAt: undefined } }),
    putAction(table, keys.session(session.hash), { ...session, ttl: ttlAfter(session.startedAt, 2) }),
  ]);

export const dynamoSessions = (table: Table): Sessions => ({
  ask: (item) => putOne(table, ...tellingItem(item)),
  takeMail: (address, window, ask, most, askedAt) =>
    updateOne(table, keys.mailCount(address, window), {
      UpdateExpression: 'ADD asks :asks SET #ttl = :ttl',
      ConditionExpression: 'attribute_not_exists(asks) OR size(asks) < :most OR contains(asks, :ask)',
      ExpressionAttributeNames: { '#ttl': 'ttl' },
      ExpressionAttributeValues: {
        ':asks': new Set([ask]),
        ':ask': ask,
        ':most': most,
        ':ttl': ttlAfter(askedAt, MAIL_COUNT_KEPT_DAYS),
      },
    }),
  putLink: (link: SignInLink) =>
    putOne(table, keys.signInLink(link.hash), { ...link, ttl: ttlAfter(link.expiresAt, 2) }),
  findLink: (hash) => read(table, keys.signInLink(hash), StoredSignInLink),
  takeLinkTry: (hash, most) => takeTry(table, keys.signInLink(hash), most),
  start: (linkHash, session) => start(table, linkHash, session),
  find: (hash) => read(table, keys.session(hash), StoredSession),
  seen: async (hash, at) => {
    await updateOne(table, keys.session(hash), {
      UpdateExpression: 'SET seenAt = :at',
      ConditionExpression: 'attribute_exists(pk)',
      ExpressionAttributeValues: { ':at': at },
    });
  },
  end: async (hash) => {
    await table.client.send(new DeleteCommand({ TableName: table.name, Key: keys.session(hash) }));
  },
});
