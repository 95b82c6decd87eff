import type { Provision } from './grounds.ts';
import type { RulePack } from './pack.ts';

export const provisionsOf = (pack: RulePack): readonly Provision[] => [
  ...pack.kinds,
  ...pack.principles,
  ...pack.titles,
  ...pack.rules,
  ...pack.quotas,
  ...pack.votes,
  ...pack.deadlines,
];

/** The pack with each of its provisions replaced by what `change` makes of it; undefined takes it out. */
export const mapProvisions = (
  pack: RulePack,
  change: <P extends Provision>(provision: P) => P | undefined,
): RulePack => {
  const changed = <P extends Provision>(list: readonly P[]): readonly P[] =>
    list.flatMap((provision) => change(provision) ?? []);
  return {
    ...pack,
    kinds: changed(pack.kinds),
    principles: changed(pack.principles),
    titles: changed(pack.titles),
    rules: changed(pack.rules),
    quotas: changed(pack.quotas),
    votes: changed(pack.votes),
    deadlines: changed(pack.deadlines),
  };
};
