import { describe, expect, it } from 'vitest';
import { candidatesFor, conflictOf, holdsPost, postHolders } from '../../functions/domain/addressees.ts';
import type { Stage } from '../../functions/domain/data/authorities.ts';
import type { Proposal } from '../../functions/domain/proposal.ts';
import { someDraft } from '../support/drafts.ts';
import { smallDirectory } from '../support/people.ts';

const today = '2026-11-16';
const directory = smallDirectory();

const nominee = (person: string): Pick<Proposal, 'nominations'> => ({
  nominations: {
    n1: { version: 1, order: 1, kind: 'individual', name: 'x', title: 'x', problems: 0, reported: true, person },
  },
});

describe('who holds a post', () => {
  it.each([
    ['unitHead', ['head-u3', 'vice-u3']],
    ['blockLeader', ['leader', 'deputy']],
    ['ministry', ['minister', 'vice-minister']],
  ] as const)('at %s: the holder, then the deputies', (stage, holders) => {
    expect(postHolders(directory, someDraft(), stage, today)).toEqual(holders);
  });

  it.each(['2021-12-31', '2028-01-01'])('of a block is nobody outside its terms (%s)', (day) => {
    expect(postHolders(directory, someDraft(), 'blockLeader', day)).toEqual([]);
  });

  describe('of a block, for a turn that opened on 30 December 2026', () => {
    const openedAt = '2026-12-30T02:00:00.000Z';
    const term = (year: number, leader: string) => ({
      block: 'K06',
      from: `${year}-01-01`,
      to: `${year}-12-31`,
      leader,
      deputies: [],
    });
    const holders = (terms: typeof directory.terms, day: string) =>
      postHolders({ ...directory, terms }, someDraft(), 'blockLeader', day, openedAt);

    it('is the leader of that day, also in the next year', () => {
      expect(holders([term(2026, 'leader'), term(2027, 'spare')], '2027-01-04')).toEqual(['leader']);
    });

    it('is the leader of today when the term of that day has left the directory', () => {
      expect(holders([term(2027, 'spare')], '2027-01-04')).toEqual(['spare']);
    });

    it('is nobody before a term has begun, and its leader from then on', () => {
      expect(holders([term(2027, 'spare')], '2026-12-31')).toEqual([]);
      expect(holders([term(2027, 'spare')], '2027-01-01')).toEqual(['spare']);
    });
  });

  it.each([
    ['holder', 'head-u3', true],
    ['deputy', 'vice-u3', true],
    ['holder', 'head-u2', false],
    ['named', 'spare', true],
    ['named', 'gone', false],
  ] as const)('a %s who was asked, %s, may answer: %s', (as, personId, may) => {
    expect(holdsPost(directory, someDraft(), 'unitHead', { personId, as }, today, '2026-11-16T02:00:00.000Z')).toBe(
      may,
    );
  });

  it('of a unit that left the directory is nobody', () => {
    expect(postHolders(directory, someDraft({ unitId: 'U9' }), 'unitHead', today)).toEqual([]);
  });
});

describe('a conflict', () => {
  it.each([
    ['who began it', 'officer-u3', 'author'],
    ['who filed it', 'vice-u3', 'author'],
    ['nobody else', 'head-u3', undefined],
  ])('of an author: %s', (_, person, why) => {
    expect(conflictOf(directory, someDraft({ submittedBy: 'vice-u3' }), 'unitHead', person)).toBe(why);
  });

  it('of a nominee holds at every stage', () => {
    for (const stage of ['unitHead', 'blockLeader', 'ministry'] satisfies Stage[])
      expect(conflictOf(directory, someDraft(nominee('minister')), stage, 'minister')).toBe('nominee');
  });

  it('of the own unit holds at the block’s stage alone', () => {
    const fromU1 = someDraft({ unitId: 'U1' });
    expect(conflictOf(directory, fromU1, 'blockLeader', 'leader')).toBe('ownUnit');
    expect(conflictOf(directory, fromU1, 'unitHead', 'head-u1')).toBeUndefined();
  });
});

describe('candidates', () => {
  it('are the holder, then the deputies', () => {
    expect(candidatesFor(directory, someDraft(), 'unitHead', today)).toEqual({
      free: [
        { personId: 'head-u3', as: 'holder' },
        { personId: 'vice-u3', as: 'deputy' },
      ],
      skipped: [],
    });
  });

  it('pass over a holder in conflict, and say why', () => {
    expect(candidatesFor(directory, someDraft(nominee('head-u3')), 'unitHead', today)).toEqual({
      free: [{ personId: 'vice-u3', as: 'deputy' }],
      skipped: [{ personId: 'head-u3', why: 'nominee' }],
    });
  });

  it('name somebody once who holds and deputises', () => {
    const twice = {
      ...directory,
      units: directory.units.map((unit) => ({ ...unit, deputies: [unit.head, ...unit.deputies] })),
    };
    expect(candidatesFor(twice, someDraft(), 'unitHead', today).free).toEqual([
      { personId: 'head-u3', as: 'holder' },
      { personId: 'vice-u3', as: 'deputy' },
    ]);
  });

  it('may be nobody', () => {
    const alone = someDraft({ createdBy: 'head-u3', submittedBy: 'vice-u3' });
    expect(candidatesFor(directory, alone, 'unitHead', today).free).toEqual([]);
  });
});
