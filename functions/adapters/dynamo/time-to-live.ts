import { DAY_MS, type Instant, later } from '../../domain/time.ts';

/** The `ttl` of an item in seconds: DynamoDB drops it some time after; what expires is decided in code. */
export const ttlAfter = (instant: Instant, days: number): number =>
  Math.ceil(Date.parse(later(instant, days * DAY_MS)) / 1_000);
