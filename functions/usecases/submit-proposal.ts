import type { Viewer } from '../domain/access.ts';
import { isOfficerOf } from '../domain/access.ts';
import type { Clash } from '../domain/claim.ts';
import { type Directory, type Season, seasonOf } from '../domain/directory.ts';
import { checkDossier } from '../domain/dossier.ts';
import { isUnchanged, lateness, roundFrom, standingAfterFiling, type TooLate } from '../domain/filing.ts';
import { isEditable, type Proposal, proposalNumber, roundOf, standText, stateNames } from '../domain/proposal.ts';
import { ok, type Result, refuse } from '../domain/result.ts';
import type { Round } from '../domain/round.ts';
import { foundIn } from '../domain/rules/found.ts';
import type { Holds } from '../domain/rules/places.ts';
import type { Instant } from '../domain/time.ts';
import type { Turn } from '../domain/turn.ts';
import type { App, Change, SubmitReceipt } from '../ports.ts';
import { claimNominations, readClashes } from './claim-nominations.ts';
import { correctionOf, lastRound } from './drafts.ts';
import { type Evaluation, evaluateDossier, heldUpBy } from './evaluate-dossier.ts';
import { leaveTraces } from './leave-traces.ts';
import { placesAtFiling, type QuotaFull } from './take-places.ts';
import { note, tell, tellLetter } from './telling.ts';

type Needs = Pick<
  App,
  'ledger' | 'claims' | 'traces' | 'places' | 'recipients' | 'overrides' | 'directories' | 'clock' | 'random'
>;

export type Submission = {
  /** Made by the page, once per submission: the same press again finds the same receipt. */
  readonly key: string;
  /** How many saves the officer had seen when confirming. */
  readonly edits: number;
  readonly answer?: string | undefined;
};

export type SubmitRefused =
  | { code: 'proposal.unknown' }
  | { code: 'proposal.alreadyFiled' }
  | { code: 'key.reused' }
  | { code: 'dossier.incomplete' }
  | { code: 'dossier.changed' }
  | { code: 'answer.missing' }
  | { code: 'nomination.claimed'; clashes: readonly Clash[] }
  | { code: 'rules.blocked' | 'rules.unexplained'; evaluation: Evaluation }
  | QuotaFull
  | TooLate;

type Filing = {
  readonly proposal: Proposal;
  readonly before: Round | undefined;
  readonly correction: Turn | undefined;
  readonly directory: Directory;
  readonly season: Season;
  readonly now: Instant;
};

const load = async (app: Needs, viewer: Viewer, id: string): Promise<Result<Filing, SubmitRefused>> => {
  const proposal = await app.ledger.proposal(id);
  if (proposal === undefined || !isOfficerOf(viewer, proposal.unitId)) return refuse({ code: 'proposal.unknown' });
  if (!isEditable(proposal)) return refuse({ code: 'proposal.alreadyFiled' });
  const { directory } = await app.directories.current();
  const season = seasonOf(directory, proposal.seasonId);
  if (season === undefined) throw new Error(`The directory lost season ${proposal.seasonId}, which has proposals.`);
  const [before, correction] = await Promise.all([lastRound(app, proposal), correctionOf(app, proposal)]);
  return ok({ proposal, before, correction, directory, season, now: app.clock.now() });
};

const firstNumber = async (
  { ledger }: Needs,
  { unitId, seasonId, id }: Proposal,
): Promise<{ number: string; changes: readonly Change[] }> => {
  const seen = await ledger.counter(unitId, seasonId);
  const number = proposalNumber(unitId, seasonId, seen + 1);
  return {
    number,
    changes: [
      { change: 'countUp', unitId, seasonId, seen },
      { change: 'putNumber', number, proposalId: id },
    ],
  };
};

/** The engine may not have asked for the correction yet: then the answered turn is written here, and the step finds it. */
const endCorrection = (app: Needs, filing: Filing, state: string): readonly Change[] => {
  const { proposal, correction, now } = filing;
  const round = roundOf(proposal.standing);
  if (proposal.standing.status !== 'returned') return [];
  const outcome = { tell: 'next', state, round: round + 1 } as const;
  const key = { proposalId: proposal.id, round, seat: 'correction' } as const;
  if (correction === undefined) {
    const nobody = { addressees: [], skipped: [], tokens: [] };
    return [
      { change: 'putTurn', turn: { ...key, ...nobody, rev: 1, openedAt: now, status: 'answered', at: now, outcome } },
    ];
  }
  if (correction.status !== 'open') return [];
  return [
    { change: 'endTurn', turn: correction, as: { status: 'answered', at: now, outcome } },
    tell(app, { tell: 'resume', ...key }, now),
  ];
};

const fileOnce = async (
  app: Needs,
  viewer: Viewer,
  filing: Filing & { readonly holds: Holds; readonly evaluation: Evaluation },
  submission: Submission,
  receipt: SubmitReceipt,
) => {
  const { proposal, before, holds, evaluation, now } = filing;
  const unchanged = before !== undefined && isUnchanged(proposal, before);
  const to = standingAfterFiling(proposal, unchanged, now);
  const numbered =
    proposal.number === undefined ? await firstNumber(app, proposal) : { number: proposal.number, changes: [] };
  const by = viewer.person.id;
  return app.ledger.commit([
    { change: 'move', proposal, to, set: { number: numbered.number, submittedBy: by }, edits: submission.edits, holds },
    { change: 'claimKey', key: submission.key, receipt },
    ...numbered.changes,
    { change: 'putRound', round: roundFrom(proposal, to.round, by, now, submission.answer) },
    {
      change: 'putFound',
      found: foundIn({ proposalId: proposal.id, round: to.round, by: 'filing', at: now }, evaluation),
    },
    note(
      app,
      proposal.id,
      { what: 'submitted', by, round: to.round, ...(submission.answer ? { answer: submission.answer } : {}) },
      now,
    ),
    ...endCorrection(app, filing, stateNames[to.stage]),
    ...(proposal.number === undefined
      ? [tell(app, { tell: 'start', proposalId: proposal.id, attempt: to.attempt }, now)]
      : []),
    tellLetter(app, { letter: 'submitted', to: by, proposalId: proposal.id, round: to.round }, now),
  ]);
};

const refusalOf = (
  { proposal, season, correction, before, now }: Filing,
  { edits, answer }: Submission,
): SubmitRefused | undefined => {
  const late = lateness(proposal, season, correction, now);
  if (late !== undefined) return late;
  if (!checkDossier(proposal).ready) return { code: 'dossier.incomplete' };
  if (proposal.edits !== edits) return { code: 'dossier.changed' };
  return before !== undefined && isUnchanged(proposal, before) && !answer ? { code: 'answer.missing' } : undefined;
};

/** Every filing of a unit takes the next of its numbers: on a deadline's evening the last of many waits for all the others. */
const RACES = 40;

/** The receipt that this submission got before, by the key its page made. */
const receiptFor = async (
  { ledger }: Needs,
  key: string,
  digest: string,
): Promise<Result<SubmitReceipt, SubmitRefused> | undefined> => {
  const known = await ledger.receipt(key);
  if (known === undefined) return undefined;
  return known.digest === digest ? ok(known) : refuse({ code: 'key.reused' });
};

/** A save meanwhile takes the versions away that were about to be read: what was found of them says nothing. */
const standsAsRead = async ({ ledger }: Needs, { id, edits, standing }: Proposal): Promise<boolean> => {
  const now = await ledger.proposal(id);
  return now?.edits === edits && standText(now.standing) === standText(standing);
};

/** A dossier whose last places have just gone, or whose nominee is claimed elsewhere, is told of that. */
const heldUpNow = async (
  app: Needs,
  { proposal, directory, season, now }: Filing,
  evaluation: Evaluation,
): Promise<SubmitRefused | 'stale' | undefined> => {
  const code = heldUpBy(evaluation);
  if (code === undefined) return undefined;
  const holds = await placesAtFiling(app, directory, season, proposal, now);
  if (!holds.ok) return holds.error;
  const clashes = await readClashes(app, proposal, season, now);
  if (clashes.length > 0) return { code: 'nomination.claimed', clashes };
  return (await standsAsRead(app, proposal)) ? { code, evaluation } : 'stale';
};

/** Files a dossier, or files it again after a correction: one small transaction, one number, one receipt for however many presses. */
export const submitProposal = async (
  app: Needs,
  viewer: Viewer,
  id: string,
  submission: Submission,
): Promise<Result<SubmitReceipt, SubmitRefused>> => {
  const digest = app.random.sha256(JSON.stringify([id, submission.edits, submission.answer ?? '']));
  let evaluation: Evaluation | undefined;
  let traced = false;
  for (let race = 0; race < RACES; race += 1) {
    const known = await receiptFor(app, submission.key, digest);
    if (known !== undefined) return known;
    const loaded = await load(app, viewer, id);
    // Filed between the two reads: by this very submission, pressed twice, or by another.
    if (!loaded.ok) return (await receiptFor(app, submission.key, digest)) ?? loaded;
    const refused = refusalOf(loaded.value, submission);
    if (refused !== undefined) return refuse(refused);
    const { proposal, before, directory, season, now } = loaded.value;
    const holds = await placesAtFiling(app, directory, season, proposal, now);
    if (!holds.ok) return holds;
    // Once for all races: another version of a form is another count of saves, which is refused above.
    evaluation ??= await evaluateDossier(app, proposal, 'draft');
    const heldUp = await heldUpNow(app, loaded.value, evaluation);
    if (heldUp === 'stale') {
      evaluation = undefined;
      continue;
    }
    if (heldUp !== undefined) return refuse(heldUp);
    const clashes = await claimNominations(app, proposal, season, now);
    if (clashes.length > 0) return refuse({ code: 'nomination.claimed', clashes });
    // Once: every race files the same saves, or none.
    if (!traced) await leaveTraces(app, proposal, before);
    traced = true;
    const receipt = { proposalId: id, round: roundOf(proposal.standing) + 1, at: now, digest };
    const filing = { ...loaded.value, holds: holds.value, evaluation };
    if (await fileOnce(app, viewer, filing, submission, receipt)) return ok(receipt);
  }
  throw new Error('A proposal met other writers too often in a row while it was filed.');
};
