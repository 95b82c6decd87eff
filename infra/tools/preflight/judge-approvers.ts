import { candidatesFor } from '../../../functions/domain/addressees.ts';
import type { Stage } from '../../../functions/domain/data/authorities.ts';
import { type Directory, type Person, personOf, type Unit } from '../../../functions/domain/directory.ts';
import type { Proposal } from '../../../functions/domain/proposal.ts';
import type { Day } from '../../../functions/domain/time.ts';
import { type Gap, type Held, notReady, ready, type Silent, type Verdict, warning } from './finding.ts';
import { type Period, turningDays } from './judge-season.ts';

export type Directed = {
  readonly directory: Directory;
  readonly periods: readonly Period[];
  /** Addresses that mail does not reach, in small letters, with what holds them. */
  readonly undeliverable: ReadonlyMap<string, readonly Held[]>;
  readonly stack: string;
  readonly region: string;
};

/** A dossier that somebody of a unit files: who is asked depends on nothing else of it. */
const filedBy = (unit: Unit, officer: string): Proposal => ({
  id: '-',
  unitId: unit.id,
  blockId: unit.block,
  seasonId: '-',
  authority: 'minister',
  createdBy: officer,
  createdAt: '1970-01-01T00:00:00.000Z',
  standing: { status: 'draft' },
  edits: 0,
  statement: { version: 0, problems: 0, number: '', date: '', signer: '' },
  nominations: {},
});

/** The directory without all that a unit's dossiers never ask for: the largest one has 50,000 people, and each is looked up. */
const narrowedTo = (directory: Directory): ((unit: Unit) => Directory) => {
  const people = new Map(directory.people.map((person) => [person.id, person]));
  const terms = Map.groupBy(directory.terms, ({ block }) => block);
  const { approver, deputies } = directory.ministry;
  return (unit) => {
    const own = terms.get(unit.block) ?? [];
    const leaders = own.flatMap((term) => [term.leader, ...term.deputies]);
    const ids = new Set([unit.head, ...unit.deputies, ...leaders, approver, ...deputies]);
    return { ...directory, units: [unit], terms: own, people: [...ids].flatMap((id) => people.get(id) ?? []) };
  };
};

type Asked = {
  readonly directory: Directory;
  readonly unit: Unit;
  readonly stage: Stage;
  readonly day: Day;
  readonly proposal: Proposal;
};

const asked = ({ directory: whole, periods }: Directed): readonly Asked[] => {
  const narrowed = narrowedTo(whole);
  return whole.units.flatMap((unit) => {
    const directory = narrowed(unit);
    // Whoever files is passed over as an approver; a unit without officers is a warning of the import.
    return (unit.officers.length === 0 ? ['-'] : unit.officers).flatMap((officer) => {
      const about = { directory, unit, proposal: filedBy(unit, officer) };
      return periods.flatMap((period) => [
        { ...about, stage: 'unitHead' as const, day: period.from },
        ...turningDays(directory, unit.block, period).map((day) => ({ ...about, stage: 'blockLeader' as const, day })),
        { ...about, stage: 'ministry' as const, day: period.from },
      ]);
    });
  });
};

const silentOf = ({ undeliverable }: Directed, { id, name, email }: Person): readonly Silent[] => {
  const held = undeliverable.get(email);
  return held === undefined ? [] : [{ id, name, held }];
};

const gapOf = (directed: Directed, { directory, unit, stage, day, proposal }: Asked): readonly Gap[] => {
  const { free, skipped } = candidatesFor(directory, proposal, stage, day);
  const people = free.flatMap(({ personId }) => personOf(directory, personId) ?? []);
  const silent = people.flatMap((person) => silentOf(directed, person));
  if (silent.length < people.length) return [];
  const empty = skipped.length > 0 ? 'conflict' : 'nobody';
  const why = people.length > 0 ? 'undeliverable' : empty;
  return [{ unit: unit.id, stage, day, why, people: silent }];
};

const keyOf = ({ unit, stage, day }: Gap): string => `${unit} ${stage} ${day}`;

/** Whether each stage of each unit has somebody whom mail reaches and who may decide, on every day of the periods. */
export const judgeApprovers = (directed: Directed): Verdict => {
  const { directory, stack, region } = directed;
  const gaps = new Map(asked(directed).flatMap((one) => gapOf(directed, one).map((gap) => [keyOf(gap), gap])));
  if (gaps.size > 0) return notReady('approvers.missing', { gaps: [...gaps.values()], stack, region });
  const people = directory.people.flatMap((person) => silentOf(directed, person));
  return people.length > 0
    ? warning('approvers.silent', { people, stack, region })
    : ready('approvers.reached', { units: directory.units.length });
};
