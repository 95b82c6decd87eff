import type { UnitFacts } from './facts.ts';
import { amountOf, type Judgement, notKnown, verdictOf } from './judgement.ts';
import type { Quota } from './pack.ts';

/** Percent may have two decimals, so hundredths are counted; a quotient of whole numbers is never rounded past the next one. */
const shareOf = (base: number, percent: number, rounding: 'down' | 'up'): number => {
  const hundredths = base * Math.round(percent * 100);
  return rounding === 'down' ? Math.floor(hundredths / 10_000) : Math.ceil(hundredths / 10_000);
};

/** How many places a quota has: a share of the base, or so many for each started group of it. */
export const capOf = (quota: Quota, base: number): number =>
  'percent' in quota.cap
    ? shareOf(base, amountOf(quota, quota.cap.percent), quota.cap.rounding)
    : amountOf(quota, quota.cap.places) * Math.ceil(base / amountOf(quota, quota.cap.forEach));

/** Whether there is a place left for one more. Who is not counted has taken no place. */
export const judgePlaces = (quota: Quota, { bases, places }: UnitFacts): Judgement => {
  const taken = places.find((one) => one.quota === quota.id);
  const base = taken?.base ?? bases[quota.of];
  if (base === undefined) return notKnown(quota.of);
  const [used, cap] = [taken?.used ?? 0, capOf(quota, base.value)];
  const share =
    'percent' in quota.cap
      ? { percent: amountOf(quota, quota.cap.percent), rounding: quota.cap.rounding }
      : { percent: undefined, rounding: undefined };
  return {
    verdict: verdictOf(used < cap),
    facts: [
      {
        fact: 'places',
        titles: quota.titles,
        scope: quota.scope,
        used,
        cap,
        base: quota.of,
        of: base.value,
        ...share,
        ...(taken?.forecast ? { forecast: true } : {}),
      },
    ],
  };
};
