import type { Rounding } from './condition.ts';

/** Percent may have two decimals: hundredths are whole numbers, so 89.9 % and 90 % of 1,000 votes are told apart. */
const hundredths = (percent: number): number => Math.round(percent * 100);

const percentOf: Readonly<Record<Exclude<Rounding, 'exact'>, (some: number, all: number) => number>> = {
  down: (some, all) => Math.floor((some * 100) / all),
  up: (some, all) => Math.ceil((some * 100) / all),
};

/** Below zero: less than the share; zero: just that share. */
export const compareShare = (some: number, all: number, percent: number, rounding: Rounding): number =>
  rounding === 'exact'
    ? some * 10_000 - hundredths(percent) * all
    : hundredths(percentOf[rounding](some, all)) - hundredths(percent);
