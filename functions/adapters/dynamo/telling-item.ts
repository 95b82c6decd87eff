import type { OutboxItem } from '../../domain/outbox.ts';
import { type Key, keys, waitingTelling } from './keys.ts';
import type { Item } from './table.ts';
import { ttlAfter } from './time-to-live.ts';

/** A sign-in is asked for again within minutes, and its item holds the address that was typed: it goes, told or not. */
const SIGN_IN_KEPT_DAYS = 1;

/** An outbox item on its way into the table: where it stands, and what is stored there. */
export const tellingItem = (item: OutboxItem): [key: Key, stored: Item] => [
  keys.outbox(item.stream, item.id),
  {
    ...item,
    ...waitingTelling(item.stream, item.id, item.notBefore),
    ...(item.telling.tell === 'signIn' ? { ttl: ttlAfter(item.madeAt, SIGN_IN_KEPT_DAYS) } : {}),
  },
];
