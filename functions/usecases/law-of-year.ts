import { dayOf } from '../domain/calendar.ts';
import { effectivePack } from '../domain/rules/effective.ts';
import type { Override } from '../domain/rules/override.ts';
import type { RulePack } from '../domain/rules/pack.ts';
import { rulePacks } from '../domain/rules/packs/rule-packs.ts';
import { packOn } from '../domain/rules/which-pack.ts';
import type { Instant } from '../domain/time.ts';

/** Awards of a year are decided at its end: the law of that day, and for the year that goes on the law of today. */
export const lawOfYear = (year: number, overrides: readonly Override[], now: Instant): RulePack => {
  const today = dayOf(now);
  const day = year === Number(today.slice(0, 4)) ? today : `${year}-12-31`;
  return effectivePack(packOn(rulePacks, day), overrides, day);
};
