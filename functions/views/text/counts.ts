import type { Counts } from '../../domain/counts.ts';
import type { Catalogue } from '../lang.ts';

const listed = (parts: readonly (readonly [count: number, words: string])[]): string =>
  parts.flatMap(([count, words]) => (count > 0 ? [`${count} ${words}`] : [])).join(', ');

/** 4 cá nhân, 1 tập thể: what there is none of is left out. */
export const countsTexts: Catalogue<(counts: Counts) => string> = {
  vi: ({ individuals, collectives, households }) =>
    listed([
      [individuals, 'cá nhân'],
      [collectives, 'tập thể'],
      [households, 'hộ gia đình'],
    ]),
  en: ({ individuals, collectives, households }) =>
    listed([
      [individuals, individuals === 1 ? 'individual' : 'individuals'],
      [collectives, collectives === 1 ? 'collective' : 'collectives'],
      [households, households === 1 ? 'household' : 'households'],
    ]),
};
