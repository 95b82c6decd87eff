import * as v from 'valibot';
import { Instant } from './time.ts';

/** A person, collective or household that received awards. The id is random; the citizen id is only looked up, never shown. */
export const Recipient = v.object({
  id: v.string(),
  kind: v.picklist(['individual', 'collective', 'household']),
  name: v.string(),
  unitId: v.string(),
  post: v.optional(v.string()),
  birthDate: v.optional(v.string()),
  citizenId: v.optional(v.string()),
  /** Another recipient who carried this citizen id first, under another name: one of the two was mistyped. */
  sameIdAs: v.optional(v.string()),
});
export type Recipient = v.InferOutput<typeof Recipient>;

/** One award received: written by the last step of a proposal, once per nomination. */
export const AwardRecord = v.object({
  recipientId: v.string(),
  proposalId: v.string(),
  nominationId: v.string(),
  proposalNumber: v.string(),
  title: v.string(),
  year: v.number(),
  wording: v.string(),
  at: Instant,
  unitId: v.string(),
});
export type AwardRecord = v.InferOutput<typeof AwardRecord>;
