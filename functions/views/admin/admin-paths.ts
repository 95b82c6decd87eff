import type { TurnKey } from '../../domain/turn.ts';
import { paths } from '../paths.ts';

const turn = ({ proposalId, round, seat }: TurnKey): string => `${paths.admin}/turns/${proposalId}/${round}/${seat}`;

export const adminPaths = {
  overview: paths.admin,
  directory: `${paths.admin}/directory`,
  faults: `${paths.admin}/faults`,
  turn,
  moveDue: (key: TurnKey) => `${turn(key)}/due`,
  name: (key: TurnKey) => `${turn(key)}/name`,
  season: (id: string) => `${paths.admin}/seasons/${id}`,
  provision: (pack: string, provision: string) => `${paths.admin}/rules/${pack}/${provision}`,
  restart: (proposalId: string) => `${paths.admin}/restart/${proposalId}`,
  sendAgain: `${paths.admin}/send-again`,
  clearMark: `${paths.admin}/clear-mark`,
  sendAllAgain: `${paths.admin}/send-all-again`,
} as const;
