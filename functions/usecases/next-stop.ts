import { candidatesFor } from '../domain/addressees.ts';
import { dayOf } from '../domain/calendar.ts';
import type { Stage } from '../domain/data/authorities.ts';
import { type Directory, seasonOf } from '../domain/directory.ts';
import { scheduleIn } from '../domain/due.ts';
import type { Proposal } from '../domain/proposal.ts';
import type { Instant } from '../domain/time.ts';
import type { App } from '../ports.ts';
import { personName } from './dossier-facts.ts';

/** Who will be asked at a stage when it opens now, and by when they are due. */
export const nextStop = (
  { settings }: Pick<App, 'settings'>,
  directory: Directory,
  proposal: Proposal,
  stage: Stage,
  now: Instant,
) => {
  const first = candidatesFor(directory, proposal, stage, dayOf(now)).free[0];
  return {
    goesTo: { seat: stage, name: first && personName(directory, first.personId) },
    due: scheduleIn(seasonOf(directory, proposal.seasonId), stage, now, settings.days).due,
  };
};
