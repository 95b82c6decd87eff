import { describe, expect, it } from 'vitest';
import type { Directory } from '../../functions/domain/directory.ts';
import { directoryFaults } from '../../functions/domain/directory-check.ts';
import { directoryWarnings } from '../../functions/domain/directory-warnings.ts';
import { smallDirectory } from '../support/people.ts';

const at = <T>(list: readonly T[], index: number): T => {
  const found = list[index];
  if (found === undefined) throw new Error(`there is no entry ${index}`);
  return found;
};

/** The small directory with one thing wrong. */
const wrong = (change: (directory: Directory) => void): Directory => {
  const directory = structuredClone(smallDirectory());
  change(directory);
  return directory;
};

const today = '2026-11-23';

describe('the check of a directory', () => {
  it('passes a sound one', () => {
    expect(directoryFaults(smallDirectory())).toEqual([]);
  });

  it.each<[fault: string, path: string, change: (directory: Directory) => void]>([
    ['id.repeated', 'people.16.id', ({ people }) => people.push({ ...at(people, 0), email: 'other@example.vn' })],
    ['id.repeated', 'units.3.id', ({ units }) => units.push(at(units, 0))],
    ['id.repeated', 'blocks.1.id', ({ blocks }) => blocks.push({ id: 'K06', name: 'Khối khác' })],
    ['id.repeated', 'seasons.1.id', ({ seasons }) => seasons.push(at(seasons, 0))],
    ['id.repeated', 'units.3.id', ({ units }) => units.push({ ...at(units, 2), id: 'u3' })],
    ['id.repeated', 'blocks.1.id', ({ blocks }) => blocks.push({ id: 'k06', name: 'Khối khác' })],
    ['id.repeated', 'seasons.1.id', ({ seasons }) => seasons.push({ ...at(seasons, 0), id: 'n2026' })],
    ['email.repeated', 'people.4.email', ({ people }) => Object.assign(at(people, 4), { email: at(people, 2).email })],
    ['unit.unknown', 'people.0.unit', ({ people }) => Object.assign(at(people, 0), { unit: 'U9' })],
    ['block.unknown', 'units.0.block', ({ units }) => Object.assign(at(units, 0), { block: 'K07' })],
    ['person.unknown', 'units.0.head', ({ units }) => Object.assign(at(units, 0), { head: 'nobody' })],
    ['person.unknown', 'units.1.deputies.1', ({ units }) => at(units, 1).deputies.push('nobody')],
    ['person.unknown', 'units.1.officers.1', ({ units }) => at(units, 1).officers.push('nobody')],
    ['person.unknown', 'terms.0.leader', ({ terms }) => Object.assign(at(terms, 0), { leader: 'nobody' })],
    ['person.unknown', 'ministry.approver', ({ ministry }) => Object.assign(ministry, { approver: 'nobody' })],
    ['person.unknown', 'ministry.staff.1', ({ ministry }) => ministry.staff.push('nobody')],
    ['person.unknown', 'ministry.administrators.1', ({ ministry }) => ministry.administrators.push('nobody')],
    ['list.repeated', 'units.0.officers.1', ({ units }) => at(units, 0).officers.push('officer-u1')],
    ['deputy.isHolder', 'units.0.deputies.1', ({ units }) => at(units, 0).deputies.push('head-u1')],
    ['deputy.isHolder', 'ministry.deputies.1', ({ ministry }) => ministry.deputies.push('minister')],
    ['term.endsBeforeStart', 'terms.0.to', ({ terms }) => Object.assign(at(terms, 0), { to: '2021-12-31' })],
    [
      'term.overlaps',
      'terms.1.from',
      ({ terms }) => terms.push({ ...at(terms, 0), from: '2027-12-31', to: '2028-12-31' }),
    ],
    [
      'season.opensAfterDeadline',
      'seasons.0.opens',
      ({ seasons }) => Object.assign(at(seasons, 0), { opens: '2026-12-26' }),
    ],
    [
      'season.resubmitBeforeDeadline',
      'seasons.0.resubmitUntil',
      ({ seasons }) => Object.assign(at(seasons, 0), { resubmitUntil: '2026-12-25T09:59:59.999Z' }),
    ],
    [
      'pack.unknown',
      'seasons.0.rules.pack',
      ({ seasons }) => Object.assign(at(seasons, 0), { rules: { pack: 'R9', reason: 'Theo Luật cũ' } }),
    ],
    [
      'unit.numbersClash',
      'units.3.id',
      ({ units, seasons }) => {
        units.push({ ...at(units, 0), id: 'U1-A' });
        seasons.push({ ...at(seasons, 0), id: 'A-N2026' });
      },
    ],
    [
      'unit.numbersClash',
      'units.3.id',
      ({ units, seasons }) => {
        units.push({ ...at(units, 0), id: 'u1-a' });
        seasons.push({ ...at(seasons, 0), id: 'A-n2026' });
      },
    ],
  ])('finds %s at %s', (code, path, change) => {
    expect(directoryFaults(wrong(change)).map((fault) => [fault.code, fault.path.join('.')])).toEqual([[code, path]]);
  });

  it('lets terms of one block follow each other and those of two blocks overlap', () => {
    const directory = wrong(({ terms, blocks }) => {
      blocks.push({ id: 'K07', name: 'Khối thi đua số VII' });
      terms.push({ ...at(terms, 0), from: '2028-01-01', to: '2028-12-31' }, { ...at(terms, 0), block: 'K07' });
    });

    expect(directoryFaults(directory)).toEqual([]);
  });

  it('judges 50,000 people in the time of a glance', () => {
    const directory = wrong(({ people }) => {
      for (let index = 0; index < 50_000; index += 1) {
        people.push({ ...at(people, 0), id: `N${index}`, email: `n${index}@example.vn` });
      }
    });

    expect(directoryFaults(directory)).toEqual([]);
  });
});

describe('the warnings about a directory', () => {
  const named = (directory: Directory) =>
    directoryWarnings(directory, today).map(({ code, path }) => [code, path.join('.')]);

  it('name a person without a role', () => {
    expect(named(smallDirectory())).toEqual([['person.unused', 'people.15.id']]);
  });

  it.each<[warning: string, path: string, change: (directory: Directory) => void]>([
    ['unit.noOfficer', 'units.1.officers', ({ units }) => Object.assign(at(units, 1), { officers: [] })],
    ['term.noneToday', 'blocks.0.id', ({ terms }) => Object.assign(at(terms, 0), { to: '2026-11-22' })],
    ['leader.noUnit', 'terms.0.leader', ({ terms }) => Object.assign(at(terms, 0), { leader: 'clerk' })],
    ['leader.noUnit', 'terms.0.deputies.1', ({ terms }) => at(terms, 0).deputies.push('clerk')],
  ])('say %s at %s', (code, path, change) => {
    expect(named(wrong(change))).toContainEqual([code, path]);
  });

  it.each([
    ['2026-12-31', []],
    ['2027-01-01', ['2028']],
  ])('on %s name the years without holidays: %j', (day, years) => {
    const missing = directoryWarnings(smallDirectory(), day).filter(({ code }) => code === 'holidays.unknown');
    expect(missing.map(({ value }) => value)).toEqual(years);
  });

  it('leave past leaders alone', () => {
    const directory = wrong(({ terms }) =>
      terms.push({ block: 'K06', from: '2021-01-01', to: '2021-12-31', leader: 'clerk', deputies: [] }),
    );

    expect(named(directory).map(([code]) => code)).not.toContain('leader.noUnit');
  });
});
