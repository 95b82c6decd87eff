import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { ListExecutionsCommand, SFNClient } from '@aws-sdk/client-sfn';
import { expect } from 'vitest';
import type { Load } from './system-load.ts';
import { allMail, questionIn } from './system-mail.ts';
import { visitor } from './system-person.ts';
import type { SystemProcess } from './system-process.ts';
import { type Item, indexesOf, readTable, type Snapshot } from './system-table.ts';

const text = (item: Item | undefined, name: string): string => String(item?.[name] ?? '');
const object = (item: Item | undefined, name: string): Item => {
  const found = item?.[name];
  return typeof found === 'object' && found !== null ? { ...found } : {};
};

/** Items of proposals by what they are: `HEADER`, `TURN`, `REQUEST`, … */
const of = (snapshot: Snapshot, kind: string): readonly Item[] =>
  snapshot.items.filter((item) => text(item, 'pk').startsWith('P#') && text(item, 'sk').split('#')[0] === kind);

/** What recipients were awarded; each proposal of the load nominates one. */
const awards = (snapshot: Snapshot): readonly Item[] =>
  snapshot.items.filter((item) => text(item, 'pk').startsWith('R#') && text(item, 'sk').startsWith('AWARD#'));

const place = (item: Item): string => `${text(item, 'pk')} ${text(item, 'sk')}`;

/** What must still be told, and what waits for the engine. */
const restless = (snapshot: Snapshot): readonly string[] => [
  ...snapshot.items.map(place).filter((one) => one.startsWith('OUTBOX#')),
  ...of(snapshot, 'HEADER')
    .filter((header) => /entering|recording/.test(text(object(header, 'standing'), 'phase')))
    .map(place),
];

const asText = (snapshot: Snapshot): string =>
  JSON.stringify(snapshot, (_name, value) => (value instanceof Set ? [...value] : value));

/** The table once nothing moves by itself any more: everything is told, and the engine stands where the record does. */
export const settled = async ({ tableEndpoint }: SystemProcess): Promise<Snapshot> => {
  let before = '';
  let left: readonly string[] = [];
  for (let tries = 0; tries < 400; tries += 1) {
    const snapshot = await readTable(tableEndpoint);
    const now = asText(snapshot);
    left = restless(snapshot);
    if (left.length === 0 && now === before) return snapshot;
    before = now;
    await pause(25);
  }
  throw new Error(`The system does not come to rest: ${left.join(', ')}`);
};

const running = async ({ engineEndpoint, machine }: SystemProcess): Promise<readonly string[]> => {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const engine = new SFNClient({ endpoint: engineEndpoint, region: 'local', credentials });
  const list = new ListExecutionsCommand({ stateMachineArn: machine, statusFilter: 'RUNNING', maxResults: 1_000 });
  const { executions = [] } = await engine.send(list);
  engine.destroy();
  return executions.map(({ name }) => name ?? '').toSorted();
};

const waitingExecutions = (snapshot: Snapshot): readonly string[] =>
  of(snapshot, 'HEADER')
    .filter((header) => ['inReview', 'returned'].includes(text(object(header, 'standing'), 'status')))
    .map((header) => `${text(header, 'id')}-${text(object(header, 'standing'), 'attempt')}`)
    .toSorted();

const hashOf = (token: string): string => createHash('sha256').update(token).digest('base64url');

/** The request behind each mailed link, by the hash that the table keeps. */
const requestsByHash = ({ items }: Snapshot): ReadonlyMap<string, string> =>
  new Map(
    items
      .filter((item) => text(item, 'pk').startsWith('LINK#'))
      .map((item) => [text(item, 'pk').slice('LINK#'.length), text(item, 'requestId')]),
  );

/** Every request that waits has a mail in the inbox, whose link opens the page that asks. */
const expectMailed = async (system: SystemProcess, snapshot: Snapshot): Promise<void> => {
  const requests = requestsByHash(snapshot);
  const mailed = new Map<string, string>();
  for (const mail of await allMail(system.inboxUrl)) {
    const token = questionIn(mail)?.token;
    const request = token && requests.get(hashOf(token));
    if (token && request) mailed.set(request, token);
  }
  const open = of(snapshot, 'REQUEST').filter((item) => item['status'] === 'open' && item['seat'] !== 'correction');
  expect(open.map((item) => text(item, 'id')).filter((id) => !mailed.has(id))).toEqual([]);
  const pages = open.map(async (item) => {
    const token = mailed.get(text(item, 'id'));
    const page = await visitor(system.url).get(`/d/${token}`);
    expect(page).toMatchObject({ status: 200, text: expect.stringContaining(`action="/d/${token}"`) });
  });
  await Promise.all(pages);
};

/** Every open turn asks somebody, and the engine waits for its answer with a token. */
const expectAsked = (snapshot: Snapshot): void => {
  const turns = of(snapshot, 'TURN').filter((turn) => turn['status'] === 'open');
  const requests = new Set(of(snapshot, 'REQUEST').flatMap((one) => (one['status'] === 'open' ? [one['id']] : [])));
  for (const turn of turns) {
    expect(turn['tokens']).toBeInstanceOf(Set);
    if (turn['seat'] === 'correction') continue;
    expect(turn['addressees']).toEqual([
      expect.objectContaining({ requestId: expect.toSatisfy((id) => requests.has(id)) }),
    ]);
  }
};

/** What people were told is so: each filing has its number and its round, each decision stands as it was taken. */
const expectKept = (snapshot: Snapshot, load: Load): void => {
  const numbers = new Map(of(snapshot, 'HEADER').map((header) => [text(header, 'id'), text(header, 'number')]));
  const rounds = new Set(of(snapshot, 'ROUND').map((round) => text(round, 'pk')));
  for (const [number, id] of load.filed) {
    expect(numbers.get(id)).toBe(number);
    expect(rounds).toContain(`P#${id}`);
  }
  const given = [...numbers.values()].filter((number) => number !== '');
  expect(new Set(given).size).toBe(given.length);

  const requests = requestsByHash(snapshot);
  const decisions = of(snapshot, 'TURN').map((turn) => object(turn, 'decision'));
  const choices = new Map(decisions.map((decision) => [decision['requestId'], decision['choice']]));
  for (const [token, choice] of load.decided) expect(choices.get(requests.get(hashOf(token)))).toBe(choice);
};

/** Nothing torn, nothing lost, nothing stuck. */
export const expectWhole = async (system: SystemProcess, load: Load): Promise<Snapshot> => {
  const snapshot = await settled(system);
  expect({ lists: snapshot.lists, due: snapshot.due }).toEqual(indexesOf(snapshot.items));
  expectKept(snapshot, load);
  expectAsked(snapshot);
  expect(await running(system)).toEqual(waitingExecutions(snapshot));
  await expectMailed(system, snapshot);
  return snapshot;
};

/** Every filed proposal has its end, its awards when it was approved, and a mail that says so. */
export const expectEnded = async (system: SystemProcess, snapshot: Snapshot, load: Load): Promise<void> => {
  const headers = of(snapshot, 'HEADER').filter((header) => text(header, 'number') !== '');
  const ends = headers.map((header) => text(object(header, 'standing'), 'status'));
  expect(new Set(ends)).toEqual(new Set(ends).intersection(new Set(['approved', 'rejected'])));
  expect(awards(snapshot).length).toBe(ends.filter((status) => status === 'approved').length);

  const officers = new Set(load.officers.map(({ person }) => person.email));
  const mails = (await allMail(system.inboxUrl)).filter(({ to }) => officers.has(to));
  for (const header of headers) {
    const about = mails.filter(({ subject }) => subject.startsWith(`[${text(header, 'number')}]`));
    expect(about.length).toBeGreaterThanOrEqual(2); // the receipt and the outcome
  }
};
