import { type Directory, type Person, personOf, termOn } from './directory.ts';
import type { Proposal } from './proposal.ts';
import type { Day } from './time.ts';

/** What somebody is in the directory today. */
export type Viewer = {
  readonly person: Person;
  readonly officerOf: readonly string[];
  readonly headOf: readonly string[];
  readonly leads: readonly string[];
  readonly ministry: boolean;
  readonly administrator: boolean;
};

export const viewerOf = (directory: Directory, personId: string, today: Day): Viewer | undefined => {
  const person = personOf(directory, personId);
  if (person === undefined) return undefined;
  const { ministry, units, blocks } = directory;
  return {
    person,
    officerOf: units.filter(({ officers }) => officers.includes(personId)).map(({ id }) => id),
    headOf: units.filter(({ head, deputies }) => head === personId || deputies.includes(personId)).map(({ id }) => id),
    leads: blocks
      .filter(({ id }) => {
        const term = termOn(directory, id, today);
        return term !== undefined && (term.leader === personId || term.deputies.includes(personId));
      })
      .map(({ id }) => id),
    ministry: [ministry.approver, ...ministry.deputies, ...ministry.staff].includes(personId),
    administrator: ministry.administrators.includes(personId),
  };
};

export const isOfficerOf = (viewer: Viewer, unitId: string): boolean => viewer.officerOf.includes(unitId);

export const isOfUnit = (viewer: Viewer, unitId: string): boolean =>
  viewer.officerOf.includes(unitId) || viewer.headOf.includes(unitId);

/** Own unit: also drafts. Own block and the ministry: what was filed. Nobody else, not even that it exists. */
export const mayRead = (viewer: Viewer, proposal: Pick<Proposal, 'unitId' | 'blockId' | 'standing'>): boolean => {
  if (isOfUnit(viewer, proposal.unitId)) return true;
  if (proposal.standing.status === 'draft') return false;
  return viewer.ministry || viewer.administrator || viewer.leads.includes(proposal.blockId);
};

/** The units whose proposals and award records somebody may list. */
export const readableUnits = (directory: Directory, viewer: Viewer): readonly string[] =>
  directory.units
    .filter(
      ({ id, block }) =>
        isOfUnit(viewer, id) || viewer.ministry || viewer.administrator || viewer.leads.includes(block),
    )
    .map(({ id }) => id);

/** Who enters the number of a decision: the ministry's staff, for what the unit head decides also the unit's officer. */
export const mayNumber = (viewer: Viewer, proposal: Pick<Proposal, 'unitId' | 'authority'>): boolean =>
  viewer.ministry || (proposal.authority === 'unitHead' && isOfficerOf(viewer, proposal.unitId));

/** Who brings in awards of the years before: the ministry's people and the administrators. */
export const mayImport = (viewer: Viewer): boolean => viewer.ministry || viewer.administrator;
