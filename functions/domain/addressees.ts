import { dayOf } from './calendar.ts';
import type { Stage } from './data/authorities.ts';
import { type Directory, personOf, termOn, unitOf } from './directory.ts';
import { authorsOf, nomineesOf, type Proposal } from './proposal.ts';
import type { Day, Instant } from './time.ts';
import type { Addressee, Conflict, Skipped } from './turn.ts';

/**
 * Who holds a stage's post: the holder first, then the deputies in their order. A block's term is the one in force when the
 * turn opened; when there is none, because it came later or an old term has left the directory, the one in force today.
 */
export const postHolders = (
  directory: Directory,
  proposal: Proposal,
  stage: Stage,
  today: Day,
  openedAt?: Instant,
): readonly string[] => {
  switch (stage) {
    case 'unitHead': {
      const unit = unitOf(directory, proposal.unitId);
      return unit === undefined ? [] : [unit.head, ...unit.deputies];
    }
    case 'blockLeader': {
      const opened = openedAt === undefined ? undefined : termOn(directory, proposal.blockId, dayOf(openedAt));
      const term = opened ?? termOn(directory, proposal.blockId, today);
      return term === undefined ? [] : [term.leader, ...term.deputies];
    }
    case 'ministry':
      return [directory.ministry.approver, ...directory.ministry.deputies];
  }
};

/** Whether somebody who was asked still has the right to answer: who was named keeps it while in the directory. */
export const holdsPost = (
  directory: Directory,
  proposal: Proposal,
  stage: Stage,
  { personId, as }: Pick<Addressee, 'personId' | 'as'>,
  today: Day,
  openedAt: Instant,
): boolean =>
  as === 'named'
    ? personOf(directory, personId) !== undefined
    : postHolders(directory, proposal, stage, today, openedAt).includes(personId);

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
export const candidatesFor = (
  directory: Directory,
  proposal: Proposal,
  stage: Stage,
  today: Day,
  openedAt?: Instant,
): Candidates => {
  const holders = [...new Set(postHolders(directory, proposal, stage, today, openedAt))].map((personId, index) => ({
    personId,
    as: index === 0 ? ('holder' as const) : ('deputy' as const),
    why: conflictOf(directory, proposal, stage, personId),
  }));
  return {
    free: holders.filter(({ why }) => why === undefined).map(({ personId, as }) => ({ personId, as })),
    skipped: holders.flatMap(({ personId, why }) => (why === undefined ? [] : [{ personId, why }])),
  };
};
