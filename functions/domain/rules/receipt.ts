import { dayOf } from '../calendar.ts';
import { type DecidingAuthority, routeOf, type Stage } from '../data/authorities.ts';
import type { Season } from '../directory.ts';
import type { Instant } from '../time.ts';
import type { FixedRules } from './fixed-rules.ts';
import type { RulePack } from './pack.ts';
import { packFor } from './which-pack.ts';

/** The last stage of its route receives a dossier for appraisal: the ministry, or the unit head who decides it alone. */
const receives = (authority: DecidingAuthority, seat: string): boolean => {
  const last: Stage | undefined = routeOf(authority).at(-1);
  return last === seat;
};

type Received = {
  readonly authority: DecidingAuthority;
  readonly rules?: FixedRules | undefined;
};

/** What is fixed as a dossier's turn opens at a seat; nothing where it is not received there, or was before. */
export const fixedAtReceipt = (
  { authority, rules }: Received,
  seat: string,
  season: Pick<Season, 'rules'> | undefined,
  packs: readonly RulePack[],
  now: Instant,
): FixedRules | undefined => {
  if (rules !== undefined || !receives(authority, seat)) return undefined;
  const day = dayOf(now);
  const { pack } = packFor({ packs, today: day, receivedOn: day, season: season?.rules });
  return { pack: pack.id, version: pack.version, receivedAt: now };
};
