import { readFileSync, writeFileSync } from 'node:fs';
import * as v from 'valibot';
import { Day } from '../../../functions/domain/time.ts';

const count = v.pipe(v.number(), v.minValue(0));

/** What one piece of work uses of AWS, from its first page to the last mail. */
const Work = v.strictObject({
  pages: count,
  /** Things to tell; each wakes the relay once. */
  marks: count,
  /** Invocations of the state machine's own functions. */
  steps: count,
  readUnits: count,
  writeUnits: count,
  storedBytes: count,
  transitions: count,
  mails: count,
});
export type Work = v.InferOutput<typeof Work>;

/** Counts of the running system, as `npm run bench -- cost` wrote them. */
export const Measured = v.strictObject({
  measuredOn: Day,
  /** One nominee, three stages, nothing returned. */
  proposal: Work,
  signIn: Work,
  /** Relay and clock once each, with nothing to do. */
  idleMinute: v.strictObject({ readUnits: count, writeUnits: count }),
});
export type Measured = v.InferOutput<typeof Measured>;

const file = new URL('../data/measured.json', import.meta.url);

export const readMeasured = (): Measured => v.parse(Measured, JSON.parse(readFileSync(file, 'utf8')));

export const writeMeasured = (measured: Measured): void =>
  writeFileSync(file, `${JSON.stringify(v.parse(Measured, measured), undefined, 2)}\n`);
