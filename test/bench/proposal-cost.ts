import { setTimeout as pause } from 'node:timers/promises';
import { seed } from '../../infra/local/seed.ts';
import { type LocalSystem, startSystem } from '../../infra/local/system.ts';
import { runClock, runRelay } from '../../infra/local/wake.ts';
import { type Measured, type Work, writeMeasured } from '../../infra/tools/forecast/measured.ts';
import { freePort } from '../support/e2e-ports.ts';
import { askToFile, file, fillDraft } from '../support/system-filing.ts';
import { allMail } from '../support/system-mail.ts';
import { signIn, visitor } from '../support/system-person.ts';
import { approve, nextQuestion } from './bench-system.ts';
import { type CountingStore, countingStore, sum, type Units } from './counting-store.ts';
import type { Figure, Section } from './figures.ts';
import { pagesAsked } from './pages-asked.ts';

const approvers = ['thutruong.u6@example.vn', 'khoitruong@example.vn', 'botruong@example.vn'];
const officerMail = 'canbo.u6@example.vn';

/** Until nothing is read or written for a while: relay and engine have done what they had to. */
const rested = async (store: CountingStore): Promise<Units> => {
  let all = store.take();
  for (let quiet = 0, looks = 0; quiet < 3 && looks < 100; looks += 1) {
    await pause(100);
    const more = store.take();
    quiet = more.requests === 0 ? quiet + 1 : 0;
    all = sum(all, more);
  }
  return all;
};

const figuresOf = (what: string, { reads, writes, requests }: Units): readonly Figure[] => [
  { what: `${what}: read units`, value: reads, unit: 'RRU', note: `${requests} requests` },
  { what: `${what}: write units`, value: writes, unit: 'WRU' },
];

const workOf = (units: Units, more: Pick<Work, 'pages' | 'steps' | 'transitions' | 'mails'>): Work => ({
  marks: units.marks,
  readUnits: units.reads,
  writeUnits: units.writes,
  storedBytes: Math.max(0, units.stored),
  ...more,
});

type Counted = { readonly figures: readonly Figure[]; readonly measured: Measured };

const runOne = async (system: LocalSystem, store: CountingStore): Promise<Counted> => {
  const pages = pagesAsked(new URL(system.url).origin);
  await rested(store);
  const officer = await signIn(system, officerMail);
  const signedIn = workOf(await rested(store), { pages: pages.take(), steps: 0, transitions: 0, mails: 1 });
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
  await Promise.all([runRelay(), runClock()]);
  const { reads: readUnits, writes: writeUnits } = await rested(store);
  const mails = (await allMail(system.inboxUrl)).filter(({ subject }) => subject.includes('U6-N2023-001'));
  const told = approvers.map((email) => mails.filter(({ to }) => to === email).length);
  const transitions = system.engine.transitions('award-proposal', `${id}-1`);
  const used = { pages: pages.take(), steps: approvers.length + 1, transitions, mails: mails.length };
  pages.stop();
  return {
    measured: {
      measuredOn: new Date().toISOString().slice(0, 10),
      proposal: workOf([draft, filed, reviewed].reduce(sum), used),
      signIn: signedIn,
      idleMinute: { readUnits, writeUnits },
    },
    figures: [
      ...figuresOf('draft with one nominee', draft),
      ...figuresOf('filed, receipt, first mail', filed),
      ...figuresOf('three stages, awards, outcome', reviewed),
      { what: 'a minute with nothing to do', value: readUnits, unit: 'RRU' },
      { what: 'state transitions', value: transitions, unit: '', most: 6 },
      {
        what: 'mails to one approver, at most',
        value: Math.max(...told),
        unit: '',
        most: 3,
        note: 'the question, the receipt; to the unit head also the outcome',
      },
      { what: 'mails in all', value: mails.length, unit: '' },
    ],
  };
};

/** One proposal from its start to its award, with everything that reads or writes the table on the way; kept for the forecast. */
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
    const { figures, measured } = await runOne(system, store);
    writeMeasured(measured);
    return {
      title: 'One proposal on the happy path of three stages',
      figures,
      remarks: [
        'Reads as the local store counts them; writes from item sizes before and after, with index entries.',
        'Kept in infra/tools/data/measured.json: npm run forecast reckons with it.',
      ],
    };
  } finally {
    await system.close();
    store.close();
  }
};
