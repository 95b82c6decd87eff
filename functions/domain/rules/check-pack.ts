import { dayAfter } from '../calendar.ts';
import { type ProvisionFault, provisionFaults } from './check-provisions.ts';
import { titlesOutOfReach } from './check-reach.ts';
import type { RulePack } from './pack.ts';

/** A contradiction in a pack, or between packs; without a provision it is the pack's own. */
export type PackFault = Omit<ProvisionFault, 'provision'> & { readonly pack: string; readonly provision?: string };

const byFirstDay = (a: RulePack, b: RulePack): number => {
  if (a.from === b.from) return 0;
  return a.from === undefined || (b.from !== undefined && a.from < b.from) ? -1 : 1;
};

/** A day after which nothing is left would never come. */
const follows = (earlier: RulePack, { id, from }: RulePack): readonly PackFault[] => {
  if (from === undefined || earlier.to === undefined || from <= earlier.to) {
    return [{ pack: id, code: 'pack.overlaps', value: earlier.id }];
  }
  return from === dayAfter(earlier.to) ? [] : [{ pack: id, code: 'pack.gapBefore', value: earlier.id }];
};

/** Every day has one law: the first pack has no first day, the last no last one, and each begins as the one before ends. */
const dayFaults = (packs: readonly RulePack[]): readonly PackFault[] => {
  const sorted = packs.toSorted(byFirstDay);
  const [first, last] = [sorted.at(0), sorted.at(-1)];
  return [
    ...sorted.flatMap(({ id, from, to }) =>
      from !== undefined && to !== undefined && from > to ? [{ pack: id, code: 'days.reversed', value: to }] : [],
    ),
    ...sorted.slice(1).flatMap((pack, index) => follows(sorted[index] ?? pack, pack)),
    ...(first?.from === undefined ? [] : [{ pack: first.id, code: 'pack.nothingBefore', value: first.from }]),
    ...(last?.to === undefined ? [] : [{ pack: last.id, code: 'pack.nothingAfter', value: last.to }]),
  ];
};

const idFaults = (packs: readonly RulePack[]): readonly PackFault[] => {
  const ids = packs.map(({ id }) => id);
  return [
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((pack) => ({ pack, code: 'pack.repeated' })),
    ...packs.flatMap(({ id, transition }) =>
      transition === undefined || ids.includes(transition.after)
        ? []
        : [{ pack: id, code: 'transition.packUnknown', value: transition.after }],
    ),
  ];
};

const faultsWithin = (pack: RulePack): readonly PackFault[] => [
  ...provisionFaults(pack).map((fault) => ({ pack: pack.id, ...fault })),
  ...titlesOutOfReach(pack).map((value) => ({ pack: pack.id, code: 'title.outOfReach', value })),
];

/** Everything in which packs contradict themselves or one another. */
export const checkPacks = (packs: readonly RulePack[]): readonly PackFault[] => [
  ...idFaults(packs),
  ...dayFaults(packs),
  ...packs.flatMap(faultsWithin),
];

const told = ({ pack, provision, code, value }: PackFault): string =>
  [pack, provision, code, value].filter((part) => part !== undefined).join(' ');

/** The packs as they were given; throws with every fault when there is one, for no dossier may be judged by such law. */
export const loadPacks = (packs: readonly RulePack[]): readonly RulePack[] => {
  const faults = checkPacks(packs);
  if (faults.length > 0) throw new Error(`The rule packs contradict themselves:\n${faults.map(told).join('\n')}`);
  return packs;
};
