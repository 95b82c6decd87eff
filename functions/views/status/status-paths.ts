import { paths } from '../paths.ts';

/** A filed dossier's pages to read and to act on, beside those that fill it in. */
export const statusPaths = {
  page: paths.proposal,
  readStatement: (id: string) => `${paths.proposal(id)}/read/statement`,
  readNomination: (id: string, nominationId: string) => `${paths.proposal(id)}/read/nominations/${nominationId}`,
  mailAgain: (id: string) => `${paths.proposal(id)}/mail-again`,
  withdraw: paths.withdraw,
  number: (id: string) => `${paths.proposal(id)}/number`,
  newLink: (proposalId: string, requestId: string) => `${paths.queue}/${proposalId}/${requestId}/new-link`,
} as const;
