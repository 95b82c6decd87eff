import { commendationKindCodes, commendationKinds } from '../../data/commendation-kinds.ts';
import type { Grounds } from '../grounds.ts';
import type { KindProvision } from '../pack.ts';

/** Kinds of commendation, all in one clause. */
export const kindsBy = (clause: Grounds): readonly KindProvision[] =>
  commendationKindCodes.map((code) => {
    const { vi, en, active } = commendationKinds[code];
    return { id: `kind.${code}`, code, name: { vi, en }, active, ...clause };
  });
