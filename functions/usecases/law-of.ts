import { dayOf } from '../domain/calendar.ts';
import { type Directory, type Season, seasonOf } from '../domain/directory.ts';
import type { Proposal } from '../domain/proposal.ts';
import { effectivePack } from '../domain/rules/effective.ts';
import type { Override } from '../domain/rules/override.ts';
import type { TitleProvision } from '../domain/rules/pack.ts';
import { rulePacks } from '../domain/rules/packs/rule-packs.ts';
import type { Laws } from '../domain/rules/weigh.ts';
import { type PackChoice, packFor } from '../domain/rules/which-pack.ts';
import type { Instant } from '../domain/time.ts';

/** The law a dossier stands under, as it counts today, and why it is this one. */
export type LawsOf = Laws & Pick<PackChoice, 'why' | 'fixedVersion'>;

/** The titles that may be proposed in a dossier: those of its law, which no override changes. */
export const titlesOf = (
  { seasonId, rules }: Partial<Pick<Proposal, 'seasonId' | 'rules'>>,
  directory: Directory | undefined,
  now: Instant,
): readonly TitleProvision[] => {
  const season = directory && seasonId !== undefined ? seasonOf(directory, seasonId) : undefined;
  return lawsOf({ rules }, season ?? {}, [], now).pack.titles;
};

export const lawsOf = (
  { rules }: Pick<Proposal, 'rules'>,
  season: Pick<Season, 'rules'>,
  overrides: readonly Override[],
  now: Instant,
): LawsOf => {
  const today = dayOf(now);
  const choice = packFor({
    packs: rulePacks,
    today,
    season: season.rules,
    ...(rules === undefined
      ? {}
      : { receivedOn: dayOf(rules.receivedAt), fixed: { id: rules.pack, version: rules.version } }),
  });
  const { pack, other, why, fixedVersion } = choice;
  return {
    pack: effectivePack(pack, overrides, today),
    other: other && effectivePack(other, overrides, today),
    why,
    fixedVersion,
  };
};
