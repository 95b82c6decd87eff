import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { dayAfter, dayOf } from '../../functions/domain/calendar.ts';
import { Directory, personOf, seasonOf, termOn } from '../../functions/domain/directory.ts';
import { directoryFaults } from '../../functions/domain/directory-check.ts';
import { directoryWarnings } from '../../functions/domain/directory-warnings.ts';
import { momentText } from '../../functions/views/text/dates.ts';
import { demoDirectory, demoPeople } from '../../infra/local/demo-directory.ts';

describe.each([
  '2026-11-23T02:00:00.000Z',
  '2026-12-31T20:00:00.000Z',
  '2024-02-29T10:00:00.000Z',
  '2031-06-01T00:00:00.000Z',
])('the demo first started at %s', (firstStart) => {
  const demo = demoDirectory(firstStart);

  it('passes every check without a warning, then and three years later', () => {
    expect(v.parse(Directory, demo)).toEqual(demo);
    expect(directoryFaults(demo)).toEqual([]);
    for (const day of [dayOf(firstStart), dayAfter(dayOf(firstStart), 3 * 365)]) {
      // The demo starts in any year; holidays are known of some.
      expect(directoryWarnings(demo, day).filter(({ code }) => code !== 'holidays.unknown')).toEqual([]);
    }
  });

  it('takes proposals of 2023 until 17:00 of the 30th day', () => {
    const season = seasonOf(demo, 'N2023');
    const last = dayAfter(dayOf(firstStart), 30).split('-').reverse().join('/');

    expect(season && momentText(season.deadline)).toBe(`17:00, ${last}`);
    expect(season?.opens.localeCompare(dayOf(firstStart))).toBe(-1);
  });

  it('weighs the work of 2023 by the law of then, that of 2026 by the law of the day', () => {
    expect(demo.seasons.map(({ id, rules }) => [id, rules?.pack])).toEqual([
      ['N2023', 'R1'],
      ['CD2023-CDB', 'R1'],
      ['N2026', undefined],
    ]);
  });
});

describe('the people of the demo', () => {
  const demo = demoDirectory('2026-11-23T02:00:00.000Z');
  const people = demoPeople(demo);

  it('are all of the directory, each with address, name and role', () => {
    expect(people).toHaveLength(demo.people.length);
    for (const { email, name, role } of people) {
      expect(email).toMatch(/@example\.vn$/);
      expect(name).not.toBe('');
      expect(role).not.toContain('undefined');
    }
  });

  it('come in the order in which a proposal meets them', () => {
    expect(people.slice(0, 3).map(({ role }) => role.split(',')[0])).toEqual([
      'Cán bộ TĐKT',
      'Thủ trưởng đơn vị',
      'Cấp phó của thủ trưởng',
    ]);
    expect(people.at(-1)?.role).toBe('Quản trị hệ thống');
  });

  it('have a deputy of another unit for the dossiers of the leader’s own', () => {
    const term = termOn(demo, 'K06', '2023-06-01');
    const unitsOf = [term?.leader, ...(term?.deputies ?? [])].map((id) => personOf(demo, id ?? '')?.unit);

    expect(unitsOf).toEqual(['U2', 'U3']);
  });
});
