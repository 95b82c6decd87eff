import type { DecidingAuthority } from '../../data/authorities.ts';
import { titles as catalogue } from '../../data/titles.ts';
import type { DossierPart } from '../facts.ts';
import type { TitleProvision } from '../pack.ts';
import { type Cited, grounds } from './documents.ts';

/** Who decides what the State President or the Prime Minister does not: general knowledge of the field under every law. */
const decidedBelow: Readonly<Record<string, DecidingAuthority>> = {
  LDTT: 'unitHead',
  CSTDCS: 'unitHead',
  CSTDB: 'minister',
  TTLDTT: 'unitHead',
  TTLDXS: 'minister',
  CTDB: 'minister',
  GK: 'unitHead',
  KNC: 'minister',
  BKB: 'minister',
  CSTT: 'unitHead',
  DVTT: 'unitHead',
  DVQT: 'minister',
  XTB: 'unitHead',
  TDPVH: 'unitHead',
  GDVH: 'unitHead',
};

/** Given by localities and armed forces, not proposed by a civil ministry's units; known so that earlier awards can name them. */
const outside: ReadonlySet<string> = new Set(['CSTT', 'DVTT', 'DVQT', 'XTB', 'TDPVH', 'GDVH']);

const withInitiative: ReadonlySet<string> = new Set(['CSTDCS', 'CSTDB', 'CSTDTQ']);

/** Of whom no source says that they decide, and of what none says the bonus. */
const decidedUnseen: ReadonlySet<string> = new Set(['LDTT', 'CSTDCS', 'CSTDTQ', 'TTLDTT', 'CTDCP']);
const bonusUnseen: ReadonlySet<string> = new Set(['CTDB', 'GK', 'KNC', 'BKB', 'BKTTG']);

const unseenOf = (code: string): TitleProvision['unseen'] => [
  ...(decidedUnseen.has(code) ? (['decides'] as const) : []),
  ...(bonusUnseen.has(code) ? (['bonus'] as const) : []),
];

const papers: readonly DossierPart[] = ['statement', 'report', 'minutes'];

/** Where a law speaks of a title: article, the source that was read, clause. */
export type Place = readonly [article: string, source: string, clause?: string];

/** The titles a law knows, in the catalogue's order and by its names; `bonus` in base salaries where it is known. */
export const titlesBy = (
  law: Cited,
  places: Readonly<Record<string, Place>>,
  bonus: Readonly<Record<string, number>> = {},
): readonly TitleProvision[] =>
  catalogue.flatMap(({ vi, en, ...title }) => {
    const { code } = title;
    const place = places[code];
    if (place === undefined) return [];
    return {
      id: code,
      ...title,
      name: { vi, en },
      decides: decidedBelow[code] ?? 'aboveMinister',
      active: !outside.has(code),
      parts: withInitiative.has(code) ? [...papers, 'initiativeProof'] : papers,
      bonus: bonus[code],
      unseen: unseenOf(code),
      ...grounds(law, ...place),
    };
  });
