import { describe, expect, it } from 'vitest';
import type { Condition } from '../../../functions/domain/rules/condition.ts';
import { declared, judged } from '../../support/rule-cases.ts';

const yes: Condition = { flag: 'registered' };
const no: Condition = { flag: 'leading' };
const open: Condition = { flag: 'underReview' };
const flags = { registered: declared(true), leading: declared(false) };

const asked = (condition: Condition) => {
  const { verdict, facts } = judged(condition, {}, { nomination: { flags } });
  return [verdict, ...facts.map((fact) => (fact.fact === 'unknown' ? `${fact.of}?` : fact.fact))];
};

describe('several conditions', () => {
  it.each<[string, Condition, readonly string[]]>([
    ['all hold', { all: [yes, yes] }, ['holds', 'registered', 'registered']],
    ['one of all fails, whatever is not known', { all: [yes, open, no] }, ['fails', 'leading']],
    ['one of all is not known', { all: [yes, open] }, ['unknown', 'underReview?']],
    ['none of none fails', { all: [] }, ['holds']],
    ['any holds, whatever is not known', { any: [no, open, yes] }, ['holds', 'registered']],
    ['none of any holds', { any: [no, no] }, ['fails', 'leading', 'leading']],
    ['one of any is not known', { any: [no, open] }, ['unknown', 'leading', 'underReview?']],
    ['there is none to hold', { any: [] }, ['fails']],
    ['what holds is denied', { not: yes }, ['fails', 'registered']],
    ['what fails is denied', { not: no }, ['holds', 'leading']],
    ['what is not known is denied', { not: open }, ['unknown', 'underReview?']],
    [
      'one inside another',
      { all: [{ any: [no, yes] }, { not: { all: [yes, yes] } }] },
      ['fails', 'registered', 'registered'],
    ],
  ])('where %s', (_, condition, answer) => {
    expect(asked(condition)).toEqual(answer);
  });
});

describe('the dossier', () => {
  it.each([
    ['CONG_TRANG' as const, 'holds'],
    ['DOT_XUAT' as const, 'fails'],
  ])('of kind %s', (kind, verdict) => {
    expect(judged({ commendation: ['CONG_TRANG', 'CONG_HIEN'] }, {}, { proposal: { commendation: kind } })).toEqual({
      verdict,
      facts: [{ fact: 'commendation', kind }],
    });
  });

  it('of a kind nobody has given is not known', () => {
    expect(judged({ commendation: ['CONG_TRANG'] }, {})).toEqual({
      verdict: 'unknown',
      facts: [{ fact: 'unknown', of: 'commendation' }],
    });
  });

  it.each([
    [true, 'holds'],
    [false, 'fails'],
  ])('with its part there: %s', (there, verdict) => {
    const parts = there ? (['statement', 'minutes'] as const) : (['statement'] as const);

    expect(judged({ part: 'minutes' }, {}, { proposal: { parts } })).toEqual({
      verdict,
      facts: [{ fact: 'part', part: 'minutes', there }],
    });
  });

  it.each([
    [false, 'holds'],
    [true, 'fails'],
  ])('received late: %s', (late, verdict) => {
    expect(judged({ inTime: true }, {}, { proposal: { late } })).toEqual({
      verdict,
      facts: [{ fact: 'late', value: late, source: 'recorded' }],
    });
  });
});
