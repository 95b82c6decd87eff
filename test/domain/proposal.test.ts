import { describe, expect, it } from 'vitest';
import { awaitsNumber, outcomeOf, stageAfter, standingAfter, takesPaper } from '../../functions/domain/deciding.ts';
import {
  engineStateOf,
  entriesOf,
  isEditable,
  isWithdrawable,
  type Proposal,
  proposalNumber,
  roundOf,
  type Standing,
  standText,
} from '../../functions/domain/proposal.ts';
import { someDraft } from '../support/drafts.ts';

const noon = '2026-11-16T05:00:00.000Z';
const place = { round: 1, attempt: 1, since: noon } as const;
const standings = {
  draft: { status: 'draft' },
  inReview: { ...place, status: 'inReview', stage: 'blockLeader', phase: 'waiting' },
  returned: { ...place, status: 'returned', stage: 'ministry', phase: 'entering', reason: 'x' },
  recording: { ...place, status: 'approved', stage: 'ministry', phase: 'recording' },
  recorded: { ...place, status: 'approved', stage: 'ministry', phase: 'recorded' },
  rejected: { ...place, status: 'rejected', stage: 'unitHead', reason: 'x' },
  withdrawn: { ...place, status: 'withdrawn' },
  abandoned: { ...place, status: 'abandoned' },
} as const satisfies Record<string, Standing>;

const proposal = (standing: Standing, over: Partial<Proposal> = {}): Proposal => someDraft({ standing, ...over });

describe.each<
  [keyof typeof standings, { editable: boolean; withdrawable: boolean; state: string | undefined; round: number }]
>([
  ['draft', { editable: true, withdrawable: false, state: undefined, round: 0 }],
  ['inReview', { editable: false, withdrawable: true, state: 'BlockLeader', round: 1 }],
  ['returned', { editable: true, withdrawable: true, state: 'Correction', round: 1 }],
  ['recording', { editable: false, withdrawable: false, state: 'Record', round: 1 }],
  ['recorded', { editable: false, withdrawable: false, state: undefined, round: 1 }],
  ['rejected', { editable: false, withdrawable: false, state: undefined, round: 1 }],
  ['withdrawn', { editable: false, withdrawable: false, state: undefined, round: 1 }],
  ['abandoned', { editable: false, withdrawable: false, state: undefined, round: 1 }],
])('a proposal that is %s', (name, expected) => {
  const standing = standings[name];

  it(`is ${expected.editable ? '' : 'not '}edited`, () => {
    expect(isEditable(proposal(standing))).toBe(expected.editable);
  });

  it(`is ${expected.withdrawable ? '' : 'not '}withdrawn by its unit`, () => {
    expect(isWithdrawable(proposal(standing))).toBe(expected.withdrawable);
  });

  it(`has its engine enter ${expected.state ?? 'nothing'}`, () => {
    expect(engineStateOf(standing)).toBe(expected.state);
  });

  it(`is in round ${expected.round}`, () => {
    expect(roundOf(standing)).toBe(expected.round);
  });
});

describe('the text of a standing', () => {
  it('differs whenever status, stage, round, attempt or phase does', () => {
    const { inReview } = standings;
    const others: Standing[] = [
      ...Object.values(standings),
      { ...inReview, stage: 'ministry' },
      { ...inReview, round: 2 },
      { ...inReview, attempt: 2 },
      { ...inReview, phase: 'entering' },
    ];
    expect(new Set(others.map(standText)).size).toBe(others.length);
  });

  it('is the same at another time and for another reason', () => {
    const { returned } = standings;
    expect(standText({ ...returned, reason: 'y', since: '2026-12-01T00:00:00.000Z' })).toBe(standText(returned));
  });
});

describe('a decision', () => {
  const at = { ...place, status: 'inReview', stage: 'unitHead', phase: 'waiting' } as const;

  it.each([
    ['minister', 'unitHead', 'blockLeader'],
    ['minister', 'blockLeader', 'ministry'],
    ['minister', 'ministry', undefined],
    ['aboveMinister', 'ministry', undefined],
    ['unitHead', 'unitHead', undefined],
  ] as const)('of %s at %s leads to %s', (authority, stage, next) => {
    expect(stageAfter({ authority }, stage)).toBe(next);
  });

  it.each([
    ['approve', { status: 'inReview', stage: 'blockLeader', phase: 'entering' }],
    ['return', { status: 'returned', stage: 'unitHead', phase: 'entering', reason: 'Vì' }],
    ['reject', { status: 'rejected', stage: 'unitHead', reason: 'Vì' }],
  ] as const)('to %s moves the proposal on', (choice, expected) => {
    expect(standingAfter(proposal(at), at, choice, 'Vì', noon)).toEqual({ ...place, ...expected });
  });

  it('of the last stage to approve leaves it to be recorded', () => {
    expect(standingAfter(proposal(at, { authority: 'unitHead' }), at, 'approve', '', noon)).toMatchObject({
      status: 'approved',
      phase: 'recording',
    });
  });

  it.each([
    ['approve', 'minister', { tell: 'next', state: 'BlockLeader', round: 1 }],
    ['approve', 'unitHead', { tell: 'next', state: 'Record', round: 1 }],
    ['return', 'minister', { tell: 'error', error: 'Returned' }],
    ['reject', 'minister', { tell: 'error', error: 'Rejected' }],
  ] as const)('to %s under %s tells the engine', (choice, authority, outcome) => {
    expect(outcomeOf(proposal(at, { authority }), at, choice)).toEqual(outcome);
  });

  it.each([
    ['minister', 'ministry', true],
    ['minister', 'blockLeader', false],
    ['unitHead', 'unitHead', true],
    ['aboveMinister', 'ministry', false],
  ] as const)('under %s at %s takes a number: %s', (authority, stage, takes) => {
    expect(takesPaper({ authority }, stage)).toBe(takes);
  });
});

it.each<[string, keyof typeof standings, Partial<Proposal>, boolean]>([
  ['approved', 'recorded', {}, true],
  ['approved and still being recorded', 'recording', {}, true],
  ['forwarded above the Minister', 'recorded', { authority: 'aboveMinister' }, false],
  ['numbered', 'recorded', { paper: { number: '1/QĐ', date: '2026-11-16', signer: 'A' } }, false],
  ['still in review', 'inReview', {}, false],
])('a dossier that is %s waits for a decision’s number or not', (_, at, over, waits) => {
  expect(awaitsNumber(proposal(standings[at], over))).toBe(waits);
});

it('numbers a unit’s proposals of a season with three digits, and more when they are needed', () => {
  expect([proposalNumber('U3', 'N2026', 7), proposalNumber('U3', 'N2026', 1_000)]).toEqual([
    'U3-N2026-007',
    'U3-N2026-1000',
  ]);
});

it('lists nominations in their order, whatever order they are stored in', () => {
  const entry = { version: 1, kind: 'individual', name: '', title: '', problems: 0, reported: false } as const;
  const nominations = { z: { ...entry, order: 1 }, a: { ...entry, order: 2 }, b: { ...entry, order: 2 } };
  expect(entriesOf(proposal({ status: 'draft' }, { nominations })).map(({ id }) => id)).toEqual(['z', 'a', 'b']);
});
