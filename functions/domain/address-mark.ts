import * as v from 'valibot';
import { Instant } from './time.ts';

/** An address that takes no more mail: its mailbox is not there, or whoever reads it called our mail unwanted. */
export const AddressMark = v.object({
  address: v.string(),
  why: v.picklist(['noMailbox', 'complaint']),
  at: Instant,
});
export type AddressMark = v.InferOutput<typeof AddressMark>;
