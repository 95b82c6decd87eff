import type { Stage } from './data/authorities.ts';
import { type Directory, personOf, termOn, unitOf } from './directory.ts';
import { authorsOf, nomineesOf, type Proposal } from './proposal.ts';
import type { Day } from './time.ts';
import type { Conflict, Skipped } from './turn.ts';

/** Who holds a stage's post on a day: the holder first, then the deputies in their order. */
export const postHolders = (directory: Directory, proposal: Proposal, stage: Stage, day: Day): readonly string[] => {
  switch (stage) {
    case 'unitHead': {
      const unit = unitOf(directory, proposal.unitId);
      return unit === undefined ? [] : [unit.head, ...unit.deputies];
    }
    case 'blockLeader': {
      const term = termOn(directory, proposal.blockId, day);
      return term === undefined ? [] : [term.leader, ...term.deputies];
    }
    case 'ministry':
      return [directory.ministry.approver, ...directory.ministry.deputies];
  }
};

/** Why somebody may not answer: author or nominee, or at the block's stage a person of the proposing unit itself. */
export const conflictOf = (
  directory: Directory,
  proposal: Proposal,
  stage: Stage,
  person: string,
): Conflict | undefined => {
  if (authorsOf(proposal).includes(person)) return 'author';
  if (nomineesOf(proposal).includes(person)) return 'nominee';
  const ownUnit = stage === 'blockLeader' && personOf(directory, person)?.unit === proposal.unitId;
  return ownUnit ? 'ownUnit' : undefined;
};

export type Candidates = {
  readonly free: readonly { readonly personId: string; readonly as: 'holder' | 'deputy' }[];
  readonly skipped: readonly Skipped[];
};

/** Those who may answer for a stage, in the order in which they are asked, and those passed over with the reason. */
export const candidatesFor = (directory: Directory, proposal: Proposal, stage: Stage, day: Day): Candidates => {
  const holders = [...new Set(postHolders(directory, proposal, stage, day))].map((personId, index) => ({
    personId,
    as: index === 0 ? ('holder' as const) : ('deputy' as const),
    why: conflictOf(directory, proposal, stage, personId),
  }));
  return {
    free: holders.filter(({ why }) => why === undefined).map(({ personId, as }) => ({ personId, as })),
    skipped: holders.flatMap(({ personId, why }) => (why === undefined ? [] : [{ personId, why }])),
  };
};
