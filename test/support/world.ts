import { systemRandom } from '../../functions/adapters/random.ts';
import { appOn } from '../../functions/aws.ts';
import { viewerOf } from '../../functions/domain/access.ts';
import { dayOf } from '../../functions/domain/calendar.ts';
import type { DecidingAuthority } from '../../functions/domain/data/authorities.ts';
import { mailWaitMs } from '../../functions/domain/data/mail-waits.ts';
import type { Directory } from '../../functions/domain/directory.ts';
import type { MailAbout } from '../../functions/domain/mail-about.ts';
import type { MailFault } from '../../functions/domain/mail-event.ts';
import type { Seat } from '../../functions/domain/proposal.ts';
import { liveEntriesOf } from '../../functions/domain/rows.ts';
import { askedNow, type Choice, isOpen, type OpenTurn, type RowDecision } from '../../functions/domain/turn.ts';
import type { Letter } from '../../functions/letters.ts';
import type { App, SubmitReceipt } from '../../functions/ports.ts';
import { moveDueDate, nameAddressee, restartExecution } from '../../functions/usecases/administer.ts';
import { askFreshLink } from '../../functions/usecases/ask-fresh-link.ts';
import { drainAll, drainStream, type Relay, unrested } from '../../functions/usecases/deliver.ts';
import { addNomination } from '../../functions/usecases/edit-nominations.ts';
import { openTurn } from '../../functions/usecases/open-turn.ts';
import { recordAwards } from '../../functions/usecases/record-awards.ts';
import { type Recorded, recordDecision } from '../../functions/usecases/record-decision.ts';
import { saveForm } from '../../functions/usecases/save-form.ts';
import { startProposal } from '../../functions/usecases/start-proposal.ts';
import { submitProposal } from '../../functions/usecases/submit-proposal.ts';
import { takeDue } from '../../functions/usecases/take-due.ts';
import { takeMailEvent } from '../../functions/usecases/take-mail-event.ts';
import { outboxItem } from '../../functions/usecases/telling.ts';
import { withdrawProposal } from '../../functions/usecases/withdraw-proposal.ts';
import { directTable } from './direct-table.ts';
import { value } from './filing.ts';
import { collectiveFields, individualFields, meritFor, posted, statementFields } from './filled.ts';
import { awardDefinition, type Invocation, type ModelEngine, modelEngine } from './model-engine.ts';
import { smallDirectory } from './people.ts';
import { someSettings } from './settings.ts';
import { Broken, type Fault, turnstile } from './turnstile.ts';

/** One thing that may happen next; `pick` chooses among what there is. */
export type Event =
  | { readonly do: 'submit'; readonly change: boolean; readonly again: boolean }
  /** `apart`: an approval takes the last nomination out that stands beside the first. */
  | {
      readonly do: 'decide';
      readonly pick: number;
      readonly choice: Choice;
      readonly apart?: RowDecision['choice'] | undefined;
    }
  | { readonly do: 'withdraw' | 'relay' | 'wake' | 'timeOut' | 'failForGood' | 'restart' | 'follow' }
  | { readonly do: 'throttle'; readonly mails: number }
  | { readonly do: 'moveDue'; readonly hours: number }
  | { readonly do: 'name'; readonly pick: number }
  | { readonly do: 'tick'; readonly minutes: number }
  /** SES tells what became of a question's mail, now and then twice. */
  | { readonly do: 'fate'; readonly pick: number; readonly why: MailFault }
  | { readonly do: 'step' | 'stepTwice' | 'askAgain' | 'freshLink'; readonly pick: number }
  /** `follow`: the relay hears of it at once. */
  | { readonly do: 'directory'; readonly variant: number; readonly follow: boolean };

export type Happening = Event & { readonly fault?: Fault | undefined };

type Mailed = {
  readonly to: string;
  readonly token: string;
  readonly code: string;
  readonly because: string;
  readonly about: MailAbout;
};

export type World = Awaited<ReturnType<typeof buildWorld>>;

const START = '2026-11-16T02:00:00.000Z';
const UNIT = 'U3';
const seatOf: Readonly<Record<string, Seat>> = {
  UnitHead: 'unitHead',
  BlockLeader: 'blockLeader',
  Ministry: 'ministry',
  Correction: 'correction',
};

const withHead = (directory: Directory, head: string): Directory => ({
  ...directory,
  units: directory.units.map((unit) => (unit.id === UNIT ? { ...unit, head } : unit)),
});
const withLeader = (directory: Directory, leader: string, deputies: string[]): Directory => ({
  ...directory,
  terms: directory.terms.map((term) => ({ ...term, leader, deputies })),
});

/** The directories that replace one another. */
const directories: readonly ((directory: Directory) => Directory)[] = [
  (directory) => directory,
  (directory) => withHead(directory, 'spare'),
  (directory) => withLeader(directory, 'deputy', ['leader']),
  (directory) => withLeader(directory, 'spare', []),
  (directory) => ({ ...directory, ministry: { ...directory.ministry, approver: 'spare', deputies: ['minister'] } }),
  (directory) => withHead(directory, 'officer-u3'),
];

const at = <T>(from: readonly T[], pick: number): T | undefined => from[pick % Math.max(1, from.length)];

const isBroken = (fault: unknown): boolean =>
  fault instanceof Broken || (fault instanceof AggregateError && fault.errors.every(isBroken));

/** Titles with a quota of the unit, the block and the ministry. */
const proposed = {
  unitHead: { kind: 'individual', title: 'CSTDCS', fields: individualFields },
  minister: { kind: 'collective', title: 'CTDB', fields: collectiveFields },
  aboveMinister: { kind: 'collective', title: 'CTDCP', fields: collectiveFields },
} as const;

/** Others on its list, for titles without a quota. */
const beside = ['Trần Bình', 'Lê Chi'];
const titleBeside = { unitHead: 'LDTT', minister: 'BKB', aboveMinister: 'BKTTG' } as const;

/** The real use cases and store around one proposal, with an engine and a clock that the schedule pushes. */
export const buildWorld = async (authority: DecidingAuthority) => {
  const { kind, title, fields } = proposed[authority];
  const door = turnstile();
  const { table, close } = await directTable(door.gate);
  let now = START;
  /** How many mails SES takes not now. */
  let throttled = 0;
  const random = systemRandom();
  const app: App = { ...appOn(table, someSettings), clock: { now: () => now }, random };
  const machine: ModelEngine = modelEngine(await awardDefinition());
  const letters = new Map<string, Letter>();
  const sent: { readonly to: string; readonly letter: Letter }[] = [];
  const questions: Mailed[] = [];
  const strange: unknown[] = [];
  const note = (fault: unknown) => {
    if (!isBroken(fault)) strange.push(fault);
  };
  const relay: Relay = {
    ...app,
    engine: {
      start: (name, input) => door.gate('start', () => machine.port.start(name, input)),
      succeed: (token, output) => door.gate('succeed', () => machine.port.succeed(token, output)),
      fail: (token, error) => door.gate('fail', () => machine.port.fail(token, error)),
    },
    compose: (letter) => {
      const subject = String(letters.size);
      letters.set(subject, letter);
      return { subject, text: '', html: '' };
    },
    mailer: {
      quota: async () => undefined,
      send: (mail) =>
        door.gate('send', async () => {
          if (throttled > 0) {
            throttled -= 1;
            return { notNow: 'quota', waitMs: mailWaitMs.quota };
          }
          const letter = letters.get(mail.subject);
          const to = mail.to.address.replace('@example.vn', '');
          if (letter === undefined) return 'accepted';
          sent.push({ to, letter });
          if (letter.letter === 'request')
            questions.push({
              to,
              token: letter.link.slice(letter.link.lastIndexOf('/') + 1),
              code: letter.code,
              because: letter.because,
              about: mail.about,
            });
          return 'accepted';
        }),
    },
    rest: unrested(),
    onFault: note,
    onNotNow: () => undefined,
  };

  const viewer = async (id: string) => {
    const found = viewerOf((await app.directories.current()).directory, id, dayOf(now));
    if (found === undefined) throw new Error(`nobody is called ${id}`);
    return found;
  };
  const replaceDirectory = async (change: (directory: Directory) => Directory) => {
    const { version } = await app.directories.current();
    const told = outboxItem(app, { tell: 'directory', version: version + 1 }, now);
    await app.directories.replace(version, change(smallDirectory()), told, { at: now, by: 'admin', what: 'test' });
  };

  const countsOf = (individuals: number) => ({
    ...{ individuals, collectives: 0, households: 0 },
    [`${kind}s`]: 1 + (kind === 'individual' ? individuals : 0),
  });
  const fileStatement = async (proposalId: string, seen: number, individuals: number) => {
    const statement = posted({ ...statementFields(countsOf(individuals)), unitLdtt: '20' });
    await saveForm(app, await viewer('officer-u3'), proposalId, { form: 'statement' }, seen, statement);
  };

  const draft = async () => {
    const officer = await viewer('officer-u3');
    const id = value(await startProposal(app, officer, { seasonId: 'N2026', unitId: UNIT, authority }));
    await fileStatement(id, 0, beside.length);
    const nominationId = value(await addNomination(app, officer, id, kind));
    const place = { form: kind, nominationId, isNew: false } as const;
    value(await saveForm(app, officer, id, place, 1, posted(fields({ title, ...meritFor(title, 2026) }))));
    for (const [index, fullName] of beside.entries()) {
      const added = value(await addNomination(app, officer, id, 'individual'));
      const about = { fullName, citizenId: `00118500012${4 + index}`, title: titleBeside[authority] };
      const typed = posted(individualFields({ ...about, ...meritFor(about.title, 2026) }));
      value(await saveForm(app, officer, id, { form: 'individual', nominationId: added, isNew: false }, 1, typed));
    }
    return { id, nominationId };
  };
  await replaceDirectory((directory) => directory);
  const { id, nominationId } = await draft();

  const decided: { readonly requestId: string; readonly choice: Choice; readonly recorded: Recorded }[] = [];
  const receipts: { readonly key: string; readonly receipt: SubmitReceipt }[] = [];
  let lastKey = { key: random.id(), edits: -1, answer: 'Đã bổ sung' };

  const openTurns = async (): Promise<readonly OpenTurn[]> => (await app.ledger.turns(id)).filter(isOpen);

  const step = async (invocation: Invocation): Promise<void> => {
    const seat = seatOf[invocation.state];
    try {
      await (seat === undefined ? recordAwards(app, invocation.payload) : openTurn(app, seat, invocation.payload));
    } catch (error) {
      if (!(error instanceof Error && error.name === 'SupersededAttempt')) note(error);
      machine.finished(invocation, error instanceof Error ? error.name : 'Error');
      return;
    }
    machine.finished(invocation, undefined);
  };

  const submit = async ({ change, again }: Extract<Event, { do: 'submit' }>): Promise<void> => {
    const officer = await viewer('officer-u3');
    const proposal = await app.ledger.proposal(id);
    if (change && proposal?.standing.status === 'returned') {
      const { version } = proposal.nominations[nominationId] ?? { version: 0 };
      const place = { form: kind, nominationId, isNew: false } as const;
      await saveForm(
        app,
        officer,
        id,
        place,
        version,
        posted(fields({ title, ...meritFor(title, 2026), duties: `Nhiệm vụ ${random.id()}` })),
      );
    }
    if (proposal?.standing.status === 'returned' && proposal.rowOutcomes !== undefined)
      await fileStatement(id, proposal.statement.version, liveEntriesOf(proposal).length - 1);
    if (!again || lastKey.edits === -1) {
      const { edits } = (await app.ledger.proposal(id)) ?? { edits: 0 };
      lastKey = { key: random.id(), edits, answer: 'Đã bổ sung' };
    }
    const mine = lastKey;
    const result = await submitProposal(app, officer, id, mine);
    if (result.ok) receipts.push({ key: mine.key, receipt: result.value });
  };

  const rowsApart = async (choice: RowDecision['choice']): Promise<readonly RowDecision[]> => {
    const proposal = await app.ledger.proposal(id);
    const live = proposal === undefined ? [] : liveEntriesOf(proposal);
    const last = live.at(-1);
    return last === undefined || live.length === 1 ? [] : [{ nominationId: last.id, choice, reason: 'Lý do riêng' }];
  };

  const decide = async ({ pick, choice, apart }: Extract<Event, { do: 'decide' }>): Promise<void> => {
    const link = questions.at(-1 - (pick % Math.max(1, questions.length)));
    if (link === undefined) return;
    const { token, code } = link;
    const result = await recordDecision(app, token, {
      choice,
      code,
      ...(choice === 'approve' ? {} : { reason: 'Lý do' }),
      ...(choice === 'approve' && apart !== undefined ? { rows: await rowsApart(apart) } : {}),
    });
    if (result.ok) decided.push({ requestId: result.value.decision.requestId, choice, recorded: result.value });
  };

  const administer = async (event: Extract<Event, { do: 'moveDue' | 'name' }>): Promise<void> => {
    const turn = (await openTurns())[0];
    if (turn === undefined) return;
    const key = { proposalId: id, round: turn.round, seat: turn.seat };
    const admin = await viewer('admin');
    if (event.do === 'name') {
      await nameAddressee(app, admin, key, at(['spare', 'clerk', 'vice-minister'], event.pick) ?? '', 'Lý do');
      return;
    }
    const due = new Date(Date.parse(now) + event.hours * 3_600_000).toISOString();
    await moveDueDate(app, admin, key, due, 'Lý do');
  };

  const tellFate = async ({ pick, why }: Extract<Event, { do: 'fate' }>): Promise<void> => {
    const mail = questions.at(-1 - (pick % Math.max(1, questions.length)));
    if (mail === undefined) return;
    const { to, token, about } = mail;
    await takeMailEvent(app, { key: `${token}#${why}`, sentAt: now, fault: why, address: `${to}@example.vn`, about });
  };

  const clock = async (minutes: number): Promise<void> => {
    now = new Date(Date.parse(now) + minutes * 60_000).toISOString();
    await takeDue(app, note);
  };

  const executionsOf = (proposalId: string) =>
    [...machine.executions.values()].filter(({ input }) => input.proposalId === proposalId);
  const current = () => executionsOf(id).findLast((execution) => execution.status === 'running');

  const perform = async (event: Event): Promise<void> => {
    switch (event.do) {
      case 'submit':
        return submit(event);
      case 'decide':
        return decide(event);
      case 'withdraw':
        await withdrawProposal(app, await viewer('officer-u3'), id, undefined);
        return;
      case 'relay':
        await drainAll(relay);
        return;
      case 'wake':
        await drainStream(relay, id);
        return;
      case 'follow':
        await drainStream(relay, 'directory');
        return;
      case 'timeOut': {
        const execution = current();
        if (execution !== undefined) machine.timeOut(execution);
        return;
      }
      case 'failForGood': {
        const execution = current();
        if (execution !== undefined) machine.failForGood(execution);
        return;
      }
      case 'restart':
        await restartExecution(app, await viewer('admin'), id);
        return;
      case 'throttle':
        throttled = event.mails;
        return;
      case 'moveDue':
      case 'name':
        return administer(event);
      case 'fate':
        return tellFate(event);
      case 'tick':
        return clock(event.minutes);
      case 'step': {
        const index = event.pick % Math.max(1, machine.invocations.length);
        const [invocation] = machine.invocations.splice(index, 1);
        if (invocation !== undefined) await step(invocation);
        return;
      }
      case 'stepTwice': {
        const invocation = at(machine.invocations, event.pick);
        if (invocation !== undefined) await step(invocation);
        return;
      }
      case 'askAgain': {
        const invocation = at(machine.invocations, event.pick);
        if (invocation !== undefined) machine.askAgain(invocation);
        return;
      }
      case 'freshLink': {
        const link = at(questions, event.pick);
        if (link !== undefined) await askFreshLink(app, link.token);
        return;
      }
      case 'directory':
        await replaceDirectory(directories[event.variant % directories.length] ?? ((one) => one));
        if (event.follow) await drainStream(relay, 'directory');
        return;
    }
  };

  /** What a fault broke is told to nobody: whoever asked sees an error page, and the process is gone. */
  const happen = async ({ fault, ...event }: Happening): Promise<void> => {
    try {
      await door.run(fault, () => perform(event));
    } catch (error) {
      if (!isBroken(error)) throw error;
    }
  };

  /** With nothing broken any more: relay, engine and clock do all they can, until nothing is left to do soon. */
  const drain = async (): Promise<void> => {
    throttled = 0;
    for (let quiet = 0, turns = 0; quiet < 3; turns += 1) {
      if (turns === 80) throw new Error('the system does not come to rest');
      for (const item of await app.outbox.parked()) await app.outbox.unpark(item.stream, item.id, now);
      const told = await drainAll(relay);
      const invocations = machine.invocations.splice(0);
      for (const invocation of invocations) await step(invocation);
      const busy = told > 0 || invocations.length > 0;
      quiet = busy ? 0 : quiet + 1;
      // Past a claim of a crashed relay, then past the longest pause after a failure.
      if (!busy) now = new Date(Date.parse(now) + (quiet === 1 ? 61_000 : 15 * 60_000)).toISOString();
    }
  };

  return {
    app,
    id,
    authority,
    machine,
    executionsOf,
    sent,
    questions,
    decided,
    receipts,
    strange,
    broken: door.broken,
    now: () => now,
    happen,
    together: (happenings: readonly Happening[], seed: number) =>
      door.together(
        happenings.map((one) => () => happen(one)),
        seed,
      ),
    drain,
    clock,
    openTurns,
    asked: async () => (await openTurns()).flatMap((turn) => askedNow(turn)),
    close,
  };
};
