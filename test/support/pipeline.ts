import { readFile } from 'node:fs/promises';
import { SFNClient } from '@aws-sdk/client-sfn';
import { stepFunctions } from '../../functions/adapters/engine.ts';
import { systemRandom } from '../../functions/adapters/random.ts';
import { appOn } from '../../functions/aws.ts';
import { type Viewer, viewerOf } from '../../functions/domain/access.ts';
import { dayOf } from '../../functions/domain/calendar.ts';
import type { WhyNotNow } from '../../functions/domain/data/mail-waits.ts';
import type { Directory } from '../../functions/domain/directory.ts';
import type { MailAbout } from '../../functions/domain/mail-about.ts';
import type { Seat } from '../../functions/domain/proposal.ts';
import type { Letter } from '../../functions/letters.ts';
import type { App, Engine, Mail, Mailer } from '../../functions/ports.ts';
import { drainAll, type Relay, unrested } from '../../functions/usecases/deliver.ts';
import { openTurn, type StepInput } from '../../functions/usecases/open-turn.ts';
import { recordAwards } from '../../functions/usecases/record-awards.ts';
import { takeDue } from '../../functions/usecases/take-due.ts';
import { outboxItem } from '../../functions/usecases/telling.ts';
import { startEngine } from '../../infra/local/engine/engine.ts';
import type { Timers } from '../../infra/local/engine/timers.ts';
import { directTable } from './direct-table.ts';
import { smallDirectory } from './people.ts';
import { someSettings } from './settings.ts';

export type Sent = { readonly to: string; readonly letter: Letter; readonly about: MailAbout };

export type Pipeline = {
  readonly app: App;
  readonly relay: Relay;
  readonly sent: Sent[];
  readonly faults: unknown[];
  /** Why SES took no mail, each time it said so. */
  readonly putOff: WhyNotNow[];
  now: string;
  viewer(person: string): Promise<Viewer>;
  /** Lets the relay and the engine do all they can until nothing is left to tell. */
  settle(): Promise<void>;
  /** Moves the clock and takes what is due. */
  tick(to: string): Promise<void>;
  replaceDirectory(change: (directory: Directory) => Directory): Promise<void>;
  close(): Promise<void>;
};

const seatOf: Readonly<Record<string, Seat>> = {
  UnitHead: 'unitHead',
  BlockLeader: 'blockLeader',
  Ministry: 'ministry',
  Correction: 'correction',
};

const START = '2026-11-16T02:00:00.000Z';

/** A step's payload, as the definition's Parameters make it. */
const isInput = (payload: unknown): payload is StepInput =>
  typeof payload === 'object' && payload !== null && 'proposalId' in payload;

const definition = async () => {
  const text = await readFile(new URL('../../statemachines/award-proposal.asl.json', import.meta.url), 'utf8');
  return text.replaceAll(/\$\{(\w+)\}/g, '$1');
};

type Over = {
  readonly app?: (real: App) => App;
  readonly engine?: (real: Engine) => Engine;
  readonly mailer?: (real: Mailer) => Mailer;
  /** Runs before each step; what it throws is the step's fault. */
  readonly step?: (name: string, payload: StepInput) => void | Promise<void>;
  /** Stands around each step, as its function's entry does on AWS. */
  readonly invoke?: (run: Invoke) => Invoke;
  /** The engine's clock; the real one without it. */
  readonly timers?: Timers;
};

type Invoke = (name: string, payload: unknown) => Promise<unknown>;

/** Use cases, adapters, state machine and local engine together, on a clock that the test pushes; mail is kept as letters. */
export const startPipeline = async (over: Over = {}): Promise<Pipeline> => {
  const { table, close } = await directTable();
  let now = START;
  const real: App = { ...appOn(table, someSettings), clock: { now: () => now }, random: systemRandom() };
  const app = over.app?.(real) ?? real;
  const working = new Set<Promise<unknown>>();
  const work = <T>(job: Promise<T>): Promise<T> => {
    working.add(job);
    job.then(
      () => working.delete(job),
      () => working.delete(job),
    );
    return job;
  };
  const runStep: Invoke = async (name, payload) => {
    if (!isInput(payload)) throw new Error('not a step input');
    await over.step?.(name, payload);
    const seat = seatOf[name];
    await (seat === undefined ? recordAwards(app, payload) : openTurn(app, seat, payload));
    return null;
  };
  const invoke = over.invoke?.(runStep) ?? runStep;
  const engine = await startEngine({
    definitions: { 'award-proposal': await definition() },
    invoke: (name, payload) => work(invoke(name, payload)),
    dataDir: undefined,
    ...(over.timers === undefined ? {} : { timers: over.timers }),
  });
  const client = new SFNClient({
    endpoint: engine.endpoint,
    region: 'local',
    credentials: { accessKeyId: 'l', secretAccessKey: 'l' },
  });
  const machine = stepFunctions(client, engine.stateMachineArn('award-proposal'));
  const sent: Sent[] = [];
  const faults: unknown[] = [];
  const putOff: WhyNotNow[] = [];
  const letters = new Map<string, Letter>();
  const postbox: Mailer = {
    quota: async () => undefined,
    send: async (mail: Mail) => {
      const letter = letters.get(mail.subject);
      if (letter !== undefined)
        sent.push({ to: mail.to.address.replace('@example.vn', ''), letter, about: mail.about });
      return 'accepted';
    },
  };
  const relay: Relay = {
    ...app,
    engine: over.engine?.(machine) ?? machine,
    compose: (letter) => {
      const subject = String(letters.size);
      letters.set(subject, letter);
      return { subject, text: '', html: '' };
    },
    mailer: over.mailer?.(postbox) ?? postbox,
    rest: unrested(),
    onFault: (fault) => faults.push(fault),
    onNotNow: (notNow) => putOff.push(notNow.notNow),
  };

  const settle = async () => {
    // The engine invokes a step some ticks after it was told: look until both have been quiet in the same look.
    for (let quiet = 0; quiet < 3; ) {
      const told = await drainAll(relay);
      await Promise.allSettled(working);
      await new Promise((resolve) => setImmediate(resolve));
      quiet = told === 0 && working.size === 0 ? quiet + 1 : 0;
    }
  };

  const replaceDirectory = async (change: (directory: Directory) => Directory) => {
    const { version, directory } = await app.directories.current();
    const told = outboxItem(app, { tell: 'directory', version: version + 1 }, now);
    await app.directories.replace(version, change(directory), told, { at: now, by: 'admin', what: 'test' });
    await settle();
  };

  const pipeline: Pipeline = {
    app,
    relay,
    sent,
    faults,
    putOff,
    get now() {
      return now;
    },
    set now(at: string) {
      now = at;
    },
    viewer: async (id) => {
      const viewer = viewerOf((await app.directories.current()).directory, id, dayOf(now));
      if (viewer === undefined) throw new Error(`nobody is called ${id}`);
      return viewer;
    },
    settle,
    tick: async (to) => {
      now = to;
      await takeDue(app, (fault) => faults.push(fault));
      await settle();
    },
    replaceDirectory,
    close: async () => {
      await engine.close();
      client.destroy();
      await close();
    },
  };
  await replaceDirectory(() => smallDirectory());
  return pipeline;
};
