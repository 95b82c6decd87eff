import * as v from 'valibot';
import { Instant } from './time.ts';

/** An address that takes no more mail: its mailbox is not there, SES has it on a list of its own, or whoever reads it called our mail unwanted. */
export const AddressMark = v.object({
  address: v.string(),
  why: v.picklist(['noMailbox', 'suppressed', 'complaint']),
  at: Instant,
});
export type AddressMark = v.InferOutput<typeof AddressMark>;

/** When a whole domain refuses, every address is marked: an administrator gets so many letters of them an hour, and the page has them all. */
export const toldAnHour = 5;
