import { readableUnits, type Viewer } from '../domain/access.ts';
import type { Directory } from '../domain/directory.ts';
import type { DecisionPaper } from '../domain/proposal.ts';
import type { AwardRecord, DecidedAward, ImportedAward, Recipient } from '../domain/recipient.ts';
import type { App } from '../ports.ts';

/** The paper of an award decided here stands with its proposal, where it may be entered later. */
export type AwardRead = (DecidedAward & { readonly paper?: DecisionPaper }) | ImportedAward;

export type RecipientRead = {
  readonly recipient: Recipient;
  readonly awards: readonly AwardRead[];
  /** Who carried the same citizen id first, under another name: for the ministry to look into, whoever they belong to. */
  readonly sameIdAs: Recipient | undefined;
};

const withPaper = async ({ ledger }: Pick<App, 'ledger'>, award: AwardRecord): Promise<AwardRead> => {
  if (award.source === 'imported') return award;
  const paper = (await ledger.proposal(award.proposalId))?.paper;
  return paper === undefined ? award : { ...award, paper };
};

/** A recipient with the awards that were recorded, newest first. */
export const readRecipient = async (
  { recipients, ledger }: Pick<App, 'recipients' | 'ledger'>,
  directory: Directory,
  viewer: Viewer,
  id: string,
): Promise<RecipientRead | undefined> => {
  if (!/^[0-9a-f]{24}$/.test(id)) return undefined;
  const recipient = await recipients.recipient(id);
  if (recipient === undefined) return undefined;
  const awards = await recipients.awards(id);
  const units = readableUnits(directory, viewer);
  // Somebody who moved: both the old and the new unit may see what it gave.
  if (!units.includes(recipient.unitId) && !awards.some(({ unitId }) => units.includes(unitId))) return undefined;
  const numbered = await Promise.all(awards.map((award) => withPaper({ ledger }, award)));
  const { sameIdAs } = recipient;
  const other = sameIdAs !== undefined && viewer.ministry ? await recipients.recipient(sameIdAs) : undefined;
  return { recipient, sameIdAs: other, awards: numbered.toSorted((a, b) => b.year - a.year || (a.at < b.at ? 1 : -1)) };
};
