import { describe, expect, it } from 'vitest';
import type { PastAward } from '../../../functions/domain/rules/facts.ts';
import { held, judged } from '../../support/rule-cases.ts';

const inARow = (history: readonly PastAward[], lag = 1, years = 3) =>
  judged({ heldInARow: ['CSTDCS'], years: 'years', lag: 'lag' }, { years, lag }, { history });

const missing = (history: readonly PastAward[], lag?: number) => missingOf(inARow(history, lag));
const missingOf = ({ facts: [fact] }: ReturnType<typeof inARow>) => (fact?.fact === 'held' ? fact.missing : undefined);

describe('titles held in a row', () => {
  it.each([
    ['up to the dossier’s year', [2021, 2022, 2023], 'holds'],
    ['up to the year before', [2020, 2021, 2022], 'holds'],
    ['with years before and after', [2018, 2020, 2021, 2022, 2023], 'holds'],
    ['with a gap', [2020, 2021, 2023], 'fails'],
    ['too long ago', [2019, 2020, 2021], 'fails'],
    ['one year too few', [2022, 2023], 'fails'],
    ['in no year', [], 'fails'],
  ])('%s', (_, years, verdict) => {
    expect(inARow(held('CSTDCS', ...years)).verdict).toBe(verdict);
  });

  it('name the years received and the one missing', () => {
    expect(
      judged(
        { heldInARow: ['CSTDCS'], years: 'years', lag: 'lag' },
        { years: 3, lag: 0 },
        { history: held('CSTDCS', 2024, 2021, 2022), proposal: { year: 2024 } },
      ),
    ).toEqual({
      verdict: 'fails',
      facts: [
        {
          fact: 'held',
          titles: ['CSTDCS'],
          years: [2021, 2022, 2024].map((year) => ({ year, source: 'recorded' })),
          missing: [2023],
          uncounted: [],
          needed: 3,
        },
      ],
    });
  });

  it('take the run with the fewest years missing, and of those the latest', () => {
    expect(missing(held('CSTDCS', 2020, 2022), 1)).toEqual([2021]);
    expect(missing(held('CSTDCS', 2021), 1)).toEqual([2022, 2023]);
    expect(missing([], 2)).toEqual([2021, 2022, 2023]);
  });

  it('end with the dossier’s own year where no lag is given', () => {
    expect(inARow(held('CSTDCS', 2020, 2021, 2022), 0).verdict).toBe('fails');
  });

  it('may be any of the titles', () => {
    const history = [...held('CSTDCS', 2021, 2023), ...held('CSTDB', 2022)];
    const asked = { heldInARow: ['CSTDCS', 'CSTDB'], years: 'years', lag: 'lag' };

    expect(judged(asked, { years: 3, lag: 0 }, { history }).verdict).toBe('holds');
  });

  it('count a year once, as recorded where it is both declared and recorded', () => {
    const twice: readonly PastAward[] = [
      { title: 'CSTDCS', year: 2022, source: 'declared' },
      ...held('CSTDCS', 2022),
      { title: 'CSTDCS', year: 2022, source: 'declared' },
    ];

    expect(inARow(twice).facts).toMatchObject([{ years: [{ year: 2022, source: 'recorded' }], missing: [2021, 2023] }]);
  });

  it('of other titles and of later years do not count', () => {
    expect(inARow([...held('LDTT', 2021, 2022, 2023), ...held('CSTDCS', 2024)]).facts).toMatchObject([{ years: [] }]);
  });
});

describe('titles of a kind that is no ground', () => {
  const merit = { held: ['BKTTG'], times: 'times', counting: { except: ['DOT_XUAT', 'PHONG_TRAO'] } } as const;
  const certificate = (year: number, kind?: PastAward['kind']): PastAward => ({
    title: 'BKTTG',
    year,
    kind,
    source: 'recorded',
  });

  it('do not count, and are named', () => {
    const history = [certificate(2019, 'DOT_XUAT'), certificate(2018, 'PHONG_TRAO'), certificate(2019, 'DOT_XUAT')];

    expect(judged(merit, { times: 1 }, { history })).toMatchObject({
      verdict: 'fails',
      facts: [
        {
          years: [],
          uncounted: [
            { year: 2018, kind: 'PHONG_TRAO' },
            { year: 2019, kind: 'DOT_XUAT' },
          ],
        },
      ],
    });
  });

  it('are told apart by kind within a year', () => {
    const history = [certificate(2019, 'PHONG_TRAO'), certificate(2019, 'DOT_XUAT')];

    for (const each of [history, history.toReversed()]) {
      expect(judged(merit, { times: 1 }, { history: each }).facts).toMatchObject([
        { fact: 'held', missing: [], uncounted: [{ kind: 'DOT_XUAT' }, { kind: 'PHONG_TRAO' }] },
      ]);
    }
  });

  it.each([['CONG_TRANG' as const], [undefined]])('are not those of kind %s', (kind) => {
    expect(judged(merit, { times: 1 }, { history: [certificate(2019, kind)] }).verdict).toBe('holds');
  });
});

describe('titles held so often', () => {
  const asked = { held: ['CTDB'], times: 'times', within: 'within' };

  it.each([
    ['within the years', [2019, 2021, 2023], 'holds'],
    ['just too long ago', [2018, 2021, 2023], 'fails'],
    ['once too seldom', [2022, 2023], 'fails'],
  ])('%s', (_, years, verdict) => {
    const { verdict: said, facts } = judged(asked, { times: 3, within: 5 }, { history: held('CTDB', ...years) });

    expect(said).toBe(verdict);
    expect(facts).toMatchObject([{ since: 2019, needed: 3 }]);
  });

  it('ever count from any year', () => {
    expect(judged({ held: ['CTDB'], times: 'times' }, { times: 1 }, { history: held('CTDB', 1999) }).verdict).toBe(
      'holds',
    );
  });
});

describe('a title held since', () => {
  it.each([
    ['just long enough', 2018, 'holds'],
    ['a year too short', 2019, 'fails'],
  ])('%s', (_, year, verdict) => {
    expect(
      judged({ heldSince: ['BKTTG'], years: 'years' }, { years: 5 }, { history: held('BKTTG', year) }),
    ).toMatchObject({ verdict, facts: [{ fact: 'held', years: [{ year }], missing: [], until: 2018, needed: 1 }] });
  });
});

it('a title held since long counts, whatever was given later', () => {
  const history = [...held('BKTTG', 2015), ...held('BKTTG', 2022)];

  expect(judged({ heldSince: ['BKTTG'], years: 'years' }, { years: 5 }, { history }).verdict).toBe('holds');
});

describe('a title not held within the years', () => {
  it.each([
    ['before them', [2020], 'holds'],
    ['in the first of them', [2021], 'fails'],
    ['in the dossier’s year', [2023], 'fails'],
    ['after it', [2024], 'holds'],
  ])('%s', (_, years, verdict) => {
    expect(
      judged({ noneHeld: ['BKB'], within: 'within' }, { within: 3 }, { history: held('BKB', ...years) }),
    ).toMatchObject({ verdict, facts: [{ fact: 'held', missing: [], needed: 0, since: 2021 }] });
  });
});

describe('a title needed in the same year', () => {
  const asked = { heldOrProposed: ['LDTT'] };

  it('may have been given', () => {
    expect(judged(asked, {}, { history: held('LDTT', 2023) })).toMatchObject({
      verdict: 'holds',
      facts: [{ fact: 'held', years: [{ year: 2023 }], missing: [] }],
    });
  });

  it('may be proposed beside it', () => {
    expect(judged(asked, {}, { proposal: { alsoProposed: ['LDTT', 'GK'] } })).toEqual({
      verdict: 'holds',
      facts: [{ fact: 'proposedWith', titles: ['LDTT'] }],
    });
  });

  it('is missing when it was given in another year', () => {
    expect(judged(asked, {}, { history: held('LDTT', 2022) })).toMatchObject({
      verdict: 'fails',
      facts: [{ fact: 'held', years: [], missing: [2023], needed: 1 }],
    });
  });
});

describe('awards not proposed together', () => {
  it.each([
    [['BKB', 'LDTT'], 'fails', ['BKB']],
    [['LDTT'], 'holds', []],
  ])('beside %j', (alsoProposed, verdict, titles) => {
    expect(judged({ notProposedWith: ['BKB', 'BKTTG'] }, {}, { proposal: { alsoProposed } })).toEqual({
      verdict,
      facts: [{ fact: 'proposedWith', titles }],
    });
  });
});
