import { yearsWithoutHolidays } from './calendar.ts';
import { type Directory, termOn } from './directory.ts';
import type { DirectoryFault } from './directory-check.ts';
import type { Day } from './time.ts';

const holders = ({ ministry, units, terms }: Directory): ReadonlySet<string> =>
  new Set([
    ...units.flatMap(({ head, deputies, officers }) => [head, ...deputies, ...officers]),
    ...terms.flatMap(({ leader, deputies }) => [leader, ...deputies]),
    ...[ministry.approver, ...ministry.deputies, ...ministry.staff, ...ministry.administrators],
  ]);

/** Without a unit in the block, the rule that nobody decides on the own unit's dossier cannot see a leader. */
const homeless = ({ terms, people, units }: Directory, today: Day): DirectoryFault[] => {
  const unitOf = new Map(people.map(({ id, unit }) => [id, unit]));
  const inBlock = new Set(units.map(({ id, block }) => `${block}/${id}`));
  return terms.flatMap(({ block, to, leader, deputies }, index) =>
    [
      { id: leader, path: ['terms', index, 'leader'] },
      ...deputies.map((id, at) => ({ id, path: ['terms', index, 'deputies', at] })),
    ].flatMap(({ id, path }) =>
      to < today || inBlock.has(`${block}/${unitOf.get(id)}`) ? [] : [{ path, code: 'leader.noUnit', value: id }],
    ),
  );
};

/** What may be meant, but stops a proposal or lets somebody wait when it is not. */
export const directoryWarnings = (directory: Directory, today: Day): DirectoryFault[] => {
  const posts = holders(directory);
  return [
    ...directory.units.flatMap(({ id, officers }, index) =>
      officers.length > 0 ? [] : [{ path: ['units', index, 'officers'], code: 'unit.noOfficer', value: id }],
    ),
    ...directory.blocks.flatMap(({ id }, index) =>
      termOn(directory, id, today) === undefined
        ? [{ path: ['blocks', index, 'id'], code: 'term.noneToday', value: id }]
        : [],
    ),
    // No field of the file is wrong: the seasons are what will be counted wrongly.
    ...yearsWithoutHolidays(today).map((year) => ({
      path: ['seasons'],
      code: 'holidays.unknown',
      value: String(year),
    })),
    ...homeless(directory, today),
    ...directory.people.flatMap(({ id }, index) =>
      posts.has(id) ? [] : [{ path: ['people', index, 'id'], code: 'person.unused', value: id }],
    ),
  ];
};
