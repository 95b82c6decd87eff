import { type Addressee, askedNow, isOpen, type OpenTurn, type Request, type Turn } from '../domain/turn.ts';
import type { App } from '../ports.ts';

export type OpenQuestion = { readonly turn: OpenTurn; readonly addressee: Addressee; readonly request: Request };

/** A turn's question to one of those it is put to now; undefined once it was answered, closed or given to somebody else. */
export const openQuestion = async (
  { ledger }: Pick<App, 'ledger'>,
  turn: Turn | undefined,
  id: string | undefined,
): Promise<OpenQuestion | undefined> => {
  const addressee = turn && askedNow(turn).find(({ requestId }) => requestId === id);
  if (turn === undefined || !isOpen(turn) || addressee === undefined) return undefined;
  const request = await ledger.request(turn.proposalId, addressee.requestId);
  return request?.status === 'open' ? { turn, addressee, request } : undefined;
};
