import { describe, expect, it } from 'vitest';
import type { Season } from '../../functions/domain/directory.ts';
import { isUnchanged, lateness, roundFrom, standingAfterFiling } from '../../functions/domain/filing.ts';
import type { Entry, Proposal, Standing } from '../../functions/domain/proposal.ts';
import { type Round, statementHeadOf } from '../../functions/domain/round.ts';
import type { OpenTurn } from '../../functions/domain/turn.ts';
import { someDraft } from '../support/drafts.ts';

const noon = '2026-11-16T05:00:00.000Z';
const entry = (version: number): Entry => ({
  version,
  order: 1,
  kind: 'individual',
  name: 'x',
  title: 'x',
  problems: 0,
  reported: true,
});
const returned: Standing = {
  status: 'returned',
  round: 2,
  attempt: 3,
  stage: 'ministry',
  phase: 'waiting',
  since: noon,
  reason: 'x',
};
const proposal = (standing: Standing, nominations: Proposal['nominations'] = { a: entry(2) }): Proposal =>
  someDraft({ standing, nominations, statement: { version: 4, problems: 0, number: '', date: '', signer: '' } });
const round: Round = {
  proposalId: 'p1',
  round: 2,
  submittedAt: noon,
  by: 'officer-u3',
  statement: 4,
  nominations: { a: entry(2) },
};
const season = (over: Partial<Season> = {}): Season => ({
  id: 'N2026',
  name: 'x',
  kind: 'year',
  year: 2026,
  opens: '2026-11-01',
  deadline: '2026-12-25T10:00:00.000Z',
  days: {},
  ...over,
});
const correction = (due: string): OpenTurn => ({
  proposalId: 'p1',
  round: 2,
  seat: 'correction',
  rev: 1,
  openedAt: noon,
  addressees: [],
  skipped: [],
  tokens: [],
  status: 'open',
  days: 10,
  due,
  next: { at: due, step: 'close' },
});

describe('lateness', () => {
  const draft = proposal({ status: 'draft' });

  it.each([
    ['2026-10-31T16:59:59.999Z', 'season.notOpen'],
    ['2026-10-31T17:00:00.000Z', undefined],
    ['2026-12-25T10:00:00.000Z', undefined],
    ['2026-12-25T10:00:00.001Z', 'season.closed'],
  ])('of a first filing at %s', (now, code) => {
    expect(lateness(draft, season(), undefined, now)?.code).toBe(code);
  });

  it.each([
    ['within its time, past the deadline', '2026-12-29T10:00:00.000Z', {}, undefined],
    ['after its time', '2026-12-29T10:00:00.001Z', {}, 'correction.closed'],
    [
      'within the time that was moved past the season’s',
      '2026-12-28T10:00:00.000Z',
      { resubmitUntil: '2026-12-27T10:00:00.000Z' },
      undefined,
    ],
  ])('of a resubmission %s', (_, now, over, code) => {
    expect(lateness(proposal(returned), season(over), correction('2026-12-29T10:00:00.000Z'), now)?.code).toBe(code);
  });

  it('is none while the engine has not opened the correction yet', () => {
    expect(lateness(proposal(returned), season(), undefined, '2027-01-31T10:00:00.000Z')).toBeUndefined();
  });

  it.each([
    ['2026-12-27T10:00:00.000Z', undefined],
    ['2026-12-27T10:00:00.001Z', 'correction.closed'],
  ])('without a correction yet goes by the season’s end, at %s', (now, code) => {
    const ending = season({ resubmitUntil: '2026-12-27T10:00:00.000Z' });
    expect(lateness(proposal(returned), ending, undefined, now)?.code).toBe(code);
  });

  it('without a correction yet leaves what was returned after the season’s end a working day', () => {
    const ending = season({ resubmitUntil: '2026-11-10T10:00:00.000Z' });
    expect(lateness(proposal(returned), ending, undefined, '2026-11-17T10:00:00.000Z')).toBeUndefined();
  });
});

describe('isUnchanged', () => {
  it('holds for the same versions', () => {
    expect(isUnchanged(proposal(returned), round)).toBe(true);
  });

  it.each([
    ['another version', { a: entry(3) }],
    ['one more', { a: entry(2), b: entry(1) }],
    ['one less', {}],
    ['one for another', { b: entry(2) }],
  ])('does not hold for %s', (_, nominations) => {
    expect(isUnchanged(proposal(returned, nominations), round)).toBe(false);
  });

  it('does not hold for another covering statement', () => {
    expect(isUnchanged(proposal(returned), { ...round, statement: 3 })).toBe(false);
  });
});

describe('standingAfterFiling', () => {
  it('begins at the unit head', () => {
    expect(standingAfterFiling(proposal({ status: 'draft' }), false, noon)).toEqual({
      status: 'inReview',
      stage: 'unitHead',
      round: 1,
      attempt: 1,
      phase: 'entering',
      since: noon,
    });
  });

  it.each([
    ['at the unit head when something changed', false, 'unitHead'],
    ['where it was returned when nothing did', true, 'ministry'],
  ])('begins the next round %s, in the same attempt', (_, unchanged, stage) => {
    expect(standingAfterFiling(proposal(returned), unchanged, noon)).toMatchObject({ stage, round: 3, attempt: 3 });
  });
});

it('keeps in a round the versions that were filed', () => {
  expect(roundFrom(proposal(returned), 3, 'officer-u3', noon, 'Đã sửa')).toEqual({
    proposalId: 'p1',
    round: 3,
    submittedAt: noon,
    by: 'officer-u3',
    statement: 4,
    statementHead: { number: '', date: '', signer: '' },
    nominations: { a: entry(2) },
    answer: 'Đã sửa',
  });
});

describe('the head of a filed statement', () => {
  const cited = { number: '12/TTr', date: '10/11/2026', signer: 'A' };
  const draft = someDraft({ statement: { version: 5, problems: 1, number: '999/TTr', date: '', signer: '' } });

  it('is the one that was filed, whatever the draft says since', () => {
    expect(statementHeadOf({ ...round, statementHead: cited }, draft)).toEqual(cited);
  });

  it('is the draft’s for a round that kept none', () => {
    expect(statementHeadOf(round, draft)).toEqual({ number: '999/TTr', date: '', signer: '' });
  });
});
