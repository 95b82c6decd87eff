import { stockPhrases } from './data/stock-phrases.ts';

/** How two reports are compared. Tried on the pairs of `test/support/report-pairs.ts`, which say what must be found and what not. */
export const likeness = {
  /** Syllables to a shingle: two are met by chance in any two reports of one trade, four lose a text to few synonyms. */
  shingle: 3,
  /** A text of fewer shingles says too little of its own to be somebody else's. */
  least: 12,
  /** Alike from this share of all their shingles on … */
  jaccard: 0.35,
  /** … or when this share of the shorter one stands in the longer one: a paragraph taken over. */
  containment: 0.65,
  /** A sentence is marked when this share of its shingles stands in the other text. */
  sentence: 0.5,
  /** Bands of two rows find what is 30 % alike with 78 %, 50 % with 99 %, 10 % with 15 %. */
  bands: 16,
  rows: 2,
} as const;

/** Syllables in lower case, without punctuation; figures keep their digits, whatever groups them. */
const syllables = (text: string): readonly string[] =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/(?<=\d)[.,](?=\d)/g, '')
    .match(/[\p{L}\p{M}]+|\d+/gu) ?? [];

/** FNV-1a in 32 bits. */
const hashed = (text: string): number => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
};

const runsOf = (words: readonly string[]): readonly number[] =>
  words.slice(likeness.shingle - 1).map((_, at) => hashed(words.slice(at, at + likeness.shingle).join(' ')));

const stock: ReadonlySet<number> = new Set(stockPhrases.flatMap((phrase) => runsOf(syllables(phrase))));

export type Shingles = ReadonlySet<number>;

/**
 * What a text says, by its runs of syllables: their order in the text does not matter. A run counts unless all of it is
 * made of stock phrases, one behind the other.
 */
export const shingles = (text: string): Shingles => {
  const runs = runsOf(syllables(text));
  const { shingle } = likeness;
  const worn = new Set(
    runs.flatMap((run, at) => (stock.has(run) ? Array.from({ length: shingle }, (_, n) => at + n) : [])),
  );
  const isWorn = (at: number) => Array.from({ length: shingle }, (_, n) => at + n).every((place) => worn.has(place));
  return new Set(runs.filter((_, at) => !isWorn(at)));
};

/** The finaliser of MurmurHash3, in 32 bits: each seed is a hash function of its own. */
const mixed = (value: number, seed: number): number => {
  let hash = Math.imul(value ^ seed, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
};

const seeds = Array.from({ length: likeness.bands * likeness.rows }, (_, index) => mixed(index + 1, 0x9e3779b9));

/** One key a band: texts that are alike share some. Nothing for a text that says too little. */
export type Signature = readonly string[];

export const signatureOf = (text: string): Signature => {
  const found = shingles(text);
  if (found.size < likeness.least) return [];
  const lowest = seeds.map((seed) => {
    let least = 0xffffffff;
    for (const one of found) least = Math.min(least, mixed(one, seed));
    return least;
  });
  return Array.from({ length: likeness.bands }, (_, band) =>
    lowest
      .slice(band * likeness.rows, (band + 1) * likeness.rows)
      .reduce(mixed, band)
      .toString(16),
  );
};

export type Likeness = { readonly jaccard: number; readonly containment: number; readonly alike: boolean };

export const compareShingles = (a: Shingles, b: Shingles): Likeness => {
  const shared = a.intersection(b).size;
  const least = Math.min(a.size, b.size);
  if (least < likeness.least) return { jaccard: 0, containment: 0, alike: false };
  const jaccard = shared / (a.size + b.size - shared);
  const containment = shared / least;
  return { jaccard, containment, alike: jaccard >= likeness.jaccard || containment >= likeness.containment };
};

/** Exactly how alike two texts are, whatever their signatures said. */
export const likenessOf = (a: string, b: string): Likeness => compareShingles(shingles(a), shingles(b));

/** A sentence of a text, and whether the other text has it too. */
export type Passage = { readonly text: string; readonly shared: boolean };

/** The text whole, cut behind each sentence or line. */
const passagesOf = (text: string): readonly string[] => text.split(/(?<=[.!?;]\s|\n)/u);

/** A text to be shown beside another: its sentences, those that stand in the other marked. Stock phrases are not. */
export const passagesIn = (text: string, other: string): readonly Passage[] => {
  const there = shingles(other);
  return passagesOf(text).map((passage) => {
    const own = shingles(passage);
    const shared = own.size > 0 && own.intersection(there).size / own.size >= likeness.sentence;
    return { text: passage, shared };
  });
};
