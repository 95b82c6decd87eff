import { candidatesFor, conflictOf, holdsPost } from '../../functions/domain/addressees.ts';
import { dayOf } from '../../functions/domain/calendar.ts';
import { authorities } from '../../functions/domain/data/authorities.ts';
import { engineStateOf, isFiled, type Proposal, type Standing, stateNames } from '../../functions/domain/proposal.ts';
import { liveEntriesOf } from '../../functions/domain/rows.ts';
import { askedNow, isOpen, type Turn } from '../../functions/domain/turn.ts';
import { awardsOf } from './awards.ts';
import type { World } from './world.ts';

/** What is wrong with a world that has come to rest, one sentence each; nothing when every promise holds. */
export type Violations = readonly string[];

const seatOf = (standing: Standing) =>
  standing.status === 'inReview' ? standing.stage : standing.status === 'returned' ? 'correction' : undefined;

export const isWaiting = (standing: Standing): boolean => 'phase' in standing && standing.phase === 'waiting';

export const isEnded = (standing: Standing): boolean => isFiled(standing) && engineStateOf(standing) === undefined;

const oneDecisionEach = async ({ app, id }: World, turns: readonly Turn[]): Promise<string[]> => {
  const told = (await app.ledger.timeline(id)).filter((event) => event.what === 'decided');
  const noted = told.map(({ round, seat, by, choice }) => `${round} ${seat} ${by} ${choice}`).toSorted();
  const kept = turns
    .flatMap((turn) =>
      turn.status === 'answered' && turn.decision
        ? [`${turn.round} ${turn.seat} ${turn.decision.by} ${turn.decision.choice}`]
        : [],
    )
    .toSorted();
  return noted.join() === kept.join() ? [] : [`the history tells of decisions [${noted}], the turns of [${kept}]`];
};

const standsWhereTurnsSay = (proposal: Proposal, turns: readonly Turn[]): string[] => {
  const { standing } = proposal;
  const open = turns.filter(isOpen).map(({ round, seat }) => `${round} ${seat}`);
  const seat = seatOf(standing);
  const expected =
    seat !== undefined && 'round' in standing && isWaiting(standing) ? [`${standing.round} ${seat}`] : [];
  const wrong = open.join() === expected.join() ? [] : [`open are [${open}], the proposal stands at [${expected}]`];
  if (seat === undefined || isWaiting(standing) || !('round' in standing)) return wrong;
  const early = turns.some((turn) => turn.round === standing.round && turn.seat === seat);
  return early ? [...wrong, `the proposal still enters ${seat}, whose turn is there`] : wrong;
};

const requestsFollowTurns = async ({ app }: World, { id }: Proposal, turns: readonly Turn[]): Promise<string[]> => {
  const wrong: string[] = [];
  for (const turn of turns) {
    for (const { requestId, replacedAt } of turn.addressees) {
      const request = await app.ledger.request(id, requestId);
      const open = isOpen(turn) && replacedAt === undefined;
      if ((request?.status === 'open') !== open)
        wrong.push(`request of ${turn.round} ${turn.seat} is ${request?.status}, its turn ${turn.status}`);
    }
  }
  return wrong;
};

/** Whoever is asked holds the post, has no conflict, and has a mail that asks. */
const askedAreMailed = async ({ app, questions, now }: World, proposal: Proposal, turns: readonly Turn[]) => {
  const { directory } = await app.directories.current();
  const links = await Promise.all(questions.map(({ token }) => app.links.find(app.random.sha256(token))));
  const mailed = new Set(links.map((link) => link?.requestId));
  return turns.filter(isOpen).flatMap((turn) => {
    const { seat } = turn;
    if (seat === 'correction') return [];
    const [today, { openedAt }] = [dayOf(now()), turn];
    const wrong = askedNow(turn).flatMap(({ personId, requestId, as }) => [
      ...(mailed.has(requestId) ? [] : [`${personId} is asked at ${seat} without a mail`]),
      ...(holdsPost(directory, proposal, seat, { personId, as }, today, openedAt)
        ? []
        : [`${personId} is asked at ${seat} without the post`]),
      ...(conflictOf(directory, proposal, seat, personId) === undefined ? [] : [`${personId} is asked in conflict`]),
    ]);
    const { free } = candidatesFor(directory, proposal, seat, today, openedAt);
    const lonely = askedNow(turn).length === 0 && free.length > 0;
    return lonely ? [...wrong, `nobody is asked at ${seat} though somebody may answer`] : wrong;
  });
};

const runningOf = (world: World, { id }: Proposal) =>
  world.executionsOf(id).filter(({ status }) => status === 'running');

/** An open turn has a task that waits with one of its tokens; what has ended leaves no execution behind. */
const engineWaits = (world: World, proposal: Proposal, turns: readonly Turn[]): string[] => {
  const running = runningOf(world, proposal);
  if (isEnded(proposal.standing)) return running.map(({ name, state }) => `${name} waits at ${state} for ever`);
  return turns.filter(isOpen).flatMap(({ seat, round, tokens }) => {
    const live = running.some(({ state, token }) => state === stateNames[seat] && tokens.includes(token));
    return live ? [] : [`no execution waits for the turn ${round} ${seat}`];
  });
};

/** An execution is of one attempt for its whole life: only so does a restart end the one before it. */
const attemptsStay = ({ machine }: World): string[] =>
  [...machine.executions.values()]
    .filter(({ attempt, input }) => input.attempt !== attempt)
    .map(({ name, input }) => `${name} goes on as attempt ${input.attempt}`);

const nothingLeftToTell = async ({ app }: World): Promise<string[]> => {
  const left = [...(await Array.fromAsync(app.outbox.waiting('9999'))), ...(await app.outbox.parked())];
  return left.length === 0 ? [] : [`${left.length} streams still wait to be told`];
};

/** While the engine owes a step, the header is on the due index: somebody will be told. */
const owedIsWatched = async ({ app }: World, { id, standing }: Proposal): Promise<string[]> => {
  const owes = 'phase' in standing && (standing.phase === 'entering' || standing.phase === 'recording');
  const due = await Array.fromAsync(app.due.all());
  const watched = due.some((item) => item.kind === 'proposal' && item.proposalId === id);
  return watched === owes ? [] : [`the engine ${owes ? 'owes a step and' : 'owes nothing, yet'} watched is ${watched}`];
};

const openIsScheduled = async ({ app }: World, { id }: Proposal, turns: readonly Turn[]): Promise<string[]> => {
  const due = await Array.fromAsync(app.due.all());
  return turns
    .filter(isOpen)
    .flatMap(({ round, seat }) =>
      due.some(
        (item) =>
          item.kind === 'turn' && item.key.proposalId === id && item.key.round === round && item.key.seat === seat,
      )
        ? []
        : [`the open turn ${round} ${seat} is not on the clock`],
    );
};

const awardsAreExact = async ({ app, id, authority }: World, proposal: Proposal): Promise<string[]> => {
  const { standing } = proposal;
  const awards = (await awardsOf(app, id)).length;
  const recorded = standing.status === 'approved' && standing.phase === 'recorded';
  const expected = recorded && authorities[authority].ends === 'awarded' ? liveEntriesOf(proposal).length : 0;
  const underway = standing.status === 'approved' && standing.phase === 'recording';
  return awards === expected || underway ? [] : [`${awards} award records where ${expected} belong`];
};

/** Places are held from the filing on, the ministry's from its turn on, and the counters say what the header says. */
const placesAreExact = async ({ app, authority }: World, { standing, places = {} }: Proposal): Promise<string[]> => {
  const counts = [
    ...(await app.places.countsOf('unit', 'U3')),
    ...(await app.places.countsOf('block', 'K06')),
    ...(await app.places.countsOf('ministry', 'all')),
  ];
  const counted = Object.fromEntries(counts.filter(({ used }) => used !== 0).map(({ place, used }) => [place, used]));
  const holds = standing.status === 'inReview' || standing.status === 'approved';
  const opened =
    standing.status === 'approved' || (holds && standing.stage === 'ministry' && standing.phase === 'waiting');
  const all = { unitHead: ['unit'], minister: ['block', 'ministry'], aboveMinister: ['block', 'ministry'] }[authority];
  const scopes = holds ? all.filter((scope) => scope !== 'ministry' || opened) : [];
  const held = Object.keys(places).map((place) => place.slice(0, place.indexOf('/')));
  const text = (record: Readonly<Record<string, number>>) => JSON.stringify(Object.entries(record).toSorted());
  return [
    ...(text(counted) === text(places) ? [] : [`counters say ${text(counted)}, the header ${text(places)}`]),
    ...(held.toSorted().join() === scopes.join() ? [] : [`places are held of [${held}] where [${scopes}] belong`]),
  ];
};

/** What people were told stays true: receipts of decisions and of filings. */
const toldTheTruth = async ({ app, id, decided, receipts }: World, turns: readonly Turn[]): Promise<string[]> => {
  const decisions = turns.flatMap((turn) => (turn.status === 'answered' && turn.decision ? [turn.decision] : []));
  const lies = decided.filter(
    ({ requestId, choice }) => !decisions.some((one) => one.requestId === requestId && one.choice === choice),
  );
  const wrong = lies.map(({ choice }) => `somebody holds a receipt of a decision "${choice}" that is not there`);
  for (const { receipt } of receipts) {
    const round = await app.ledger.round(id, receipt.round);
    if (round?.submittedAt !== receipt.at) wrong.push(`a receipt of round ${receipt.round} does not match the round`);
  }
  return wrong;
};

const roundsAreComplete = async ({ app, id }: World, { standing, number }: Proposal): Promise<string[]> => {
  const rounds = (await app.ledger.timeline(id)).filter(({ what }) => what === 'submitted').map(({ round }) => round);
  const last = 'round' in standing ? standing.round : 0;
  const expected = Array.from({ length: last }, (_, index) => index + 1);
  const wrong = rounds.join() === expected.join() ? [] : [`filed rounds are [${rounds}], the standing says ${last}`];
  const one = last === 0 ? undefined : 'U3-N2026-001';
  return number === one ? wrong : [...wrong, `the number is ${number}`];
};

/** What happens once in a dossier's life is told once, and so are the mails that its write marked. */
const endsOnce = async ({ app, id, sent, broken }: World): Promise<string[]> => {
  const told = (await app.ledger.timeline(id)).map(({ what }) => what);
  const repeated = ['recorded', 'withdrawn', 'abandoned'].filter(
    (what) => told.filter((one) => one === what).length > 1,
  );
  const outcomes = sent.filter(({ letter }) => letter.letter === 'outcome').map(({ to }) => to);
  const twice = broken() === 0 && new Set(outcomes).size < outcomes.length;
  return [
    ...repeated.map((what) => `the history says "${what}" twice`),
    ...(twice ? ['an outcome is mailed twice'] : []),
  ];
};

/** Without a crash nobody is asked twice for the same request. */
const nobodyIsAskedTwice = async ({ app, questions, broken }: World): Promise<string[]> => {
  if (broken() > 0) return [];
  const first = questions.filter(({ because }) => because === 'asked');
  const links = await Promise.all(first.map(({ token }) => app.links.find(app.random.sha256(token))));
  const requests = links.map((link) => link?.requestId);
  return new Set(requests).size === requests.length ? [] : ['somebody was asked twice for one request'];
};

/** Every nomination that was returned alone stands in one child, whose correction waits or is over, like any dossier's. */
const childrenStand = async (world: World, parent: Proposal): Promise<string[]> => {
  const outcomes = Object.entries(parent.rowOutcomes ?? {});
  const wrong: string[] = [];
  for (const [nominationId, outcome] of outcomes) {
    if (outcome.status !== 'returned') continue;
    const { id, number } = outcome.child;
    const child = await world.app.ledger.proposal(id);
    if (child === undefined || (await world.app.ledger.numbered(number)) !== id) {
      wrong.push(`there is no dossier ${number}`);
      continue;
    }
    const { version = 0 } = child.nominations[nominationId] ?? {};
    const reports = await world.app.ledger.nominations(id, new Map([[nominationId, version]]));
    if (!reports.has(nominationId)) wrong.push(`${number} has no report of ${nominationId}`);
    const turns = await world.app.ledger.turns(id);
    const engineIsWell = world.executionsOf(id).every(({ status }) => status !== 'failed');
    const isThere = isWaiting(child.standing) || isEnded(child.standing);
    if (engineIsWell && !isThere) wrong.push(`${number} was never begun`);
    wrong.push(
      ...standsWhereTurnsSay(child, turns),
      ...(engineIsWell ? engineWaits(world, child, turns) : []),
      ...(await owedIsWatched(world, child)),
      ...(await openIsScheduled(world, child, turns)),
    );
  }
  return wrong;
};

/** `strict`: the engine was not broken for good, so that it must hold every open turn. */
export const violations = async (world: World, strict: boolean): Promise<Violations> => {
  const { app, id, strange } = world;
  const proposal = await app.ledger.proposal(id);
  if (proposal === undefined) return ['the proposal is gone'];
  const turns = await app.ledger.turns(id);
  return [
    ...strange.map((fault) => `a use case failed: ${fault instanceof Error ? fault.stack : String(fault)}`),
    ...(await oneDecisionEach(world, turns)),
    ...standsWhereTurnsSay(proposal, turns),
    ...(await requestsFollowTurns(world, proposal, turns)),
    ...(await askedAreMailed(world, proposal, turns)),
    ...(strict ? engineWaits(world, proposal, turns) : []),
    ...attemptsStay(world),
    ...(await nothingLeftToTell(world)),
    ...(await owedIsWatched(world, proposal)),
    ...(await openIsScheduled(world, proposal, turns)),
    ...(await awardsAreExact(world, proposal)),
    ...(await placesAreExact(world, proposal)),
    ...(await childrenStand(world, proposal)),
    ...(await toldTheTruth(world, turns)),
    ...(await roundsAreComplete(world, proposal)),
    ...(await endsOnce(world)),
    ...(await nobodyIsAskedTwice(world)),
  ];
};
