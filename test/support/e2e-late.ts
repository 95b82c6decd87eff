import type { Answer } from './actor.ts';
import type { Deployment } from './deployment.ts';
import type { Dossier } from './e2e-dossier.ts';
import { signedIn } from './e2e-session.ts';

export type Seat = 'unitHead' | 'blockLeader' | 'ministry' | 'correction';

export const turnPath = ({ id }: Dossier, seat: Seat, round = 1): string => `/admin/turns/${id}/${round}/${seat}`;

/** The administrator moves a due date into the past, as the page allows, and the clock finds it there. */
export const passDue = async (deployment: Deployment, dossier: Dossier, seat: Seat, round = 1): Promise<Answer> => {
  const administrator = await signedIn(deployment, deployment.people.administrator);
  const moved = await administrator.post(`${turnPath(dossier, seat, round)}/due`, {
    date: '02/01/2024',
    time: '17:00',
    reason: 'Thử quá hạn',
  });
  await deployment.runClock();
  return moved;
};
