import type { OutboxItem } from '../../domain/outbox.ts';
import { type Key, keys, waitingTelling } from './keys.ts';
import type { Item } from './table.ts';

/** An outbox item on its way into the table: where it stands, and what is stored there. */
export const tellingItem = (item: OutboxItem): [key: Key, stored: Item] => [
  keys.outbox(item.stream, item.id),
  { ...item, ...waitingTelling(item.stream, item.id, item.notBefore) },
];
