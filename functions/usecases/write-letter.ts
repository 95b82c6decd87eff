import { authorities } from '../domain/data/authorities.ts';
import { stageAfter } from '../domain/deciding.ts';
import { type Directory, type Person, personOf, seasonOf } from '../domain/directory.ts';
import { scheduleIn } from '../domain/due.ts';
import type { OutboxItem } from '../domain/outbox.ts';
import { owesStep, type Proposal } from '../domain/proposal.ts';
import type { Round } from '../domain/round.ts';
import type { Instant } from '../domain/time.ts';
import { askedNow, isOpen, type Turn } from '../domain/turn.ts';
import type { Letter } from '../letters.ts';
import type { App } from '../ports.ts';
import { dossierFacts, personName } from './dossier-facts.ts';
import { mintLink } from './mint-link.ts';
import { openQuestion } from './open-question.ts';
import { rowsNamed } from './read-dossier.ts';
import { officerOf } from './telling.ts';

type Telling = Extract<OutboxItem['telling'], { tell: 'letter' }>;

export type Writing = {
  readonly app: Pick<App, 'ledger' | 'links' | 'random' | 'settings'>;
  readonly telling: Telling;
  readonly person: Person;
  readonly proposal: Proposal;
  /** The filing that the letter is about. */
  readonly round: Round;
  readonly directory: Directory;
  readonly turn: Turn | undefined;
  readonly now: Instant;
};

type About = {
  readonly to: string;
  readonly dossier: Letter extends infer L ? (L extends { dossier: infer D } ? D : never) : never;
};

const aboutOf = ({ app, person, proposal, round, directory }: Writing): About => ({
  to: person.name,
  dossier: dossierFacts(app.settings, directory, proposal, round, person.language),
});

const because = { request: 'asked', reminder: 'reminder', freshLink: 'freshLink' } as const;

/** The question itself: minted with its own link and code, and only while it is still open. */
const questionLetter = async (writing: Writing, letter: keyof typeof because): Promise<Letter | undefined> => {
  const { app, telling, directory, now } = writing;
  const question = await openQuestion(app, writing.turn, telling.requestId);
  if (question === undefined) return undefined;
  const { turn, addressee, request } = question;
  const { link, code } = await mintLink(app, request, now);
  return {
    letter: 'request',
    because: because[letter],
    as: addressee.as,
    seat: turn.seat,
    round: turn.round,
    due: request.due,
    link,
    code,
    skipped: turn.skipped.map(({ personId, why }) => ({ name: personName(directory, personId), why })),
    ...aboutOf(writing),
  };
};

const decisionOf = (turn: Turn | undefined) =>
  turn?.status === 'answered' && turn.decision ? { ...turn.decision, at: turn.at } : undefined;

const decidedLetter = (
  writing: Writing,
  letter: 'decided' | 'answeredByOther' | 'returned' | 'apart',
): Letter | undefined => {
  const { turn, proposal, directory, app, round } = writing;
  const decision = decisionOf(turn);
  if (turn === undefined || decision === undefined || turn.seat === 'correction') return undefined;
  const { choice, reason, at, by } = decision;
  const about = { seat: turn.seat, ...aboutOf(writing) };
  const rows = rowsNamed(round, decision.rows);
  if (letter === 'answeredByOther') return { letter, by: personName(directory, by), choice, at, ...about };
  if (letter === 'decided') {
    const goesTo =
      choice === 'return' ? 'correction' : choice === 'reject' ? 'end' : (stageAfter(proposal, turn.seat) ?? 'end');
    return { letter, choice, at, goesTo, ...(reason === undefined ? {} : { reason }), rows, ...about };
  }
  const post = personOf(directory, by)?.post ?? '';
  if (letter === 'apart') return { letter, by: personName(directory, by), post, at, rows, ...about };
  const { due } = scheduleIn(seasonOf(directory, proposal.seasonId), 'correction', at, app.settings.days);
  return {
    letter,
    by: personName(directory, by),
    post,
    reason: reason ?? '',
    due,
    rows,
    limited: proposal.standing.status === 'returned' && proposal.standing.opens !== undefined,
    ...about,
  };
};

const outcomeLetter = (writing: Writing): Letter | undefined => {
  const { proposal, turn, directory } = writing;
  const decision = decisionOf(turn);
  const { status } = proposal.standing;
  if (status !== 'approved' && status !== 'rejected') return undefined;
  const outcome =
    status === 'rejected'
      ? 'rejected'
      : authorities[proposal.authority].ends === 'forwarded'
        ? 'forwarded'
        : 'approved';
  return {
    letter: 'outcome',
    outcome,
    by: decision === undefined ? '' : personName(directory, decision.by),
    ...(decision?.reason === undefined ? {} : { reason: decision.reason }),
    ...(proposal.paper === undefined ? {} : { decisionNumber: proposal.paper.number }),
    ...aboutOf(writing),
  };
};

const submittedLetter = async (writing: Writing): Promise<Letter> => {
  const { app, telling, round, directory } = writing;
  const before = await app.ledger.turns(telling.proposalId);
  const corrected = before.find((turn) => turn.seat === 'correction' && turn.round === telling.round - 1);
  const straight =
    corrected?.status === 'answered' && corrected.outcome.tell === 'next' ? corrected.outcome.state : 'UnitHead';
  const goesTo = straight === 'Ministry' ? 'ministry' : straight === 'BlockLeader' ? 'blockLeader' : 'unitHead';
  const open = before.find((turn) => turn.round === telling.round && turn.seat === goesTo);
  const asks =
    open === undefined
      ? ''
      : askedNow(open)
          .map(({ personId }) => personName(directory, personId))
          .join(', ');
  return { letter: 'submitted', round: telling.round, at: round.submittedAt, goesTo, asks, ...aboutOf(writing) };
};

const dueOf = (turn: Turn | undefined): Instant | undefined =>
  turn !== undefined && isOpen(turn) ? turn.due : undefined;

const overdueLetter = (writing: Writing): Letter | undefined => {
  const { turn, directory } = writing;
  if (turn === undefined || !isOpen(turn)) return undefined;
  const asked = askedNow(turn).map(({ personId }) => personName(directory, personId));
  return { letter: 'overdue', seat: turn.seat, since: turn.openedAt, asked, ...aboutOf(writing) };
};

/** Only while the engine still owes the next step: it may have come since the clock looked. */
const stuckLetter = (writing: Writing): Letter | undefined => {
  const { standing } = writing.proposal;
  return owesStep(standing) ? { letter: 'stuck', since: standing.since, ...aboutOf(writing) } : undefined;
};

/** Any officer of the unit may withdraw, so that the history alone knows who did. */
const withdrawnLetter = async (writing: Writing): Promise<Letter> => {
  const { app, proposal, directory } = writing;
  const event = (await app.ledger.timeline(proposal.id)).findLast(({ what }) => what === 'withdrawn');
  return { letter: 'withdrawn', by: personName(directory, event?.by ?? officerOf(proposal)), ...aboutOf(writing) };
};

/** What a letter says, read afresh as it goes out; nothing when there is no longer anything to say. */
export const writeLetter = async (writing: Writing): Promise<Letter | undefined> => {
  const { telling, turn } = writing;
  switch (telling.letter) {
    case 'request':
    case 'reminder':
    case 'freshLink':
      return questionLetter(writing, telling.letter);
    case 'decided':
    case 'answeredByOther':
    case 'returned':
    case 'apart':
      return decidedLetter(writing, telling.letter);
    case 'submitted':
      return submittedLetter(writing);
    case 'outcome':
      return outcomeLetter(writing);
    case 'correctionClosing': {
      const due = dueOf(turn);
      return due === undefined ? undefined : { letter: 'correctionClosing', due, ...aboutOf(writing) };
    }
    case 'abandoned':
      return { letter: 'abandoned', ...aboutOf(writing) };
    case 'withdrawn':
      return withdrawnLetter(writing);
    case 'overdue':
      return overdueLetter(writing);
    case 'stuck':
      return stuckLetter(writing);
  }
};
