import { BatchWriteCommand, type BatchWriteCommandInput, DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { actionsOf } from '../../functions/adapters/dynamo/changes.ts';
import type { Proposal } from '../../functions/domain/proposal.ts';
import { localClient } from '../../infra/local/running.ts';
import { tableName } from '../../infra/local/table.ts';
import { type Person, signIn } from '../support/system-person.ts';
import { benchSystem } from './bench-system.ts';
import { type Figure, median, type Section, timings } from './figures.ts';

const LOADS = 15;
const BATCH = 25;
const AT_ONCE = 4;

const proposal = (index: number): Proposal => ({
  id: `bench${String(index).padStart(19, '0')}`,
  unitId: `U${(index % 7) + 1}`,
  blockId: 'K06',
  seasonId: 'N2023',
  authority: 'minister',
  createdBy: `P${(index % 7) + 1}03`,
  createdAt: new Date(Date.UTC(2023, 0, 1) + index * 60_000).toISOString(),
  number: `U${(index % 7) + 1}-N2023-${index}`,
  standing: { status: 'draft' },
  edits: 0,
  statement: { version: 0, problems: 0, number: '', date: '', signer: '' },
  nominations: {},
});

type Writes = NonNullable<BatchWriteCommandInput['RequestItems']>[string];

/** Headers with their list entries, written past the use cases, as many as a table has after years. */
const fill = async (endpoint: string, from: number, to: number): Promise<void> => {
  const client = DynamoDBDocumentClient.from(localClient(endpoint), {
    marshallOptions: { removeUndefinedValues: true },
  });
  const table = { client, name: tableName };
  let next = from;
  const worker = async () => {
    while (next < to) {
      const some = Array.from({ length: Math.min(BATCH, to - next) }, (_, at) => proposal(next + at));
      next += some.length;
      const actions = some.flatMap((one) => actionsOf(table, { change: 'createProposal', proposal: one }));
      const writes: Writes = actions.flatMap(({ Put }) => (Put?.Item ? [{ PutRequest: { Item: Put.Item } }] : []));
      await client.send(new BatchWriteCommand({ RequestItems: { [tableName]: writes } }));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  client.destroy();
};

const openList = async (person: Person): Promise<number> => {
  const times = await timings(LOADS, async () => {
    const { status } = await person.get('/proposals');
    if (status !== 200) throw new Error(`The list answered ${status}.`);
  });
  return median(times);
};

/** The list of one unit and the list of the ministry, over ever more proposals. */
export const listPages = async (counts: readonly number[]): Promise<Section> => {
  const system = await benchSystem();
  try {
    const readers = [
      ['of a unit', await signIn(system, 'canbo.u1@example.vn')],
      ['of the ministry', await signIn(system, 'chuyenvien.tccb@example.vn')],
    ] as const;
    const figures: Figure[] = [];
    let filled = 0;
    for (const count of counts) {
      await fill(system.tableEndpoint, filled, count);
      filled = count;
      for (const [whose, reader] of readers) {
        const what = `proposals ${whose}, ${count.toLocaleString('en-US')} in all`;
        figures.push({ what, value: await openList(reader), unit: 'ms' });
      }
    }
    return { title: `List pages, median of ${LOADS}`, figures };
  } finally {
    await system.kill();
  }
};
