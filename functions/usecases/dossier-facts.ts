import { countsOf } from '../domain/counts.ts';
import { authorities } from '../domain/data/authorities.ts';
import { blockOf, type Directory, personOf, seasonOf, unitOf } from '../domain/directory.ts';
import { entriesOf, type Proposal } from '../domain/proposal.ts';
import { type Round, statementHeadOf } from '../domain/round.ts';
import { liveIn, rowOutcomeOf } from '../domain/rows.ts';
import { titleOf } from '../domain/titles.ts';
import type { ApartFact, DossierFacts } from '../letters.ts';
import type { Settings } from '../ports.ts';

const NOMINEES_NAMED = 5;

export type Language = 'vi' | 'en';

export const titleName = (code: string, language: Language): string => titleOf(code)?.[language] ?? code;

/** A person's name, or the bare id of somebody who left the directory. */
export const personName = (directory: Directory, id: string): string => personOf(directory, id)?.name ?? id;

/** Everybody's name by their id, for what a dossier's forms say of the directory. */
export const personNames = (directory: Directory): ReadonlyMap<string, string> =>
  new Map(directory.people.map(({ id, name }) => [id, name]));

/** Who of a filing was decided apart, the first few. */
const apartOf = (proposal: Proposal, round: Round, language: Language): readonly ApartFact[] =>
  entriesOf(round).flatMap(({ id, name, title }) => {
    const outcome = rowOutcomeOf(proposal, id);
    if (outcome === undefined) return [];
    const number = outcome.status === 'returned' ? outcome.child.number : undefined;
    return [{ name, title: titleName(title, language), ...(number === undefined ? {} : { number }) }];
  });

/** What letters say of a dossier as it was filed in their round, names resolved; nothing that identifies a nominee beyond name and title. */
export const dossierFacts = (
  settings: Settings,
  directory: Directory,
  proposal: Proposal,
  round: Round,
  language: Language,
): DossierFacts => {
  const entries = liveIn(proposal, round);
  const statement = statementHeadOf(round, proposal);
  const apart = apartOf(proposal, round, language);
  return {
    number: proposal.number ?? '',
    unit: unitOf(directory, proposal.unitId)?.name ?? proposal.unitId,
    block: blockOf(directory, proposal.blockId)?.name ?? proposal.blockId,
    season: seasonOf(directory, proposal.seasonId)?.name ?? proposal.seasonId,
    authority: authorities[proposal.authority][language],
    ...countsOf(entries),
    statementNumber: statement.number,
    statementSigner: statement.signer,
    nominees: entries.slice(0, NOMINEES_NAMED).map(({ name, title }) => ({ name, title: titleName(title, language) })),
    ...(apart.length > 0 ? { apart } : {}),
    ...(proposal.parent === undefined ? {} : { parent: proposal.parent.number }),
    page: `${settings.publicUrl}/proposals/${proposal.id}`,
  };
};
