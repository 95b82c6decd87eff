import { describe, expect, it } from 'vitest';
import type { Filled } from '../../../functions/domain/forms/field.ts';
import { formOf } from '../../../functions/domain/forms/forms.ts';
import { readForm } from '../../../functions/domain/forms/read.ts';
import { type Around, proposalFacts, unitFacts } from '../../../functions/domain/rules/dossier-facts.ts';
import { individualFields, posted, statementFields } from '../../support/filled.ts';
import { smallDirectory } from '../../support/people.ts';

const filledIn = (form: 'statement' | 'individual', fields: Record<string, string>): Filled =>
  readForm(formOf(form), posted(fields)).filled;
const statement = (over: Record<string, string> = {}) => filledIn('statement', { ...statementFields(), ...over });
const nomination = (over: Record<string, string> = {}) => filledIn('individual', individualFields(over));

const own = { id: 'n1', kind: 'individual', name: 'Nguyễn Thị Ánh', title: 'BKB', citizenId: '001185000123' } as const;
const around = (over: Partial<Around> = {}): Around => ({
  season: { year: 2026 },
  authority: 'minister',
  statement: statement(),
  entries: [own],
  late: false,
  ...over,
});

describe('the facts of a dossier', () => {
  it('are its season’s year, who decides, the kind of commendation and whether it is late', () => {
    expect(proposalFacts(around({ late: true }), own, nomination())).toMatchObject({
      year: 2026,
      authority: 'minister',
      commendation: 'CONG_TRANG',
      late: true,
    });
  });

  it('leave out a kind of commendation that is none', () => {
    const facts = proposalFacts(around({ statement: statement({ commendationKind: 'x' }) }), own, nomination());
    expect(facts).not.toHaveProperty('commendation');
  });

  it.each([
    ['nothing that is filled in', {}, {}, []],
    ['the statement without its number', { number: '' }, {}, ['statement']],
    ['the minutes without their day', { minutesDate: '' }, {}, ['minutes']],
    ['the report without achievements', {}, { achievements: '' }, ['report']],
    [
      'the proof of an initiative without its decision',
      {},
      { 'initiatives.1.decisionNumber': '' },
      ['initiativeProof'],
    ],
  ])('lack %s', (_, inStatement, inNomination, lacking) => {
    const { parts } = proposalFacts(around({ statement: statement(inStatement) }), own, nomination(inNomination));
    expect(
      ['statement', 'report', 'minutes', 'initiativeProof'].filter((one) => !parts.some((part) => part === one)),
    ).toEqual(lacking);
  });

  it('miss no proof of initiatives where none is named: whether one is needed, merit asks', () => {
    const none = Object.fromEntries(
      [0, 1].flatMap((row) =>
        ['name', 'level', 'decisionNumber', 'date', 'issuer'].map((cell) => [`initiatives.${row}.${cell}`, '']),
      ),
    );
    expect(proposalFacts(around(), own, nomination(none)).parts).toContain('initiativeProof');
  });

  it.each([
    ['of the same citizen id', { title: 'CSTDCS' }, ['CSTDCS']],
    ['of another citizen id', { title: 'CSTDCS', citizenId: '001185000124' }, []],
    ['of another kind', { title: 'CSTDCS', kind: 'household' as const }, []],
  ])('name beside a title what somebody %s is proposed for', (_, other, titles) => {
    const entries = [own, { ...own, id: 'n2', ...other }];
    expect(proposalFacts(around({ entries }), own, nomination()).alsoProposed).toEqual(titles);
  });

  it('know a collective again by its name, and nobody without a citizen id', () => {
    const unit = { id: 'n1', kind: 'collective', name: 'Phòng Tổng hợp', title: 'BKB' } as const;
    const entries = [unit, { ...unit, id: 'n2', name: 'phòng  tổng hợp', title: 'TTLDXS' }];
    expect(proposalFacts(around({ entries }), unit, {}).alsoProposed).toEqual(['TTLDXS']);
    const { citizenId: _, ...nameless } = own;
    expect(
      proposalFacts(around({ entries: [nameless, { ...nameless, id: 'n2' }] }), nameless, {}).alsoProposed,
    ).toEqual([]);
  });
});

describe('the facts of a unit', () => {
  it('are its advanced workers as declared and the units of its block as recorded', () => {
    expect(unitFacts(smallDirectory(), { blockId: 'K06' }, statement({ unitLdtt: '80' }), [])).toEqual({
      bases: { unitLdtt: { value: 80, source: 'declared' }, blockUnits: { value: 3, source: 'recorded' } },
      places: [],
    });
  });

  it('leave out what the statement does not say', () => {
    expect(unitFacts(smallDirectory(), { blockId: 'K06' }, statement(), []).bases).not.toHaveProperty('unitLdtt');
  });
});
