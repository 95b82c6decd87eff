import type { Directory } from './directory.ts';

/** A place in the directory file where something is wrong: the path of keys and indexes, and a dotted code. */
export type DirectoryFault = {
  readonly path: readonly (string | number)[];
  readonly code: string;
  readonly value?: string;
};

type Path = readonly (string | number)[];

const repeated = (values: readonly string[], path: (index: number) => Path, code: string): DirectoryFault[] =>
  values.flatMap((value, index) => (values.indexOf(value) < index ? [{ path: path(index), code, value }] : []));

const unknown = (known: ReadonlySet<string>, code: string) => (value: string | undefined, path: Path) =>
  value === undefined || known.has(value) ? [] : [{ path, code, value }];

const each = (
  values: readonly string[],
  path: Path,
  check: (value: string, path: Path) => DirectoryFault[],
): DirectoryFault[] => values.flatMap((value, index) => check(value, [...path, index]));

const overlaps = ({ terms }: Directory): DirectoryFault[] =>
  terms.flatMap((term, index) => [
    ...(term.from > term.to ? [{ path: ['terms', index, 'to'], code: 'term.endsBeforeStart', value: term.to }] : []),
    ...(terms.some(
      (other, at) => at < index && other.block === term.block && other.from <= term.to && term.from <= other.to,
    )
      ? [{ path: ['terms', index, 'from'], code: 'term.overlaps', value: term.from }]
      : []),
  ]);

const seasonDates = ({ seasons }: Directory): DirectoryFault[] =>
  seasons.flatMap(({ deadline, resubmitUntil }, index) =>
    resubmitUntil !== undefined && resubmitUntil < deadline
      ? [{ path: ['seasons', index, 'resubmitUntil'], code: 'season.resubmitBeforeDeadline', value: resubmitUntil }]
      : [],
  );

/** What a schema cannot see: ids given twice, references to nobody, terms that overlap. */
export const directoryFaults = (directory: Directory): DirectoryFault[] => {
  const { ministry, blocks, units, terms, people, seasons } = directory;
  const person = unknown(new Set(people.map(({ id }) => id)), 'person.unknown');
  const unit = unknown(new Set(units.map(({ id }) => id)), 'unit.unknown');
  const block = unknown(new Set(blocks.map(({ id }) => id)), 'block.unknown');
  return [
    ...repeated(
      people.map(({ id }) => id),
      (index) => ['people', index, 'id'],
      'id.repeated',
    ),
    ...repeated(
      people.map(({ email }) => email),
      (index) => ['people', index, 'email'],
      'email.repeated',
    ),
    ...repeated(
      units.map(({ id }) => id),
      (index) => ['units', index, 'id'],
      'id.repeated',
    ),
    ...repeated(
      blocks.map(({ id }) => id),
      (index) => ['blocks', index, 'id'],
      'id.repeated',
    ),
    ...repeated(
      seasons.map(({ id }) => id),
      (index) => ['seasons', index, 'id'],
      'id.repeated',
    ),
    ...people.flatMap((one, index) => unit(one.unit, ['people', index, 'unit'])),
    ...units.flatMap((one, index) => [
      ...block(one.block, ['units', index, 'block']),
      ...person(one.head, ['units', index, 'head']),
      ...each(one.deputies, ['units', index, 'deputies'], person),
      ...each(one.officers, ['units', index, 'officers'], person),
    ]),
    ...terms.flatMap((one, index) => [
      ...block(one.block, ['terms', index, 'block']),
      ...person(one.leader, ['terms', index, 'leader']),
      ...each(one.deputies, ['terms', index, 'deputies'], person),
    ]),
    ...person(ministry.approver, ['ministry', 'approver']),
    ...each(ministry.deputies, ['ministry', 'deputies'], person),
    ...each(ministry.staff, ['ministry', 'staff'], person),
    ...each(ministry.administrators, ['ministry', 'administrators'], person),
    ...overlaps(directory),
    ...seasonDates(directory),
  ];
};
