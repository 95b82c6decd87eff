import { describe, expect, it } from 'vitest';
import { fieldsToCure } from '../../../functions/domain/rules/fields-to-cure.ts';
import { countFindings, type FactUsed } from '../../../functions/domain/rules/finding.ts';
import { text } from '../../support/rule-cases.ts';

const held = { titles: [], years: [], missing: [], uncounted: [], needed: 1 } as const;
const places = { titles: [], scope: 'unit', used: 1, cap: 1, base: 'unitLdtt', of: 7 } as const;

describe('the fields where a cure begins', () => {
  it.each<[FactUsed, readonly string[]]>([
    [{ fact: 'unknown', of: 'commendation' }, ['commendationKind']],
    [{ fact: 'unknown', of: 'members' }, ['headcount']],
    [{ fact: 'unknown', of: 'unitLdtt' }, ['unitLdtt']],
    [{ fact: 'share', part: 'ldtt', of: 'members', some: 1, all: 2, needed: 70 }, ['ldtt', 'headcount']],
    [{ fact: 'held', ...held }, ['awards']],
    [{ fact: 'rated', rating: 'good', years: [], missing: [], needed: 1 }, ['ratings']],
    [{ fact: 'initiatives', level: 'ministry', names: [], needed: 1, since: 2023 }, ['initiatives']],
    [{ fact: 'proposedWith', titles: ['BKB'] }, ['title']],
    [{ fact: 'places', ...places }, ['title']],
    [{ fact: 'commendation', kind: 'DOT_XUAT' }, ['commendationKind']],
    [{ fact: 'daysAbsent', value: 41, source: 'declared' }, ['daysAbsent']],
    [{ fact: 'votes', votesFor: 1, members: 2, needed: 90 }, []],
    [{ fact: 'part', part: 'minutes', there: false }, []],
    [{ fact: 'text', text: text('Khác nhau') }, []],
    [{ fact: 'late', value: true, source: 'recorded' }, []],
  ])('of %j are %j', (fact, fields) => {
    expect(fieldsToCure([fact])).toEqual(fields);
  });

  it('are named once each', () => {
    expect(
      fieldsToCure([
        { fact: 'held', ...held },
        { fact: 'unknown', of: 'rating' },
        { fact: 'held', ...held },
      ]),
    ).toEqual(['awards', 'rating']);
  });
});

it('findings are counted by how heavy they are', () => {
  const severities = ['blocks', 'warns', 'warns', 'informs', 'informs', 'informs'] as const;

  expect(countFindings(severities.map((severity) => ({ severity })))).toEqual({ blocks: 1, warns: 2, informs: 3 });
});
