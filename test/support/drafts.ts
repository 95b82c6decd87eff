import type { Proposal } from '../../functions/domain/proposal.ts';

/** An empty draft of U3 for the Minister, begun at noon of 16 November 2026. */
export const someDraft = (over: Partial<Proposal> = {}): Proposal => ({
  id: 'p1',
  unitId: 'U3',
  blockId: 'K06',
  seasonId: 'N2026',
  authority: 'minister',
  createdBy: 'officer-u3',
  createdAt: '2026-11-16T05:00:00.000Z',
  standing: { status: 'draft' },
  edits: 0,
  statement: { version: 0, problems: 0, number: '', date: '', signer: '' },
  nominations: {},
  ...over,
});
