import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import * as v from 'valibot';
import { dynamoRecipients } from '../../functions/adapters/dynamo/recipients.ts';
import { directoryFile } from '../../functions/domain/directory-file.ts';
import type { Recipients } from '../../functions/ports.ts';
import { demoDirectory } from '../../infra/local/demo-directory.ts';
import { localClient } from '../../infra/local/running.ts';
import { startStore } from '../../infra/local/store/store.ts';
import { tableName } from '../../infra/local/table.ts';
import { runDirectory } from '../../infra/tools/run-directory.ts';
import { awardCsv } from '../support/award-file.ts';
import { type Figure, median, type Section, timed, timings } from './figures.ts';

const LOOKUPS = 15;
const PEOPLE = 200;
const BUDGET_SECONDS = 300;
const BUDGET_MB = 512;
/** As `npm run awards` has it. */
const HEAP_MB = 256;

const families = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Vũ', 'Đặng'];
const given = ['An', 'Bình', 'Cường', 'Dũng', 'Hà', 'Hòa', 'Linh', 'Minh', 'Nga', 'Phương', 'Quân'];

const person = (index: number) => ({
  name: `${families[index % 7]} Văn ${given[(index >> 3) % 11]} ${given[(index >> 6) % 11]}`,
  birthDate: `${(index % 28) + 1}/${(index % 12) + 1}/${1960 + (index % 40)}`,
  citizenId: String(1_085_000_000 + index).padStart(12, '0'),
  unit: `U${(index % 7) + 1}`,
});

const Taken = v.object({ megabytes: v.number(), cpuSeconds: v.number() });

const silent = { now: () => new Date().toISOString(), say: () => {}, complain: console.error };

/** One import into an empty record, with the local table in the same process: what a machine without a running system needs. */
const importInto = async (folder: string, people: number): Promise<readonly Figure[]> => {
  const [directory, file, dataDir] = ['directory.json', 'awards.csv', 'data'].map((name) => join(folder, name));
  await writeFile(directory ?? '', directoryFile(demoDirectory(silent.now())));
  await writeFile(file ?? '', awardCsv(...Array.from({ length: people }, (_, index) => person(index))));
  await runDirectory(['import', directory ?? ''], { ...silent, dataDir: dataDir ?? '' });
  const child = fileURLToPath(new URL('award-import-child.ts', import.meta.url));
  const node = [`--max-old-space-size=${HEAP_MB}`, '--import', 'tsx', child, dataDir ?? '', file ?? ''];
  let said = '';
  const ms = await timed(async () => {
    said = (await promisify(execFile)(process.execPath, node)).stdout;
  });
  const { megabytes, cpuSeconds } = v.parse(Taken, JSON.parse(said));
  const what = `import of ${people.toLocaleString('en-US')} people`;
  const note = `${cpuSeconds.toFixed(0)} s of processor time`;
  return [
    { what, value: ms / 1_000, unit: 's', most: BUDGET_SECONDS, note },
    { what: `${what}, memory at most`, value: megabytes, unit: 'MB', most: BUDGET_MB },
  ];
};

const lookups = async (recipients: Recipients, people: number): Promise<readonly Figure[]> => {
  const some = (turn: number, count: number) =>
    Array.from({ length: count }, (_, at) => {
      const { unit: unitId, ...one } = person((turn * 7_919 + at * 97) % people);
      return { key: String(at), kind: 'individual' as const, unitId, ...one };
    });
  await recipients.historyOf(some(0, PEOPLE));
  const many = await timings(LOOKUPS, (turn) => recipients.historyOf(some(turn, PEOPLE)));
  const one = await timings(LOOKUPS * 4, (turn) => recipients.historyOf(some(turn, 1)));
  const among = `among ${people.toLocaleString('en-US')}`;
  return [
    { what: `history of ${PEOPLE} people ${among}`, value: median(many), unit: 'ms', most: 150 },
    { what: `history of one person ${among}`, value: median(one), unit: 'ms' },
  ];
};

const measured = async (people: number): Promise<readonly Figure[]> => {
  const folder = await mkdtemp(join(tmpdir(), 'bench-awards-'));
  try {
    const imported = await importInto(folder, people);
    const store = await startStore({ dataDir: join(folder, 'data', 'table') });
    const client = localClient(store.endpoint);
    const found = await lookups(
      dynamoRecipients({ name: tableName, client: DynamoDBDocumentClient.from(client) }),
      people,
    );
    client.destroy();
    await store.close();
    return [...imported, ...found];
  } finally {
    await rm(folder, { recursive: true });
  }
};

/** How long an import takes, how much memory, and whether looking people up stays as quick the more there are. */
export const awardImport = async (sizes: readonly number[]): Promise<Section> => {
  const figures: Figure[] = [];
  for (const people of sizes) figures.push(...(await measured(people)));
  return { title: 'Award history imported by the command, one award each, into an empty table on disk', figures };
};
