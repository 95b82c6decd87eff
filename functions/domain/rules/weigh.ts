import { evaluate } from './evaluate.ts';
import type { NominationFacts, PastAward, ProposalFacts, UnitFacts } from './facts.ts';
import type { Finding } from './finding.ts';
import type { Text } from './grounds.ts';
import type { RulePack } from './pack.ts';
import { kinder } from './which-pack.ts';

/** All that rules may ask of one nomination. */
export type Asked = {
  readonly nomination: NominationFacts;
  readonly proposal: ProposalFacts;
  readonly history: readonly PastAward[];
  readonly unit: UnitFacts;
};

export type Law = { readonly id: string; readonly name: Text };

/** What a law says; `other` is the one that does not apply, for in a transition the kinder of two does. */
export type Weighed = {
  readonly law: Law;
  readonly findings: readonly Finding[];
  readonly other?: { readonly law: Law; readonly findings: readonly Finding[] } | undefined;
};

export const lawOf = ({ id, name }: RulePack): Law => ({ id, name });

/** Both packs as they count on the day. */
export type Laws = { readonly pack: RulePack; readonly other?: RulePack | undefined };

const weighedBy = ({ nomination, proposal, history, unit }: Asked, pack: RulePack) => ({
  law: lawOf(pack),
  findings: evaluate(nomination, proposal, history, unit, pack),
});

/** What the law of a dossier says of one nomination. */
export const weigh = (asked: Asked, { pack, other }: Laws): Weighed => {
  const earlier = weighedBy(asked, pack);
  if (other === undefined) return earlier;
  const later = weighedBy(asked, other);
  return kinder(earlier.findings, later.findings) === 'later'
    ? { ...later, other: earlier }
    : { ...earlier, other: later };
};
