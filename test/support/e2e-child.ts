import { createServer } from 'node:net';
import { createInterface } from 'node:readline';
import { DynamoDBClient, paginateScan } from '@aws-sdk/client-dynamodb';
import { functions } from '../../infra/local/functions.ts';
import { lambdaContext } from '../../infra/local/http/lambda-context.ts';
import { seed } from '../../infra/local/seed.ts';
import { startSystem } from '../../infra/local/system.ts';
import { tableName } from '../../infra/local/table.ts';
import { runClock } from '../../infra/local/wake.ts';
import { freePort } from './e2e-ports.ts';

// The real system in a process of its own, as `npm start` runs it, with what a test may do besides using its pages.
const [port, mailboxPort] = [await freePort(), await freePort()];
const system = await startSystem({
  dataDir: undefined,
  port,
  mailboxPort,
  administratorEmail: 'quantri@example.vn',
  ministryName: 'Bộ Tài nguyên và Môi trường',
  beforeServing: seed,
});

const scan = async (): Promise<unknown[]> => {
  const client = new DynamoDBClient({ endpoint: system.tableEndpoint });
  const items: unknown[] = [];
  for await (const page of paginateScan({ client }, { TableName: tableName })) items.push(...(page.Items ?? []));
  client.destroy();
  return items;
};

const commands: Readonly<Record<string, (told: string) => Promise<unknown>>> = {
  clock: runClock,
  scan,
  mailEvent: (event) => functions.mailEvents(JSON.parse(event), lambdaContext('mail-events', 60_000)),
};

const control = createServer((socket) => {
  createInterface(socket).once('line', async (line) => {
    const [command = '', told = ''] = line.split(/ (.*)/);
    const done = await commands[command]?.(told);
    socket.end(JSON.stringify(done ?? null));
  });
});
control.listen(0, '127.0.0.1', () => {
  const address = control.address();
  if (address === null || typeof address === 'string') throw new Error('The control listens on no port.');
  process.send?.({ baseUrl: system.url, mailboxUrl: system.inboxUrl, controlPort: address.port });
});

// Whoever started it is gone, or done.
process.on('disconnect', () => process.exit());
