import type { Recipient } from '../../domain/recipient.ts';
import { inList, lists, nameKey } from './keys.ts';
import type { Item } from './table.ts';

/** What the recipients' list shows, and where; the name that orders it stays as it was first written. */
export const shown = ({ id, kind, name, unitId, birthDate, post, sameIdAs }: Recipient): Item => ({
  ...inList(lists.recipients(unitId), nameKey(kind, name, id)),
  line: {
    id,
    kind,
    name,
    unitId,
    ...(birthDate ? { birthDate } : {}),
    ...(post ? { post } : {}),
    ...(sameIdAs ? { sameIdAs } : {}),
  },
});
