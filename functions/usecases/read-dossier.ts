import { changedEntries, changedFields, changedNomination } from '../domain/compare.ts';
import type { Stage } from '../domain/data/authorities.ts';
import { blockOf, type Directory, seasonOf, unitOf } from '../domain/directory.ts';
import { formOf } from '../domain/forms/forms.ts';
import { type Entry, entriesOf, type OrderedEntry, type Proposal } from '../domain/proposal.ts';
import { type Round, statementHeadOf } from '../domain/round.ts';
import type { Turn } from '../domain/turn.ts';
import type { App } from '../ports.ts';
import { personName } from './dossier-facts.ts';

type Needs = Pick<App, 'ledger'>;

/** A filed round as every page introduces it. */
export const headOf = (directory: Directory, proposal: Proposal, round: Round) => {
  const count = (kind: Entry['kind']) => Object.values(round.nominations).filter((entry) => entry.kind === kind).length;
  return {
    number: proposal.number ?? '',
    unit: unitOf(directory, proposal.unitId)?.name ?? proposal.unitId,
    block: blockOf(directory, proposal.blockId)?.name ?? proposal.blockId,
    season: seasonOf(directory, proposal.seasonId)?.name ?? proposal.seasonId,
    authority: proposal.authority,
    round: round.round,
    submittedAt: round.submittedAt,
    submittedBy: personName(directory, round.by),
    statement: statementHeadOf(round, proposal),
    counts: { individuals: count('individual'), collectives: count('collective'), households: count('household') },
  };
};

const decisionsOf = (directory: Directory, turns: readonly Turn[]) =>
  turns
    .flatMap((turn) =>
      turn.status === 'answered' && turn.decision !== undefined
        ? [
            {
              seat: turn.seat,
              by: personName(directory, turn.decision.by),
              choice: turn.decision.choice,
              reason: turn.decision.reason,
              at: turn.at,
              round: turn.round,
            },
          ]
        : [],
    )
    .toSorted((a, b) => (a.at < b.at ? -1 : 1));

/** The round this stage looked at last before `round`: its approval, or the return it gave. */
const lastLook = (turns: readonly Turn[], stage: Stage, round: number): number | undefined =>
  turns
    .filter(
      (turn) => turn.seat === stage && turn.round < round && turn.status === 'answered' && turn.decision !== undefined,
    )
    .map((turn) => turn.round)
    .toSorted((a, b) => b - a)[0];

const lineOf = (id: string, { name, kind, title }: Entry, mark?: 'added' | 'changed') => ({
  id,
  name,
  kind,
  title,
  mark,
});

const changesSince = async ({ ledger }: Needs, proposal: Proposal, before: Round, now: Round) => {
  const { added, removed, changed } = changedEntries(before.nominations, now.nominations);
  const versions = (round: Round) => new Map(changed.map((id) => [id, round.nominations[id]?.version ?? 0]));
  const [oldBodies, newBodies, oldStatement, newStatement] = await Promise.all([
    ledger.nominations(proposal.id, versions(before)),
    ledger.nominations(proposal.id, versions(now)),
    ledger.statement(proposal.id, before.statement),
    ledger.statement(proposal.id, now.statement),
  ]);
  const line = (round: Round, mark?: 'added') => (id: string) => {
    const entry = round.nominations[id];
    return entry === undefined ? [] : [lineOf(id, entry, mark)];
  };
  return {
    sinceRound: before.round,
    answer: now.answer,
    statement:
      before.statement === now.statement
        ? []
        : changedFields(formOf('statement'), oldStatement ?? {}, newStatement ?? {}),
    added: added.flatMap(line(now, 'added')),
    removed: removed.flatMap(line(before)),
    changed: changed.flatMap((id) => {
      const entry = now.nominations[id];
      if (entry === undefined) return [];
      const fields = changedNomination(entry.kind, oldBodies.get(id) ?? {}, newBodies.get(id) ?? {});
      return fields.length === 0 ? [] : [{ id, name: entry.name, kind: entry.kind, fields }];
    }),
  };
};

const marked = (entries: readonly OrderedEntry[], changes: Awaited<ReturnType<typeof changesSince>> | undefined) =>
  entries.map(({ id, ...entry }) => {
    const isAdded = changes?.added.some((one) => one.id === id);
    const isChanged = changes?.changed.some((one) => one.id === id);
    return lineOf(id, entry, isAdded ? 'added' : isChanged ? 'changed' : undefined);
  });

/** A filed round for one stage to read: what changed since it last looked comes first. */
export const readDossier = async (
  app: Needs,
  directory: Directory,
  proposal: Proposal,
  roundNumber: number,
  stage: Stage | undefined,
) => {
  const [round, turns] = await Promise.all([app.ledger.round(proposal.id, roundNumber), app.ledger.turns(proposal.id)]);
  if (round === undefined) throw new Error(`Proposal ${proposal.id} has no round ${roundNumber}.`);
  const seen = stage === undefined ? undefined : lastLook(turns, stage, roundNumber);
  const before = seen === undefined ? undefined : await app.ledger.round(proposal.id, seen);
  const changes = before === undefined ? undefined : await changesSince(app, proposal, before, round);
  const current = turns.find((turn) => turn.seat === stage && turn.round === roundNumber);
  return {
    round,
    head: headOf(directory, proposal, round),
    nominations: marked(entriesOf(round), changes),
    changes,
    earlier: decisionsOf(directory, turns),
    skipped: (current?.skipped ?? []).map(({ personId, why }) => ({ name: personName(directory, personId), why })),
  };
};

/** One nomination of a filed round with its report, its place in the list and who comes next. */
export const readNomination = async (
  { ledger }: Needs,
  proposal: Proposal,
  roundNumber: number,
  nominationId: string,
) => {
  const round = await ledger.round(proposal.id, roundNumber);
  const entries = round === undefined ? [] : entriesOf(round);
  const index = entries.findIndex(({ id }) => id === nominationId);
  const entry = entries[index];
  if (entry === undefined) return undefined;
  const filled =
    (await ledger.nominations(proposal.id, new Map([[nominationId, entry.version]]))).get(nominationId) ?? {};
  const next = entries[index + 1];
  return {
    nomination: { name: entry.name, kind: entry.kind, title: entry.title, filled },
    place: index + 1,
    of: entries.length,
    next: next === undefined ? undefined : { id: next.id, name: next.name },
  };
};
