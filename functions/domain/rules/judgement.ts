import type { ValueName } from './condition.ts';
import type { NominationFacts, PastAward, ProposalFacts } from './facts.ts';
import type { FactUsed } from './finding.ts';
import type { Provision } from './grounds.ts';

/** Three-valued: what nobody has said is neither true nor false. */
export type Verdict = 'holds' | 'fails' | 'unknown';

/** An answer with what it rests on: of a compound condition only the parts that decide it. */
export type Judgement = { readonly verdict: Verdict; readonly facts: readonly FactUsed[] };

/** One nomination in its dossier, and the provision whose amounts count. */
export type Case = {
  readonly nomination: NominationFacts;
  readonly proposal: ProposalFacts;
  readonly history: readonly PastAward[];
  readonly provision: Provision;
};

export const verdictOf = (holds: boolean): Verdict => (holds ? 'holds' : 'fails');

export const notKnown = (of: Extract<FactUsed, { fact: 'unknown' }>['of']): Judgement => ({
  verdict: 'unknown',
  facts: [{ fact: 'unknown', of }],
});

/** An amount that the pack's check has seen to be there. */
export const amountOf = ({ id, values }: Provision, name: ValueName): number => {
  const amount = values?.[name];
  if (amount === undefined) throw new Error(`Provision ${id} has no value ${name}.`);
  return amount;
};
