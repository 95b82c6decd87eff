import { dayOf } from './calendar.ts';
import type { Directory, Term } from './directory.ts';
import { rulePacks } from './rules/packs/rule-packs.ts';

/** A place in the directory file where something is wrong: the path of keys and indexes, and a dotted code. */
export type DirectoryFault = {
  readonly path: readonly (string | number)[];
  readonly code: string;
  readonly value?: string;
};

type Path = DirectoryFault['path'];

const repeated = (
  values: readonly string[],
  path: (index: number) => Path,
  code: string,
  compared = (value: string) => value,
): DirectoryFault[] => {
  const seen = new Set<string>();
  return values.flatMap((value, index) => {
    if (seen.has(compared(value))) return [{ path: path(index), code, value }];
    seen.add(compared(value));
    return [];
  });
};

const unknown = (known: ReadonlySet<string>, code: string) => (value: string | undefined, path: Path) =>
  value === undefined || known.has(value) ? [] : [{ path, code, value }];

type Check = (value: string | undefined, path: Path) => DirectoryFault[];

const listed = (values: readonly string[], path: Path, check: Check): DirectoryFault[] => [
  ...values.flatMap((value, index) => check(value, [...path, index])),
  ...repeated(values, (index) => [...path, index], 'list.repeated'),
];

/** A post's holder and deputies: a deputy who is the holder could never stand in. */
const post = (holder: string, deputies: readonly string[], path: Path, key: string, check: Check): DirectoryFault[] => [
  ...check(holder, [...path, key]),
  ...listed(deputies, [...path, 'deputies'], check),
  ...deputies.flatMap((value, index) =>
    value === holder ? [{ path: [...path, 'deputies', index], code: 'deputy.isHolder', value }] : [],
  ),
];

/** Proposals are found by their number however it is typed, so ids that differ only in case would share numbers. */
const folded = (id: string): string => id.toLowerCase();

const ids = (directory: Directory): DirectoryFault[] => [
  ...repeated(
    directory.people.map(({ id }) => id),
    (index) => ['people', index, 'id'],
    'id.repeated',
  ),
  ...(['units', 'blocks', 'seasons'] as const).flatMap((list) =>
    repeated(
      directory[list].map(({ id }) => id),
      (index) => [list, index, 'id'],
      'id.repeated',
      folded,
    ),
  ),
  ...repeated(
    directory.people.map(({ email }) => email),
    (index) => ['people', index, 'email'],
    'email.repeated',
  ),
];

const overlapping = ({ terms }: Directory): DirectoryFault[] => {
  const earlier = new Map<string, Term[]>();
  return terms.flatMap((term, index) => {
    const others = earlier.get(term.block) ?? [];
    earlier.set(term.block, [...others, term]);
    return [
      ...(term.from > term.to ? [{ path: ['terms', index, 'to'], code: 'term.endsBeforeStart', value: term.to }] : []),
      ...(others.some((other) => other.from <= term.to && term.from <= other.to)
        ? [{ path: ['terms', index, 'from'], code: 'term.overlaps', value: term.from }]
        : []),
    ];
  });
};

const seasonDates = ({ seasons }: Directory): DirectoryFault[] =>
  seasons.flatMap(({ opens, deadline, resubmitUntil }, index) => [
    ...(opens > dayOf(deadline)
      ? [{ path: ['seasons', index, 'opens'], code: 'season.opensAfterDeadline', value: opens }]
      : []),
    ...(resubmitUntil !== undefined && resubmitUntil < deadline
      ? [{ path: ['seasons', index, 'resubmitUntil'], code: 'season.resubmitBeforeDeadline', value: resubmitUntil }]
      : []),
  ]);

const seasonRules = ({ seasons }: Directory): DirectoryFault[] => {
  const pack = unknown(new Set(rulePacks.map(({ id }) => id)), 'pack.unknown');
  return seasons.flatMap(({ rules }, index) => pack(rules?.pack, ['seasons', index, 'rules', 'pack']));
};

/** A proposal's number is unit-season-running: two pairs that join to the same text would share their numbers. */
const numbers = ({ units, seasons }: Directory): DirectoryFault[] => {
  const unitIds = new Set(units.map(({ id }) => folded(id)));
  const seasonIds = new Set(seasons.map(({ id }) => folded(id)));
  const clash = (id: string, cut: number): boolean =>
    id[cut] === '-' &&
    unitIds.has(id.slice(0, cut)) &&
    seasons.some((season) => seasonIds.has(`${id.slice(cut + 1)}-${folded(season.id)}`));
  return units.flatMap(({ id }, index) =>
    [...id].some((_, cut) => clash(folded(id), cut))
      ? [{ path: ['units', index, 'id'], code: 'unit.numbersClash', value: id }]
      : [],
  );
};

const references = ({ ministry, blocks, units, terms, people }: Directory): DirectoryFault[] => {
  const person = unknown(new Set(people.map(({ id }) => id)), 'person.unknown');
  const unit = unknown(new Set(units.map(({ id }) => id)), 'unit.unknown');
  const block = unknown(new Set(blocks.map(({ id }) => id)), 'block.unknown');
  return [
    ...people.flatMap((one, index) => unit(one.unit, ['people', index, 'unit'])),
    ...units.flatMap((one, index) => [
      ...block(one.block, ['units', index, 'block']),
      ...post(one.head, one.deputies, ['units', index], 'head', person),
      ...listed(one.officers, ['units', index, 'officers'], person),
    ]),
    ...terms.flatMap((one, index) => [
      ...block(one.block, ['terms', index, 'block']),
      ...post(one.leader, one.deputies, ['terms', index], 'leader', person),
    ]),
    ...post(ministry.approver, ministry.deputies, ['ministry'], 'approver', person),
    ...listed(ministry.staff, ['ministry', 'staff'], person),
    ...listed(ministry.administrators, ['ministry', 'administrators'], person),
  ];
};

/** What a schema cannot see: ids given twice, references to nobody or to no law, terms that overlap, dates in the wrong order. */
export const directoryFaults = (directory: Directory): DirectoryFault[] => [
  ...ids(directory),
  ...references(directory),
  ...overlapping(directory),
  ...seasonDates(directory),
  ...seasonRules(directory),
  ...numbers(directory),
];
