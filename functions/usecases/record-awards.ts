import { authorities } from '../domain/data/authorities.ts';
import { commendationKindCodes } from '../domain/data/commendation-kinds.ts';
import { type Directory, seasonOf } from '../domain/directory.ts';
import { type Filled, textOf } from '../domain/forms/field.ts';
import type { Entry, OrderedEntry, Proposal } from '../domain/proposal.ts';
import type { AwardRecord, DecidedAward, Recipient } from '../domain/recipient.ts';
import { liveIn } from '../domain/rows.ts';
import type { Instant } from '../domain/time.ts';
import type { App, Change } from '../ports.ts';
import { SupersededAttempt } from './open-turn.ts';
import { readInTurns } from './read-in-turns.ts';
import { note, tellLetter, unitHears } from './telling.ts';

type Needs = Pick<App, 'ledger' | 'recipients' | 'directories' | 'clock' | 'random'>;

const recipientFrom = (id: string, proposal: Proposal, entry: Entry, filled: Filled): Recipient => ({
  id,
  kind: entry.kind,
  name: entry.name,
  unitId: proposal.unitId,
  ...(entry.kind === 'individual' ? { post: textOf(filled, 'post'), birthDate: textOf(filled, 'birthDate') } : {}),
  ...(entry.kind === 'collective' ? {} : { citizenId: textOf(filled, 'citizenId') }),
});

type Context = { readonly proposal: Proposal; readonly directory: Directory; readonly now: Instant };

/** What the statement says of all its nominations: the kind of commendation. */
type Asked = Pick<DecidedAward, 'kind'>;

const askedBy = async ({ ledger }: Needs, proposalId: string, version: number): Promise<Asked> => {
  const typed = textOf((await ledger.statement(proposalId, version)) ?? {}, 'commendationKind');
  const kind = commendationKindCodes.find((code) => code === typed);
  return kind === undefined ? {} : { kind };
};

const awardFor = (
  recipientId: string,
  { proposal, directory, now }: Context,
  { id: nominationId, title }: OrderedEntry,
  filled: Filled,
  asked: Asked,
): AwardRecord => ({
  source: 'decided',
  ...asked,
  recipientId,
  proposalId: proposal.id,
  nominationId,
  proposalNumber: proposal.number ?? '',
  title,
  year: seasonOf(directory, proposal.seasonId)?.year ?? 0,
  wording: textOf(filled, 'wording'),
  achievement: textOf(filled, 'summary'),
  at: now,
  unitId: proposal.unitId,
});

/** Awards in one transaction, far below DynamoDB's 100. */
const BATCH = 20;

/** The names of those whose citizen id the record knows under another name. */
const writeAwards = async (app: Needs, context: Context): Promise<readonly string[]> => {
  const { proposal } = context;
  const shared: string[] = [];
  const round = 'round' in proposal.standing ? proposal.standing.round : 0;
  const filed = await app.ledger.round(proposal.id, round);
  const asked = filed === undefined ? {} : await askedBy(app, proposal.id, filed.statement);
  const sent = filed === undefined ? [] : liveIn(proposal, filed);
  for await (const batch of readInTurns(app, proposal.id, sent, BATCH)) {
    const awards: Change[] = [];
    for (const { entry: one, filled: texts } of batch) {
      const { id, sameIdAs } = await app.recipients.settle(recipientFrom(app.random.id(), proposal, one, texts));
      if (sameIdAs !== undefined) shared.push(one.name);
      awards.push({ change: 'putAward', award: awardFor(id, context, one, texts, asked) });
    }
    // No award has a condition: a commit that says no is a fault, and the step must not go on as if it were written.
    if (!(await app.ledger.commit(awards))) throw new Error(`Awards of proposal ${proposal.id} were not written.`);
  }
  return shared;
};

const outcomeLetters = (
  app: Needs,
  { proposal, directory, now }: Context,
  round: number,
  seat: 'unitHead' | 'blockLeader' | 'ministry',
) => {
  return unitHears(directory, proposal).map((to) =>
    tellLetter(app, { letter: 'outcome', to, proposalId: proposal.id, round, seat }, now),
  );
};

/** The last state: award records first, then the outcome is told. Doing it twice changes nothing. */
export const recordAwards = async (
  app: Needs,
  { proposalId, attempt }: { readonly proposalId: string; readonly attempt: number },
): Promise<void> => {
  const proposal = await app.ledger.proposal(proposalId);
  if (proposal?.standing.status !== 'approved') throw new Error(`Proposal ${proposalId} is not approved.`);
  const { standing } = proposal;
  if (standing.attempt > attempt)
    throw new SupersededAttempt(`Attempt ${attempt} was replaced by ${standing.attempt}.`);
  if (standing.phase === 'recorded') return;
  const context = { proposal, directory: (await app.directories.current()).directory, now: app.clock.now() };
  const names = authorities[proposal.authority].ends === 'awarded' ? await writeAwards(app, context) : [];
  const { round } = standing;
  // A false commit means a second call of this step was quicker: its outcome was told.
  await app.ledger.commit([
    { change: 'move', proposal, to: { ...standing, phase: 'recorded' } },
    note(app, proposalId, { what: 'recorded', round }, context.now),
    ...(names.length > 0 ? [note(app, proposalId, { what: 'idShared', round, names: [...names] }, context.now)] : []),
    ...outcomeLetters(app, context, round, standing.stage),
  ]);
};
