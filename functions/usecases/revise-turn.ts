import type { OpenTurn } from '../domain/turn.ts';
import type { Change } from '../ports.ts';

/** What a turn keeps when only some of it changes. */
export const revise = (
  turn: OpenTurn,
  to: Partial<Pick<OpenTurn, 'addressees' | 'due' | 'next' | 'administratorToldAt'>>,
): Change => ({
  change: 'reviseTurn',
  turn,
  to: {
    addressees: turn.addressees,
    days: turn.days,
    due: turn.due,
    next: turn.next,
    ...(turn.administratorToldAt === undefined ? {} : { administratorToldAt: turn.administratorToldAt }),
    ...to,
  },
});
