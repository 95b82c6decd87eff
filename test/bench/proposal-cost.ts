import { setTimeout as pause } from 'node:timers/promises';
import { seed } from '../../infra/local/seed.ts';
import { type LocalSystem, startSystem } from '../../infra/local/system.ts';
import { freePort } from '../support/e2e-ports.ts';
import { askToFile, file, fillDraft } from '../support/system-filing.ts';
import { allMail } from '../support/system-mail.ts';
import { signIn, visitor } from '../support/system-person.ts';
import { approve, nextQuestion } from './bench-system.ts';
import { type CountingStore, countingStore, type Units } from './counting-store.ts';
import type { Figure, Section } from './figures.ts';

const approvers = ['thutruong.u6@example.vn', 'khoitruong@example.vn', 'botruong@example.vn'];
const officerMail = 'canbo.u6@example.vn';

/** Until nothing is read or written for a while: relay and engine have done what they had to. */
const rested = async (store: CountingStore): Promise<Units> => {
  let all: Units = { reads: 0, writes: 0, requests: 0 };
  for (let quiet = 0, looks = 0; quiet < 3 && looks < 100; looks += 1) {
    await pause(100);
    const { reads, writes, requests } = store.take();
    quiet = requests === 0 ? quiet + 1 : 0;
    all = { reads: all.reads + reads, writes: all.writes + writes, requests: all.requests + requests };
  }
  return all;
};

const figuresOf = (what: string, { reads, writes, requests }: Units): readonly Figure[] => [
  { what: `${what}: read units`, value: reads, unit: 'RRU', note: `${requests} requests` },
  { what: `${what}: write units`, value: writes, unit: 'WRU' },
];

const runOne = async (system: LocalSystem, store: CountingStore): Promise<readonly Figure[]> => {
  const officer = await signIn(system, officerMail);
  await rested(store);
  const id = await fillDraft(officer, 'U6');
  const draft = await rested(store);
  const filing = await askToFile(officer, id);
  if (filing === undefined) throw new Error('The draft was filed already.');
  await officer.get(await file(officer, filing));
  const filed = await rested(store);
  const known = new Set<string>();
  for (const email of approvers) {
    const question = await nextQuestion(system, email, known, new Date(Date.now() - 10_000));
    await visitor(system.url).get(`/d/${question.token}`);
    await approve(system, question);
  }
  const reviewed = await rested(store);
  const mails = (await allMail(system.inboxUrl)).filter(({ subject }) => subject.includes('U6-N2023-001'));
  const told = approvers.map((email) => mails.filter(({ to }) => to === email).length);
  return [
    ...figuresOf('draft with one nominee', draft),
    ...figuresOf('filed, receipt, first mail', filed),
    ...figuresOf('three stages, awards, outcome', reviewed),
    { what: 'state transitions', value: system.engine.transitions('award-proposal', `${id}-1`), unit: '', most: 6 },
    {
      what: 'mails to one approver, at most',
      value: Math.max(...told),
      unit: '',
      most: 3,
      note: 'the question, the receipt; to the unit head also the outcome',
    },
    { what: 'mails in all', value: mails.length, unit: '' },
  ];
};

/** One proposal from its start to its award, with everything that reads or writes the table on the way. */
export const proposalCost = async (): Promise<Section> => {
  let store: CountingStore | undefined;
  const system = await startSystem({
    dataDir: undefined,
    port: await freePort(),
    mailboxPort: await freePort(),
    administratorEmail: 'quantri@example.vn',
    ministryName: 'Bộ Tài nguyên và Môi trường',
    beforeServing: async () => {
      store = await countingStore(process.env['AWS_ENDPOINT_URL_DYNAMODB'] ?? '');
      process.env['AWS_ENDPOINT_URL_DYNAMODB'] = store.endpoint;
      await seed();
    },
  });
  if (store === undefined) throw new Error('The system started without its store.');
  try {
    return {
      title: 'One proposal on the happy path of three stages',
      figures: await runOne(system, store),
      remarks: ['Reads as the local store counts them; writes from item sizes before and after, with index entries.'],
    };
  } finally {
    await system.close();
    store.close();
  }
};
