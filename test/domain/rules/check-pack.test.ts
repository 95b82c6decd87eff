import { describe, expect, it } from 'vitest';
import { checkPacks, loadPacks } from '../../../functions/domain/rules/check-pack.ts';
import type { Condition } from '../../../functions/domain/rules/condition.ts';
import type { Rule, RulePack } from '../../../functions/domain/rules/pack.ts';
import { rulePacks } from '../../../functions/domain/rules/packs/rule-packs.ts';
import { aPack, aQuota, aRule, aTitle, grounded, text } from '../../support/rule-cases.ts';

const faultsOf = (pack: Partial<RulePack>) =>
  checkPacks([aPack(pack)]).map(({ pack: id, ...fault }) => (id === 'T1' ? fault : { ...fault, id }));

const ruleFaults = (must: Condition, values?: Rule['values'], rule?: Partial<Rule>) =>
  faultsOf({ rules: [aRule(must, values, rule)] }).map(({ code, value }) => [code, value]);

const document = {
  basis: { document: 'Luật', article: 'toàn văn' },
  source: 'S2',
  verified: true,
  name: text('Luật'),
};

describe('the packs that ship', () => {
  it('contradict neither themselves nor one another', () => {
    expect(checkPacks(rulePacks)).toEqual([]);
  });
});

describe('a rule', () => {
  it.each<[string, Condition, Rule['values'], readonly (readonly [string, string])[]]>([
    ['a title', { heldOrProposed: ['LDTTT'] }, undefined, [['title.unknown', 'LDTTT']]],
    ['a title not held', { noneHeld: ['ABC'], within: 'w' }, { w: 1 }, [['title.unknown', 'ABC']]],
    ['a title not proposed', { notProposedWith: ['ABC'] }, undefined, [['title.unknown', 'ABC']]],
    ['a rating', { ratingAtLeast: 'superb' }, undefined, [['rating.unknown', 'superb']]],
    ['a rating of years', { ratedInARow: 'fine', years: 'y', lag: 'l' }, { y: 1, l: 0 }, [['rating.unknown', 'fine']]],
    ['a discipline', { disciplineAtMost: 'frown' }, undefined, [['discipline.unknown', 'frown']]],
    [
      'a level',
      { initiativeAtLevel: 'village', times: 't', within: 'w' },
      { t: 1, w: 1 },
      [['level.unknown', 'village']],
    ],
    ['an amount', { number: 'daysAbsent', is: 'lessThan', to: 'days' }, {}, [['value.missing', 'days']]],
    ['what nothing asks for', { inTime: true }, { days: 3 }, [['value.unused', 'days']]],
  ])('that names %s nobody knows is refused', (_, must, values, faults) => {
    expect(ruleFaults(must, values)).toEqual(faults);
    expect(ruleFaults({ all: [{ not: { any: [must] } }] }, values)).toEqual(faults);
    expect(ruleFaults({ inTime: true }, values, { when: must })).toEqual(faults);
  });

  it('that concerns a title which its pack does not provide for is refused', () => {
    expect(ruleFaults({ inTime: true }, undefined, { titles: ['CSTDB', 'LDTT'] })).toEqual([['title.unknown', 'LDTT']]);
  });

  it('may ask for a title of the catalogue that its pack no longer provides for', () => {
    expect(ruleFaults({ held: ['LDTT'], times: 't' }, { t: 1 })).toEqual([]);
  });

  it('that follows from no principle of its pack is refused', () => {
    expect(ruleFaults({ inTime: true }, undefined, { principle: 'principle.none' })).toEqual([
      ['principle.unknown', 'principle.none'],
    ]);
  });

  it.each<[Condition, Rule['values'], readonly string[]]>([
    [{ number: 'daysAbsent', is: 'lessThan', to: 'n' }, { n: -1 }, ['n']],
    [{ number: 'daysAbsent', is: 'lessThan', to: 'n' }, { n: 0 }, []],
    [{ number: 'daysAbsent', is: 'lessThan', to: 'n' }, { n: 1.5 }, ['n']],
    [{ number: 'daysAbsent', is: 'lessThan', to: 'n' }, { n: 10_001 }, ['n']],
    [{ share: 'ldtt', of: 'members', is: 'atLeast', to: 'n', rounding: 'exact' }, { n: 100 }, []],
    [{ share: 'ldtt', of: 'members', is: 'atLeast', to: 'n', rounding: 'exact' }, { n: 0 }, []],
    [{ share: 'ldtt', of: 'members', is: 'atLeast', to: 'n', rounding: 'exact' }, { n: 101 }, ['n']],
    [{ share: 'ldtt', of: 'members', is: 'atLeast', to: 'n', rounding: 'exact' }, { n: -1 }, ['n']],
    [{ share: 'ldtt', of: 'members', is: 'atLeast', to: 'n', rounding: 'exact' }, { n: 66.67 }, []],
    [{ share: 'ldtt', of: 'members', is: 'atLeast', to: 'n', rounding: 'exact' }, { n: 66.667 }, ['n']],
    [{ heldInARow: ['LDTT'], years: 'y', lag: 'l' }, { y: 0.5, l: -1 }, ['y', 'l']],
    [{ ratedInARow: 'good', years: 'y', lag: 'l' }, { y: 0.5, l: -1 }, ['y', 'l']],
    [{ held: ['LDTT'], times: 't', within: 'w' }, { t: -1, w: -1 }, ['t', 'w']],
    [{ heldSince: ['LDTT'], years: 'y' }, { y: -1 }, ['y']],
    [{ noneHeld: ['LDTT'], within: 'w' }, { w: -1 }, ['w']],
    [{ initiativeAtLevel: 'ministry', times: 't', within: 'w' }, { t: -1, w: -1 }, ['t', 'w']],
  ])('%j with %j is in its range but for %j', (must, values, names) => {
    expect(ruleFaults(must, values)).toEqual(names.map((name) => ['value.outOfRange', name]));
  });
});

describe('a pack that was not written in this language', () => {
  const made = (condition: object): Condition => JSON.parse(JSON.stringify(condition));

  it.each([
    [{ commendation: ['CONG_TRANG', 'HERO'] }, 'kind.unknown', 'HERO'],
    [{ part: 'photo' }, 'part.unknown', 'photo'],
    [{ held: ['LDTT'], times: 't', counting: { except: ['HERO'] } }, 'kind.unknown', 'HERO'],
  ])('with %j is refused', (condition, code, value) => {
    expect(ruleFaults(made(condition), 'held' in condition ? { t: 1 } : undefined)).toEqual([[code, value]]);
  });

  it('with a paper nobody knows is refused', () => {
    const titles = [JSON.parse(JSON.stringify(aTitle('CSTDB', { parts: ['report'] })).replace('"report"', '"photo"'))];

    expect(faultsOf({ titles })).toEqual([{ provision: 'title.CSTDB', code: 'part.unknown', value: 'photo' }]);
  });
});

describe('a pack', () => {
  it('whose provisions share an id, or titles a code, is refused', () => {
    expect(faultsOf({ quotas: [aQuota(), aQuota()] })).toEqual([{ provision: 'CSTDCS.quota', code: 'id.repeated' }]);
    expect(faultsOf({ titles: [aTitle('CSTDB'), aTitle('CSTDB', { id: 'other' }), aTitle('CSTDCS')] })).toEqual([
      { provision: 'CSTDB', code: 'title.repeated' },
    ]);
  });

  it.each([
    [{ percent: 100.5 }, { percent: 'percent', rounding: 'down' as const }, ['percent']],
    [{ p: 0, units: 1 }, { places: 'p', forEach: 'units' }, []],
    [{ p: -1, units: 0 }, { places: 'p', forEach: 'units' }, ['p', 'units']],
  ])('with a quota of %j', (values, cap, names) => {
    expect(faultsOf({ quotas: [aQuota({ values, cap })] }).map(({ value }) => value)).toEqual(names);
  });

  it.each([
    [{ month: 2, day: 28 }, []],
    [{ month: 13, day: 32 }, ['month', 'day']],
    [{ month: 0, day: 0 }, ['month', 'day']],
    [{ fromMonth: 13, fromDay: 32, month: 12, day: 31 }, ['fromMonth', 'fromDay']],
    [undefined, []],
  ])('with a yearly day %j', (values, names) => {
    const deadlines = [{ ...grounded('d', values), titles: ['CSTDB'], what: text('Hạn') }];

    expect(faultsOf({ deadlines }).map(({ value }) => value)).toEqual(names);
  });

  it('with a vote of more than everybody is refused', () => {
    const vote = (percent: number) => ({ ...grounded('v', { percent }), titles: ['CSTDB', 'X'], by: text('Hội đồng') });

    expect(faultsOf({ votes: [vote(101)] }).map(({ code }) => code)).toEqual(['title.unknown', 'value.outOfRange']);
  });

  it('may tell amounts that no rule asks for in principles, never below zero', () => {
    const principle = (share: number) => ({ ...grounded('p', { share }), text: text('Nguyên tắc') });

    expect(faultsOf({ principles: [principle(70.5)] })).toEqual([]);
    expect(faultsOf({ principles: [principle(0)] })).toEqual([]);
    expect(faultsOf({ principles: [principle(-1)] })).toEqual([
      { provision: 'p', code: 'value.outOfRange', value: 'share' },
    ]);
  });

  it.each<[string, Partial<RulePack>, string]>([
    ['a message', { rules: [aRule({ inTime: true }, undefined, { message: { vi: ' ', en: 'x' } })] }, 'vi'],
    ['a cure', { quotas: [aQuota({ cure: { vi: 'x', en: '' } })] }, 'en'],
    ['a title’s name', { titles: [aTitle('CSTDB', { name: { vi: 'x', en: '' } }), aTitle('CSTDCS')] }, 'en'],
    ['a principle', { principles: [{ ...grounded('p'), text: { vi: '', en: 'x' } }] }, 'vi'],
    ['a council', { votes: [{ ...grounded('v', { percent: 1 }), titles: [], by: { vi: '', en: 'x' } }] }, 'vi'],
    ['a yearly day', { deadlines: [{ ...grounded('d'), titles: [], what: { vi: '', en: 'x' } }] }, 'vi'],
    ['a document', { documents: [{ ...document, name: { vi: '', en: 'x' } }] }, 'vi'],
  ])('that lacks %s in a language is refused', (_, pack, language) => {
    expect(faultsOf(pack)).toMatchObject([{ code: 'text.missing', value: language }]);
  });

  it('that calls verified what nobody has seen in public is refused', () => {
    expect(ruleFaults({ inTime: true }, undefined, { source: 'M' })).toEqual([['source.notSeen', 'M']]);
    expect(ruleFaults({ inTime: true }, undefined, { source: 'M', verified: false })).toEqual([]);
    expect(ruleFaults({ inTime: true }, undefined, { source: 'S999', verified: false })).toEqual([
      ['source.unknown', 'S999'],
    ]);
    expect(faultsOf({ documents: [{ ...document, source: 'W1' }] })).toEqual([
      { provision: 'Luật', code: 'source.notSeen', value: 'W1' },
    ]);
  });

  it.each([
    [{ from: '2024-02-01', to: '2024-01-31' }, [['days.reversed', '2024-01-31']]],
    [{ from: '2024-02-01', to: '2024-02-01' }, []],
    [{ from: '2025-01-01' }, [['days.outsidePack', '2025-01-01']]],
    [{ to: '2023-12-31' }, [['days.outsidePack', '2023-12-31']]],
    [{ from: '2024-12-31', to: '2025-06-30' }, []],
    [{ from: '2023-06-30', to: '2024-01-01' }, []],
    [{ to: '2024-06-30' }, []],
    [{ from: '2024-06-30' }, []],
  ])('with a rule of the days %j', (days, faults) => {
    const pack = aPack({ from: '2024-01-01', to: '2024-12-31', rules: [aRule({ inTime: true }, undefined, days)] });
    const own = checkPacks([pack]).filter(({ provision }) => provision !== undefined);

    expect(own.map(({ code, value }) => [code, value])).toEqual(faults);
  });
});

describe('titles that want one another', () => {
  const titles = ['A', 'B', 'C'].map((code) => aTitle(code, { recipients: ['individual', 'collective'] }));
  const wants = (title: string, must: Condition, rule: Partial<Rule> = {}): Rule =>
    aRule(must, { n: 1 }, { id: `${title}.${JSON.stringify(must)}`, titles: [title], ...rule });
  const held = (...codes: readonly string[]): Condition => ({ held: codes, times: 'n' });
  const outOfReach = (...rules: readonly Rule[]) =>
    faultsOf({ titles, rules }).flatMap(({ code, value }) => (code === 'title.outOfReach' ? [value] : []));

  it('in a circle are refused, and those that build on them', () => {
    expect(outOfReach(wants('A', held('B')), wants('B', held('A')), wants('C', held('B')))).toEqual(['A', 'B', 'C']);
    expect(outOfReach(wants('A', held('A')))).toEqual(['A']);
  });

  it('step by step are no circle', () => {
    expect(outOfReach(wants('C', held('B')), wants('B', held('A')))).toEqual([]);
  });

  it.each<[string, readonly Rule[]]>([
    ['one of two will do', [wants('A', { any: [held('B'), { flag: 'leading' }] }), wants('B', held('A'))]],
    ['another title will do', [wants('A', held('B', 'C')), wants('B', held('A'))]],
    ['the rule only warns', [wants('A', held('B'), { severity: 'warns' }), wants('B', held('A'))]],
    ['the rule asks only who holds one', [wants('A', held('A'), { when: held('A') })]],
    ['it must not be held', [wants('A', { not: held('A') })]],
    ['it must not be held lately', [wants('A', { noneHeld: ['A'], within: 'n' })]],
    ['an earlier law gave it', [wants('A', held('LDTT'))]],
    [
      'another is wanted, and something else',
      [wants('A', { any: [held('A'), { all: [held('B'), { inTime: true }] }] })],
    ],
    [
      'one of the things asked about is a title they hold',
      [wants('A', held('A'), { when: { all: [{ inTime: true }, held('A')] } })],
    ],
  ])('are no circle where %s', (_, rules) => {
    expect(outOfReach(...rules)).toEqual([]);
  });

  it.each<[string, Condition]>([
    ['in a row', { heldInARow: ['A'], years: 'n', lag: 'n' }],
    ['long ago', { heldSince: ['A'], years: 'n' }],
    ['in the same year', { heldOrProposed: ['A'] }],
    ['among other things', { all: [{ inTime: true }, held('A')] }],
    ['in either of two ways', { any: [held('A'), { heldSince: ['A'], years: 'n' }] }],
  ])('%s are refused', (_, must) => {
    expect(outOfReach({ ...wants('A', must), values: undefined })).toEqual(['A']);
  });

  it('are not wanted of those to whom they are not given', () => {
    const ofCollectives = aTitle('D', { recipients: ['collective'] });
    const rules = [wants('A', held('D'), { recipients: ['individual'] })];
    const faults = faultsOf({ titles: [...titles, ofCollectives], rules });

    expect(faults.filter(({ code }) => code === 'title.outOfReach')).toMatchObject([{ value: 'A' }]);
  });

  it('are looked at for each kind of nominee', () => {
    const ofCollectives = { recipients: ['collective' as const] };

    expect(outOfReach(wants('A', held('B')), wants('B', held('A'), ofCollectives))).toEqual(['A', 'B']);
    expect(outOfReach(wants('A', held('B')), wants('B', held('C'), ofCollectives))).toEqual([]);
  });

  it('by a rule of every title want it themselves', () => {
    expect(outOfReach(aRule(held('A'), { n: 1 }))).toEqual(['A', 'B', 'C']);
  });

  it('whenever a rule asks anything else are still a circle', () => {
    const merit = { when: { commendation: ['CONG_TRANG' as const] } };

    expect(outOfReach(wants('A', { all: [{ inTime: true }, held('B')] }, merit), wants('B', held('A')))).toEqual([
      'A',
      'B',
    ]);
  });
});

describe('packs together', () => {
  const packs = (...days: readonly Pick<RulePack, 'from' | 'to'>[]) =>
    checkPacks(days.map((day, index) => aPack({ id: `T${index}`, ...day }))).map(({ pack, code, value }) => [
      pack,
      code,
      value,
    ]);

  it.each([
    ['follow day by day', [{ to: '2023-12-31' }, { from: '2024-01-01' }], []],
    ['are written in another order', [{ from: '2024-01-01' }, { to: '2023-12-31' }], []],
    ['are open at both ends', [{}], []],
    ['leave a day without law', [{ to: '2023-12-30' }, { from: '2024-01-01' }], [['T1', 'pack.gapBefore', 'T0']]],
    ['share a day', [{ to: '2024-01-01' }, { from: '2024-01-01' }], [['T1', 'pack.overlaps', 'T0']]],
    ['do not end', [{}, { from: '2024-01-01' }], [['T1', 'pack.overlaps', 'T0']]],
    ['both begin with time', [{ to: '2024-01-01' }, {}], [['T1', 'pack.overlaps', 'T0']]],
    ['last one day', [{ to: '2023-12-31' }, { from: '2024-01-01', to: '2024-01-01' }, { from: '2024-01-02' }], []],
    ['come in any order', [{ from: '2025-01-01' }, { from: '2024-01-01', to: '2024-12-31' }, { to: '2023-12-31' }], []],
    ['begin too late', [{ from: '2024-01-01' }], [['T0', 'pack.nothingBefore', '2024-01-01']]],
    ['end', [{ to: '2024-01-01' }], [['T0', 'pack.nothingAfter', '2024-01-01']]],
  ])('that %s', (_, days, faults) => {
    expect(packs(...days)).toEqual(faults);
  });

  it('that end before they begin are refused', () => {
    expect(
      packs({ to: '2023-12-31' }, { from: '2024-01-01', to: '2023-06-30' }, { from: '2023-07-01' }),
    ).toContainEqual(['T1', 'days.reversed', '2023-06-30']);
  });

  it('with one id, or a transition from none, are refused', () => {
    const transition = { ...grounded('t'), after: 'T9', before: '2024-01-01', unlessKinder: true, text: text('x') };

    expect(checkPacks([aPack({ to: '2023-12-31' }), aPack({ from: '2024-01-01', transition })])).toEqual([
      { pack: 'T1', code: 'pack.repeated' },
      { pack: 'T1', code: 'transition.packUnknown', value: 'T9' },
    ]);
  });

  it('that are none contradict nothing', () => {
    expect(checkPacks([])).toEqual([]);
  });

  it('are not loaded with a fault, and every one is named', () => {
    const sound = [aPack()];

    expect(() => loadPacks([aPack(), aPack({ from: '2024-01-01' })])).toThrow(
      'The rule packs contradict themselves:\nT1 pack.repeated\nT1 pack.overlaps T1',
    );

    expect(loadPacks(sound)).toBe(sound);
    expect(() => loadPacks([aPack({ rules: [aRule({ ratingAtLeast: 'superb' }, { n: 1 })] })])).toThrow(
      'The rule packs contradict themselves:\nT1 CSTDB.test rating.unknown superb\nT1 CSTDB.test value.unused n',
    );
  });
});
