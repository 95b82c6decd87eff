import * as v from 'valibot';
import { commendationKindCodes } from './data/commendation-kinds.ts';
import { Day, Instant } from './time.ts';

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

const received = {
  recipientId: v.string(),
  title: v.string(),
  year: v.number(),
  /** Kind of commendation; older records do not tell. */
  kind: v.optional(v.picklist(commendationKindCodes)),
  achievement: v.optional(v.string()),
  at: Instant,
  unitId: v.string(),
};

/** One award written by the last step of a proposal, once per nomination. */
const DecidedAward = v.object({
  source: v.optional(v.literal('decided'), 'decided'),
  ...received,
  proposalId: v.string(),
  nominationId: v.string(),
  proposalNumber: v.string(),
  wording: v.string(),
});
export type DecidedAward = v.InferOutput<typeof DecidedAward>;

/** One award brought in from papers of the years before; `at` is when. */
export const ImportedAward = v.object({
  source: v.literal('imported'),
  ...received,
  decisionNumber: v.optional(v.string()),
  decisionDate: v.optional(Day),
  issuer: v.optional(v.string()),
});
export type ImportedAward = v.InferOutput<typeof ImportedAward>;

/** One award received. */
export const AwardRecord = v.union([DecidedAward, ImportedAward]);
export type AwardRecord = v.InferOutput<typeof AwardRecord>;

/** One text for every way to write a decision's number: case and spacing aside. */
export const paperNumber = (number: string): string => number.normalize('NFC').replace(/\s+/g, '').toUpperCase();
