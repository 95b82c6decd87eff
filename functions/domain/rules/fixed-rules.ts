import * as v from 'valibot';
import { Instant } from '../time.ts';

/** The law that a dossier came under when it was received for appraisal; it stays so, however often it is returned. */
export const FixedRules = v.object({
  pack: v.string(),
  version: v.pipe(v.number(), v.integer(), v.minValue(0)),
  receivedAt: Instant,
});
export type FixedRules = v.InferOutput<typeof FixedRules>;
