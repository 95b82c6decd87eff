import { type Directory, unitOf } from '../domain/directory.ts';
import type { Day } from '../domain/time.ts';
import type { DirectoryNote } from '../ports.ts';
import { personName } from '../usecases/dossier-facts.ts';
import type { DirectoryPageProps } from '../views/admin/directory-page.tsx';
import type { PersonRow } from '../views/admin/people-table.tsx';

type Roles = PersonRow['roles'];

const rolesOf = ({ ministry, units, terms, blocks }: Directory, id: string, today: Day): Roles => {
  const blockName = (block: string) => blocks.find((one) => one.id === block)?.name ?? block;
  const inForce = terms.filter(({ from, to }) => from <= today && today <= to);
  return [
    ...(ministry.approver === id ? [{ role: 'approver' } as const] : []),
    ...(ministry.deputies.includes(id) ? [{ role: 'ministryDeputy' } as const] : []),
    ...(ministry.staff.includes(id) ? [{ role: 'staff' } as const] : []),
    ...(ministry.administrators.includes(id) ? [{ role: 'administrator' } as const] : []),
    ...inForce
      .filter(({ leader }) => leader === id)
      .map(({ block }) => ({ role: 'blockLeader', of: blockName(block) }) as const),
    ...inForce
      .filter(({ deputies }) => deputies.includes(id))
      .map(({ block }) => ({ role: 'blockDeputy', of: blockName(block) }) as const),
    ...units.filter(({ head }) => head === id).map(({ name }) => ({ role: 'unitHead', of: name }) as const),
    ...units
      .filter(({ deputies }) => deputies.includes(id))
      .map(({ name }) => ({ role: 'unitDeputy', of: name }) as const),
    ...units
      .filter(({ officers }) => officers.includes(id))
      .map(({ name }) => ({ role: 'officer', of: name }) as const),
  ];
};

/** The directory as its page shows it: names for ids, each person with the posts held today. */
export const directoryView = (
  directory: Directory,
  notes: readonly DirectoryNote[],
  today: Day,
): Omit<DirectoryPageProps, 'frame' | 'version' | 'done'> => {
  const name = (id: string) => personName(directory, id);
  const names = (ids: readonly string[]) => ids.map(name);
  const { ministry, blocks, units, terms, people, seasons } = directory;
  return {
    ministry: {
      name: ministry.name,
      approver: name(ministry.approver),
      deputies: names(ministry.deputies),
      staff: names(ministry.staff),
      administrators: names(ministry.administrators),
    },
    blocks: blocks.map(({ id, name: blockName }) => ({
      id,
      name: blockName,
      terms: terms
        .filter(({ block }) => block === id)
        .map(({ from, to, leader, deputies }) => ({
          from,
          to,
          leader: name(leader),
          deputies: names(deputies),
          inForce: from <= today && today <= to,
        })),
    })),
    units: units.map(({ id, name: unitName, block, head, deputies, officers }) => ({
      id,
      name: unitName,
      block: blocks.find((one) => one.id === block)?.name ?? block,
      head: name(head),
      deputies: names(deputies),
      officers: names(officers),
    })),
    people: people.map(({ id, name: personsName, email, post, unit }) => ({
      id,
      name: personsName,
      email,
      post,
      unit: unit === undefined ? undefined : (unitOf(directory, unit)?.name ?? unit),
      roles: rolesOf(directory, id, today),
    })),
    seasons: seasons.map(({ id, name: seasonName, opens, deadline, resubmitUntil }) => ({
      id,
      name: seasonName,
      opens,
      deadline,
      resubmitUntil,
    })),
    history: notes.map((note) => ({ ...note, by: name(note.by) })),
  };
};
