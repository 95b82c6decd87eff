import { changedEntries, changedFields, changedNomination, type NamedChange, namedChanges } from '../domain/compare.ts';
import { countsOf } from '../domain/counts.ts';
import { routeOf, type Stage } from '../domain/data/authorities.ts';
import { blockOf, type Directory, seasonOf, unitOf } from '../domain/directory.ts';
import type { Filled } from '../domain/forms/field.ts';
import { formOf } from '../domain/forms/forms.ts';
import { type Entry, entriesOf, type OrderedEntry, type Proposal, type Seat } from '../domain/proposal.ts';
import { type Round, statementHeadOf } from '../domain/round.ts';
import { liveIn, rowOutcomeOf } from '../domain/rows.ts';
import type { RowDecision, Turn } from '../domain/turn.ts';
import type { App } from '../ports.ts';
import { personName } from './dossier-facts.ts';

type Needs = Pick<App, 'ledger'>;

/** A filed round as every page introduces it. */
export const headOf = (directory: Directory, proposal: Proposal, round: Round) => ({
  number: proposal.number ?? '',
  unit: unitOf(directory, proposal.unitId)?.name ?? proposal.unitId,
  block: blockOf(directory, proposal.blockId)?.name ?? proposal.blockId,
  season: seasonOf(directory, proposal.seasonId)?.name ?? proposal.seasonId,
  authority: proposal.authority,
  round: round.round,
  submittedAt: round.submittedAt,
  submittedBy: personName(directory, round.by),
  statement: statementHeadOf(round, proposal),
  counts: countsOf(liveIn(proposal, round)),
  parent: proposal.parent,
});

/** Single nominations that a decision named, as a filing lists them. */
export const rowsNamed = (filed: Pick<Round, 'nominations'>, rows: readonly RowDecision[] = []) =>
  rows.map(({ nominationId, choice, reason }) => ({
    id: nominationId,
    name: filed.nominations[nominationId]?.name ?? '',
    choice,
    reason,
  }));

const decisionsOf = (directory: Directory, filed: Round, turns: readonly Turn[]) =>
  turns
    .flatMap((turn) =>
      turn.status === 'answered' && turn.decision !== undefined
        ? [
            {
              seat: turn.seat,
              by: personName(directory, turn.decision.by),
              choice: turn.decision.choice,
              reason: turn.decision.reason,
              rows: rowsNamed(filed, turn.decision.rows),
              at: turn.at,
              round: turn.round,
            },
          ]
        : [],
    )
    .toSorted((a, b) => (a.at < b.at ? -1 : 1));

/** What was filed of a child at first is what its parent's stages had read there, up to the one that returned it. */
const sawTheParent = ({ parent, authority }: Proposal, stage: Seat): boolean => {
  const route = routeOf(authority);
  return parent !== undefined && stage !== 'correction' && route.indexOf(stage) <= route.indexOf(parent.stage);
};

/** The round this stage looked at last before `round`: its approval, or the return it gave. */
const lastLook = (proposal: Proposal, turns: readonly Turn[], stage: Seat, round: number): number | undefined =>
  turns
    .filter(
      (turn) => turn.seat === stage && turn.round < round && turn.status === 'answered' && turn.decision !== undefined,
    )
    .map((turn) => turn.round)
    .toSorted((a, b) => b - a)[0] ?? (round > 1 && sawTheParent(proposal, stage) ? 1 : undefined);

const lineOf = ({ id, name, kind, title }: OrderedEntry, mark?: 'added' | 'changed') => ({
  id,
  name,
  kind,
  title,
  mark,
});

/** Those of a filing that were decided apart from the rest, how, and why. */
export const apartIn = (proposal: Proposal, filed: Pick<Round, 'nominations'>, turns: readonly Turn[]) =>
  entriesOf(filed).flatMap(({ id, name, kind, title }) => {
    const outcome = rowOutcomeOf(proposal, id);
    if (outcome === undefined) return [];
    const turn = turns.find(({ seat, round }) => seat === outcome.stage && round === outcome.round);
    const rows = (turn?.status === 'answered' && turn.decision?.rows) || [];
    const reason = rows.find(({ nominationId }) => nominationId === id)?.reason ?? '';
    return [{ id, name, kind, title, outcome, reason }];
  });

/** Two bodies of up to 100 KB each: this many nominations are in memory at once, and 200 may have changed. */
const COMPARED_AT_ONCE = 10;

const listed = (round: Round, ids: readonly string[]) => entriesOf(round).filter(({ id }) => ids.includes(id));

const versionsIn = (round: Round, entries: readonly OrderedEntry[]) =>
  new Map(entries.map(({ id }) => [id, round.nominations[id]?.version ?? 0]));

const changedReports = async (
  { ledger }: Needs,
  proposalId: string,
  before: Round,
  now: Round,
  changed: readonly string[],
) => {
  const entries = listed(now, changed);
  const found: { id: string; name: string; kind: Entry['kind']; fields: readonly NamedChange[] }[] = [];
  for (let from = 0; from < entries.length; from += COMPARED_AT_ONCE) {
    const batch = entries.slice(from, from + COMPARED_AT_ONCE);
    const [old, fresh] = await Promise.all([
      ledger.nominations(proposalId, versionsIn(before, batch)),
      ledger.nominations(proposalId, versionsIn(now, batch)),
    ]);
    for (const { id, name, kind } of batch) {
      const fields = namedChanges(changedNomination(kind, old.get(id) ?? {}, fresh.get(id) ?? {}));
      if (fields.length > 0) found.push({ id, name, kind, fields });
    }
  }
  return found;
};

const changesSince = async (app: Needs, proposal: Proposal, before: Round, now: Round) => {
  const { added, removed, changed } = changedEntries(before.nominations, now.nominations);
  const [oldStatement, newStatement] = await Promise.all([
    app.ledger.statement(proposal.id, before.statement),
    app.ledger.statement(proposal.id, now.statement),
  ]);
  return {
    sinceRound: before.round,
    answer: now.answer,
    statement:
      before.statement === now.statement
        ? []
        : changedFields(formOf('statement'), oldStatement ?? {}, newStatement ?? {}),
    added: listed(now, added).map((entry) => lineOf(entry, 'added')),
    removed: listed(before, removed).map((entry) => lineOf(entry)),
    changed: await changedReports(app, proposal.id, before, now, changed),
  };
};

const marked = (entries: readonly OrderedEntry[], changes: Awaited<ReturnType<typeof changesSince>> | undefined) =>
  entries.map((entry) => {
    const isAdded = changes?.added.some(({ id }) => id === entry.id);
    const isChanged = changes?.changed.some(({ id }) => id === entry.id);
    return lineOf(entry, isAdded ? 'added' : isChanged ? 'changed' : undefined);
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
  const seen = stage === undefined ? undefined : lastLook(proposal, turns, stage, roundNumber);
  const before = seen === undefined ? undefined : await app.ledger.round(proposal.id, seen);
  const changes = before === undefined ? undefined : await changesSince(app, proposal, before, round);
  const current = turns.find((turn) => turn.seat === stage && turn.round === roundNumber);
  return {
    round,
    head: headOf(directory, proposal, round),
    nominations: marked(liveIn(proposal, round), changes),
    apart: apartIn(proposal, round, turns),
    changes,
    earlier: decisionsOf(directory, round, turns),
    skipped: (current?.skipped ?? []).map(({ personId, why }) => ({ name: personName(directory, personId), why })),
  };
};

/** What a report says otherwise than in the round that this stage saw last; to whoever sits at no stage, than in the round before. */
const reportChanges = async (
  { ledger }: Needs,
  proposal: Proposal,
  round: Round,
  { id, kind, version }: OrderedEntry,
  filled: Filled,
  stage: Seat | undefined,
) => {
  if (round.round === 1) return undefined;
  const seen =
    stage === undefined ? round.round - 1 : lastLook(proposal, await ledger.turns(proposal.id), stage, round.round);
  const before = seen === undefined ? undefined : await ledger.round(proposal.id, seen);
  const old = before?.nominations[id]?.version;
  if (before === undefined || old === undefined || old === version) return undefined;
  const bodies = await ledger.nominations(proposal.id, new Map([[id, old]]));
  const fields = changedNomination(kind, bodies.get(id) ?? {}, filled);
  return fields.length === 0 ? undefined : { sinceRound: before.round, fields };
};

const apartFrom = (proposal: Proposal, round: Round): readonly OrderedEntry[] =>
  entriesOf(round).filter(({ id }) => rowOutcomeOf(proposal, id) !== undefined);

/** One nomination of a filed round with its report, what changed in it, its place in the list and who comes next. */
export const readNomination = async (
  app: Needs,
  proposal: Proposal,
  roundNumber: number,
  nominationId: string,
  stage: Seat | undefined,
) => {
  const round = await app.ledger.round(proposal.id, roundNumber);
  const together = rowOutcomeOf(proposal, nominationId) === undefined ? liveIn : apartFrom;
  const entries = round === undefined ? [] : together(proposal, round);
  const index = entries.findIndex(({ id }) => id === nominationId);
  const entry = entries[index];
  if (round === undefined || entry === undefined) return undefined;
  const bodies = await app.ledger.nominations(proposal.id, new Map([[nominationId, entry.version]]));
  const filled = bodies.get(nominationId) ?? {};
  const next = entries[index + 1];
  return {
    nomination: { name: entry.name, kind: entry.kind, title: entry.title, filled },
    changes: await reportChanges(app, proposal, round, entry, filled, stage),
    place: index + 1,
    of: entries.length,
    next: next === undefined ? undefined : { id: next.id, name: next.name },
  };
};
