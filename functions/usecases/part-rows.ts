import {
  childOf,
  leaving,
  nextChildNumber,
  outcomesAfter,
  type Parting,
  returnOfChild,
  statementOfChild,
} from '../domain/child.ts';
import type { Directory } from '../domain/directory.ts';
import { statementEntry } from '../domain/dossier.ts';
import { roundFrom } from '../domain/filing.ts';
import { type Entry, entriesOf, type Proposal } from '../domain/proposal.ts';
import type { NewEvent } from '../domain/timeline.ts';
import type { OpenTurn } from '../domain/turn.ts';
import type { App, Change } from '../ports.ts';
import { problemsOf } from './form-checks.ts';
import { readInTurns } from './read-in-turns.ts';
import { note, officerOf, tell, tellLetter } from './telling.ts';

type Needs = Pick<App, 'ledger' | 'random'>;

/** Reports in one transaction: of up to 100 KB each, and a transaction takes 4 MB. */
const COPIED_AT_ONCE = 20;

const ID_BYTES = 12;

/** One child a turn, and the same for whoever decides it: a copy that was cut short is finished by the next try. */
const childIdOf = ({ random }: Needs, { proposalId, round, seat }: OpenTurn): string =>
  Buffer.from(random.sha256(`child ${proposalId} ${round} ${seat}`), 'base64url')
    .toString('hex')
    .slice(0, 2 * ID_BYTES);

/** The reports of those who leave, beside the dossier that is about to be: nobody sees them until its header is written. */
const copyReports = async (
  app: Needs,
  from: string,
  to: Pick<Proposal, 'id' | 'unitId'>,
  nominations: Readonly<Record<string, Entry>>,
): Promise<void> => {
  for await (const batch of readInTurns(app, from, entriesOf({ nominations }), COPIED_AT_ONCE)) {
    const copied = await app.ledger.commit(
      batch.map(({ entry: { id: nominationId, ...entry }, filled }) => ({
        change: 'copyNomination' as const,
        proposal: to,
        nominationId,
        entry,
        filled,
      })),
    );
    if (!copied) throw new Error(`Nominations of proposal ${from} were not copied.`);
  }
};

const FIRST = 1;

/** The new dossier with its filing, its return and what has to be told of it. */
const createChild = async (
  app: Needs,
  directory: Directory,
  parting: Parting,
  turn: OpenTurn,
  ids: { readonly id: string; readonly number: string },
): Promise<readonly Change[]> => {
  const { proposal, filed, now, decision } = parting;
  const filled = statementOfChild((await app.ledger.statement(proposal.id, filed.statement)) ?? {}, leaving(parting));
  const problems = problemsOf('statement', filled, proposal, directory, now);
  const child = childOf(parting, ids, statementEntry(FIRST, problems.length, filled));
  const { number, id } = ids;
  const about = { round: FIRST, seat: parting.at.stage };
  const event: NewEvent = {
    ...about,
    what: 'parted',
    by: decision.by,
    from: proposal.number ?? '',
    nominations: Object.keys(child.nominations).length,
  };
  return [
    { change: 'createProposal', proposal: child },
    { change: 'putNumber', number, proposalId: id },
    { change: 'copyStatement', proposalId: id, version: FIRST, filled },
    { change: 'putRound', round: roundFrom(child, FIRST, filed.by, filed.submittedAt, undefined) },
    { change: 'putTurn', turn: returnOfChild(parting, id, turn.openedAt) },
    note(app, id, event, now),
    tell(app, { tell: 'start', proposalId: id, attempt: FIRST }, now),
    tellLetter(app, { letter: 'returned', to: officerOf(child), proposalId: id, ...about }, now),
  ];
};

export type Parted = {
  readonly rowOutcomes: NonNullable<Proposal['rowOutcomes']>;
  readonly apart: { readonly rejected: number; readonly returned: number; readonly child?: string };
  /** Belongs into the decision's own transaction. */
  readonly changes: readonly Change[];
};

/** What a decision on single nominations writes beside itself: those who were returned go on in a dossier of their own. */
export const partRows = async (app: Needs, directory: Directory, parting: Parting, turn: OpenTurn): Promise<Parted> => {
  const { rows } = parting.decision;
  const returned = rows.filter(({ choice }) => choice === 'return').length;
  const ids = { id: childIdOf(app, turn), number: nextChildNumber(parting.proposal) };
  const rowOutcomes = outcomesAfter(parting, ids);
  const rejected = rows.length - returned;
  if (returned === 0) return { rowOutcomes, apart: { rejected, returned }, changes: [] };
  const { id } = ids;
  await copyReports(app, parting.proposal.id, { id, unitId: parting.proposal.unitId }, leaving(parting));
  return {
    rowOutcomes,
    apart: { rejected, returned, child: ids.number },
    changes: await createChild(app, directory, parting, turn, ids),
  };
};
