import { type Proposal, seatOf } from '../domain/proposal.ts';
import { seats } from '../domain/turn.ts';
import type { Facts, WebRequest } from './http.ts';

/** What a log line says of a dossier: which, and at whose seat it lies. */
export const aboutOf = (proposal: Pick<Proposal, 'id' | 'standing'>): Facts => {
  const stage = seatOf(proposal);
  return { proposalId: proposal.id, ...(stage === undefined ? {} : { stage }) };
};

const isProposalId = (text: string): boolean => /^[0-9a-f]{24}$/.test(text);

/** What an address says by itself, also of a request that meets a fault. Anything may be typed there: only an id or a seat is taken. */
export const aboutAddress = ({ proposalId = '', seat }: WebRequest['params']): Facts => {
  const stage = seats.find((one) => one === seat);
  return { ...(isProposalId(proposalId) ? { proposalId } : {}), ...(stage === undefined ? {} : { stage }) };
};
