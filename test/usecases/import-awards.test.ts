import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { appOn } from '../../functions/aws.ts';
import { unitsIn } from '../../functions/domain/award-import/award-table.ts';
import type { ColumnName } from '../../functions/domain/award-import/columns.ts';
import type { Choice } from '../../functions/domain/award-import/judge.ts';
import type { Recipient } from '../../functions/domain/recipient.ts';
import type { App } from '../../functions/ports.ts';
import { readAwardFile } from '../../functions/sheets/read-award-file.ts';
import { importAwards, nothingImported } from '../../functions/usecases/import-awards.ts';
import { judgeAwards } from '../../functions/usecases/judge-awards.ts';
import { awardCsv } from '../support/award-file.ts';
import { type DirectTable, directTable } from '../support/direct-table.ts';
import { smallDirectory } from '../support/people.ts';
import { someSettings } from '../support/settings.ts';

type Cells = Partial<Record<ColumnName, string>>;

const directory = smallDirectory();
const now = '2026-11-28T02:00:00.000Z';
const limits = { fileBytes: 4_000_000, unpackedBytes: 20_000_000, rows: 5_000 };

let direct: DirectTable;
let app: App;

const open = async () => {
  direct = await directTable();
  app = { ...appOn(direct.table, someSettings), clock: { now: () => now } };
};
beforeEach(open);
afterEach(() => direct.close());

const rowsOf = async (...rows: readonly Cells[]) => {
  const context = { today: '2026-11-28', unitIn: unitsIn(directory) };
  const read = await readAwardFile(Buffer.from(awardCsv(...rows)), { limits }, context);
  if (!read.ok || read.value.faulty.length > 0) throw new Error(JSON.stringify(read));
  return read.value.rows;
};

/** What is said of each row, by line. */
const judged = async (...rows: readonly Cells[]) => {
  const slices = await Array.fromAsync(judgeAwards(app, await rowsOf(...rows)));
  return slices
    .flat()
    .flatMap((person) => person.rows)
    .toSorted((a, b) => a.row.line - b.row.line)
    .map(({ judgement }) => judgement);
};
const classes = async (...rows: readonly Cells[]) =>
  (await judged(...rows)).map((one) => (one.remark === undefined ? one.class : `${one.class} ${one.remark.code}`));

const bring = async (rows: readonly Cells[], choices: Readonly<Record<number, Choice>> = {}) => {
  const said = new Map(Object.entries(choices).map(([line, choice]) => [Number(line), choice]));
  return importAwards(app, await rowsOf(...rows), said);
};

/** Everybody on record with what they received, without what chance or the clock gave. */
const record = async (): Promise<readonly unknown[]> => {
  const lines = await Promise.all(directory.units.map(({ id }) => app.lists.recipients(id, { limit: 1_000 })));
  const people = await Promise.all(
    lines.flat().map(async ({ line }) => {
      const { id: _, sameIdAs, ...person } = (await app.recipients.recipient(line.id)) ?? { id: '' };
      const awards = (await app.recipients.awards(line.id)).map(({ recipientId: __, ...award }) => award);
      return JSON.stringify({ person, same: sameIdAs !== undefined, awards });
    }),
  );
  return people.toSorted();
};

const { citizenId, birthDate } = { citizenId: '001185000123', birthDate: '05/03/1985' };
const an: Recipient = {
  id: 'a1',
  kind: 'individual',
  name: 'Nguyễn Văn An',
  unitId: 'U3',
  birthDate,
  citizenId,
};
const { citizenId: _, ...anWithoutId } = an;

describe('an import', () => {
  it('writes nothing while it is only looked at', async () => {
    expect(await classes({}, { year: '2022' })).toEqual(['new', 'new']);
    expect(await record()).toEqual([]);
  });

  it('brings each person once with every award', async () => {
    expect(await bring([{}, { year: '2022', unit: 'U2', post: 'Trưởng phòng' }])).toEqual({
      ...nothingImported,
      written: 2,
      people: 1,
    });
    const found = await app.recipients.find({ ...an, name: 'nguyễn văn an' });
    expect(found).toMatchObject({ match: 'known', recipient: { unitId: 'U2', post: 'Trưởng phòng' } });
    expect(await app.recipients.find(anWithoutId)).toMatchObject({ match: 'likely' });
    expect(await app.recipients.find({ ...anWithoutId, unitId: 'U2' })).toMatchObject({ match: 'likely' });
  });

  it('of the same file again changes nothing', async () => {
    const rows = [
      {},
      { year: '2022' },
      { citizenId: '', name: 'Trần Thị Bình' },
      { name: 'Phòng A', title: 'TTLDTT', citizenId: '', birthDate: '' },
    ];
    await bring(rows);
    const before = await record();

    expect(await classes(...rows)).toEqual(['same', 'same', 'same', 'same']);
    expect(await bring(rows)).toEqual({ ...nothingImported, same: 4 });
    expect(await record()).toEqual(before);
  });

  it('of a row that says less than the record changes nothing', async () => {
    await bring([{}]);

    expect(await classes({ achievement: '', decisionDate: '', issuer: '', commendationKind: '' })).toEqual(['same']);
  });

  it('ends the same when it is cut off and done again', async () => {
    const rows = Array.from({ length: 60 }, (_, at) => ({
      year: String(2000 + (at % 20)),
      citizenId: at % 2 === 0 ? '' : `0011850001${at % 6}0`,
      name: `Người ${at % 6}`,
    }));
    await bring(rows);
    const whole = await record();
    await direct.close();
    await open();
    const { enrol } = app.recipients;
    const cut = { ...app.recipients, enrol: (all: Parameters<typeof enrol>[0]) => enrol(all.slice(0, 3)) };
    await importAwards({ ...app, recipients: cut }, await rowsOf(...rows), new Map());

    expect(await record()).not.toEqual(whole);
    expect((await bring(rows)).likely).toBe(0);
    expect(await record()).toEqual(whole);
  });

  it('joins another that brings the same at the same moment', async () => {
    const rows = Array.from({ length: 40 }, (_, at) => ({ citizenId: `0011850001${10 + at}`, name: `Người ${at}` }));
    const counts = await Promise.all([bring(rows), bring(rows), bring(rows)]);

    expect(counts.reduce((all, { people }) => all + people, 0)).toBe(40);
    expect(await record()).toHaveLength(40);
  });
});

describe('somebody on record', () => {
  beforeEach(async () => {
    await app.recipients.settle(an);
  });

  it('is known by citizen id and name, and keeps unit and post', async () => {
    expect(await bring([{ unit: 'U1', post: 'Giám đốc' }])).toMatchObject({ written: 1, people: 0 });
    expect(await app.recipients.recipient('a1')).toEqual(an);
    expect(await app.recipients.awards('a1')).toMatchObject([{ source: 'imported', unitId: 'U1', at: now }]);
  });

  it('of another name is left out, or stands apart', async () => {
    const rows = [{ name: 'Nguyễn Văn Ân' }];

    expect(await judged(...rows)).toEqual([
      { class: 'conflicting', remark: { code: 'person.otherName', name: 'Nguyễn Văn An' }, choices: ['skip', 'add'] },
    ]);
    expect(await bring(rows)).toMatchObject({ written: 0, conflicting: 1 });
    expect(await bring(rows, { 2: 'add' })).toMatchObject({ written: 1, people: 1 });
    expect(await app.recipients.find({ ...an, name: 'Nguyễn Văn Ân' })).toMatchObject({
      match: 'known',
      recipient: { sameIdAs: 'a1' },
    });
    expect(await classes(...rows)).toEqual(['same']);
  });

  it('of another birth date is left out, or gets the award all the same', async () => {
    const rows = [{ birthDate: '06/03/1985' }];

    expect(await classes(...rows)).toEqual(['conflicting person.otherBirthDate']);
    expect(await bring(rows, { 2: 'add' })).toMatchObject({ written: 1, people: 0 });
    expect(await classes(...rows)).toEqual(['same']);
  });

  it('is only likely without a citizen id, until a human confirms', async () => {
    const rows = [{ citizenId: '' }];

    expect(await judged(...rows)).toMatchObject([
      { class: 'likely', remark: { code: 'person.likely', candidates: [{ id: 'a1' }] }, choices: ['skip', 'link'] },
    ]);
    expect(await bring(rows)).toMatchObject({ written: 0, likely: 1 });
    expect(await bring(rows, { 2: 'link' })).toMatchObject({ written: 1, people: 0 });
    expect(await app.recipients.awards('a1')).toHaveLength(1);
    expect(await classes(...rows)).toEqual(['same']);
  });

  it('is nobody of the same name with another citizen id, birth date or accent', async () => {
    expect(await classes({ citizenId: '001185000999' })).toEqual(['new']);
    expect(await classes({ citizenId: '', birthDate: '06/03/1985' })).toEqual(['new']);
    expect(await classes({ citizenId: '', name: 'Nguyễn Văn Ân' })).toEqual(['new']);
  });
});

describe('somebody whom older papers name without a citizen id', () => {
  beforeEach(async () => {
    await app.recipients.settle({ ...anWithoutId, id: 'a2' });
  });

  it('gets the citizen id with the confirmation', async () => {
    expect(await classes({})).toEqual(['likely person.likely']);
    expect(await bring([{}, { year: '2020', unit: 'U1' }], { 2: 'link', 3: 'link' })).toMatchObject({
      written: 2,
      people: 0,
    });
    expect(await app.recipients.find(an)).toMatchObject({ match: 'known', recipient: { id: 'a2', citizenId } });
  });

  it('may be somebody else', async () => {
    expect(await bring([{}], { 2: 'add' })).toMatchObject({ written: 1, people: 1 });
    expect(await app.recipients.awards('a2')).toEqual([]);
  });

  it('is not chosen from two', async () => {
    await app.recipients.settle(an);

    expect(await judged({ citizenId: '' })).toMatchObject([{ class: 'likely', choices: ['skip'] }]);
  });
});

describe('an award on record', () => {
  const other = { decisionNumber: '99/QĐ-NXB' };

  it('of another decision is left, added to, or replaced', async () => {
    await bring([{}]);
    expect(await judged(other)).toMatchObject([
      { class: 'conflicting', remark: { code: 'award.otherDecision' }, choices: ['skip', 'add', 'replace'] },
    ]);

    await bring([other], { 2: 'add' });
    expect(await classes({}, other)).toEqual(['same', 'same']);
    await bring([{ decisionNumber: '100/QĐ-NXB' }], { 2: 'replace' });
    const [person] = await app.recipients.findAll([an]);
    const held = person?.match === 'known' ? await app.recipients.awards(person.recipient.id) : [];
    expect(held).toMatchObject([{ decisionNumber: '100/QĐ-NXB' }]);
  });

  it('of the same decision with another date is left or replaced', async () => {
    await bring([{}]);
    const row = { decisionDate: '16/01/2022' };

    expect(await judged(row)).toMatchObject([
      { class: 'conflicting', remark: { code: 'award.otherDetails' }, choices: ['skip', 'replace'] },
    ]);
    expect(await bring([row], { 2: 'add' })).toMatchObject({ written: 0, conflicting: 1 });
    expect(await bring([row], { 2: 'replace' })).toMatchObject({ written: 1 });
    expect(await classes(row)).toEqual(['same']);
  });

  it('of another kind stands beside it', async () => {
    await bring([{}]);

    expect(await classes({ ...other, commendationKind: 'DOT_XUAT' })).toEqual(['new']);
  });

  it('decided here is never replaced', async () => {
    await app.recipients.settle(an);
    const decided = { proposalId: 'p1', nominationId: 'n1', proposalNumber: 'U3-N2021-001', wording: 'Đã …' } as const;
    const award = {
      source: 'decided',
      ...decided,
      recipientId: 'a1',
      title: 'LDTT',
      year: 2021,
      at: now,
      unitId: 'U3',
    } as const;
    await app.ledger.commit([{ change: 'putAward', award }]);

    expect(await judged({})).toMatchObject([{ class: 'conflicting', choices: ['skip', 'add'] }]);
  });
});

describe('rows of one file', () => {
  it.each<[string, readonly Cells[], readonly string[]]>([
    [
      'one citizen id under two names',
      [{}, { name: 'Trần Thị Bình', year: '2020' }],
      ['wrong person.contradicts', 'wrong person.contradicts'],
    ],
    [
      'one citizen id with two birth dates',
      [{}, { birthDate: '06/03/1985', year: '2020' }],
      ['wrong person.contradicts', 'wrong person.contradicts'],
    ],
    [
      'a person once with a citizen id and once without',
      [{}, { citizenId: '', year: '2020' }],
      ['new', 'wrong person.idElsewhere'],
    ],
    ['one award twice', [{}, {}], ['new', 'same award.repeats']],
    [
      'one award with two dates',
      [{}, { decisionDate: '16/01/2022' }],
      ['wrong award.contradicts', 'wrong award.contradicts'],
    ],
    [
      'one title of a year by two decisions',
      [{}, { decisionNumber: '99' }],
      ['conflicting award.twice', 'conflicting award.twice'],
    ],
    ['one title of a year, once sudden', [{}, { decisionNumber: '99', commendationKind: 'DOT_XUAT' }], ['new', 'new']],
  ])('%s', async (__, rows, said) => {
    expect(await classes(...rows)).toEqual(said);
  });

  it('are refused where one person has more than fit into a transaction', async () => {
    const rows = Array.from({ length: 81 }, (__, at) => ({ year: String(1946 + (at % 80)), decisionNumber: `${at}` }));

    expect(new Set(await classes(...rows))).toEqual(new Set(['wrong person.tooManyRows']));
  });
});

const cells = fc.record({
  name: fc.constantFrom('Nguyễn Văn An', 'NGUYỄN VĂN AN', 'Nguyễn Văn Ân'),
  citizenId: fc.constantFrom('', '001185000123', '001185000456'),
  birthDate: fc.constantFrom('05/03/1985', '06/03/1985'),
  unit: fc.constantFrom('U1', 'U2'),
  year: fc.constantFrom('2020', '2021'),
  decisionNumber: fc.constantFrom('1', '2', ''),
});
const files = fc.array(cells, { minLength: 1, maxLength: 8 });

describe('whatever a file holds', () => {
  it('importing it twice is importing it once', async () => {
    await fc.assert(
      fc.asyncProperty(files, files, async (before, rows) => {
        await direct.close();
        await open();
        await bring(before);
        await bring(rows);
        const once = await record();
        expect(await bring(rows)).toMatchObject({ written: 0, people: 0 });
        expect(await record()).toEqual(once);
      }),
      { numRuns: 25 },
    );
  });

  it('the order of its rows does not matter', async () => {
    const shuffled = files.chain((rows) =>
      fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length })),
    );
    await fc.assert(
      fc.asyncProperty(files, shuffled, async (before, [rows, others]) => {
        const ends: (readonly unknown[])[] = [];
        for (const order of [rows, others]) {
          await direct.close();
          await open();
          await bring(before);
          ends.push([await bring(order), ...(await record())]);
        }
        expect(ends[1]).toEqual(ends[0]);
      }),
      { numRuns: 25 },
    );
  });
});
