import { paths } from '../paths.ts';

/** The pages behind one mailed link. */
export const decisionPaths = {
  request: paths.decision,
  nomination: (token: string, nominationId: string) => `${paths.decision(token)}/n/${nominationId}`,
  statement: (token: string) => `${paths.decision(token)}/statement`,
  newLink: (token: string) => `${paths.decision(token)}/new-link`,
} as const;
