import { ratingCodes } from '../data/ratings.ts';

/** The place of a code in a scale; -1 of one that is not in it. */
export const rankIn = (scale: readonly string[], code: string): number => scale.indexOf(code);

/** Ratings stand best first: the smaller the rank, the better. */
export const ratingReaches = (rating: string, needed: string): boolean =>
  rankIn(ratingCodes, rating) !== -1 && rankIn(ratingCodes, rating) <= rankIn(ratingCodes, needed);
