import type { Day } from '../time.ts';
import type { Finding } from './finding.ts';
import { countFindings } from './finding.ts';
import type { RulePack } from './pack.ts';

/** What was fixed on a dossier when it was received. */
export type FixedPack = { readonly id: string; readonly version: number };

export type PackQuestion = {
  readonly packs: readonly RulePack[];
  readonly today: Day;
  /** Absent while the dossier is a draft or on its way. */
  readonly receivedOn?: Day | undefined;
  readonly fixed?: FixedPack | undefined;
  /** The pack that the dossier's season names, with its reason. */
  readonly season?: { readonly pack: string; readonly reason?: string | undefined } | undefined;
};

export type PackChoice = {
  readonly pack: RulePack;
  readonly why: 'fixed' | 'season' | 'received' | 'today';
  /** A newer law which counts instead where it is kinder to the nominee. */
  readonly other?: RulePack | undefined;
  /** The version fixed at receipt, where the pack has another one by now. */
  readonly fixedVersion?: number | undefined;
};

const named = (packs: readonly RulePack[], id: string): RulePack => {
  const pack = packs.find((one) => one.id === id);
  if (pack === undefined) throw new Error(`There is no rule pack ${id}.`);
  return pack;
};

export const packOn = (packs: readonly RulePack[], day: Day): RulePack => {
  const pack = packs.find(({ from, to }) => (from === undefined || from <= day) && (to === undefined || day <= to));
  if (pack === undefined) throw new Error(`No rule pack counts on ${day}.`);
  return pack;
};

/** A newer law in force whose transition lets a dossier received before it be judged by whichever is kinder. */
const kinderLaw = ({ packs, today, receivedOn }: PackQuestion, { id }: RulePack): RulePack | undefined =>
  packs.find(
    ({ from, transition }) =>
      transition?.unlessKinder === true &&
      transition.after === id &&
      receivedOn !== undefined &&
      receivedOn < transition.before &&
      (from === undefined || from <= today),
  );

const chosen = ({ packs, today, receivedOn, fixed, season }: PackQuestion): PackChoice => {
  if (fixed !== undefined) {
    const pack = named(packs, fixed.id);
    return { pack, why: 'fixed', fixedVersion: pack.version === fixed.version ? undefined : fixed.version };
  }
  if (season !== undefined) return { pack: named(packs, season.pack), why: 'season' };
  if (receivedOn !== undefined) return { pack: packOn(packs, receivedOn), why: 'received' };
  return { pack: packOn(packs, today), why: 'today' };
};

/** Which law a dossier is under: the one fixed at its receipt, the season's, that of the day it was received, or today's. */
export const packFor = (question: PackQuestion): PackChoice => {
  const choice = chosen(question);
  return { ...choice, other: kinderLaw(question, choice.pack) };
};

type Severe = readonly Pick<Finding, 'severity'>[];

/** Which of two laws is kinder: fewer findings that block, then fewer that warn; where they are equal, the earlier. */
export const kinder = (earlier: Severe, later: Severe): 'earlier' | 'later' => {
  const [a, b] = [countFindings(earlier), countFindings(later)];
  const difference = b.blocks - a.blocks || b.warns - a.warns;
  return difference < 0 ? 'later' : 'earlier';
};
