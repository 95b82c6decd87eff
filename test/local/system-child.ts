/** The whole system in a process of its own, to be killed: says where it is, and lives some time ahead of this machine. */
import { flushCompileCache } from 'node:module';
import { appOnAws } from '../../functions/aws.ts';
import { seed } from '../../infra/local/seed.ts';
import { startSystem } from '../../infra/local/system.ts';

const [dataDir, port, mailboxPort, ahead] = process.argv.slice(2);

process.env['POWERTOOLS_LOG_LEVEL'] ??= 'CRITICAL';

const system = await startSystem({
  dataDir: dataDir || undefined,
  port: Number(port),
  mailboxPort: Number(mailboxPort),
  administratorEmail: 'quantri@example.vn',
  ministryName: 'Bộ Tài nguyên và Môi trường',
  beforeServing: async () => {
    const { clock } = appOnAws();
    const now = () => new Date(Date.now() + Number(ahead)).toISOString();
    Object.assign(clock, { now });
    await seed();
  },
});

process.send?.({
  url: system.url,
  inboxUrl: system.inboxUrl,
  tableEndpoint: system.tableEndpoint,
  engineEndpoint: system.engine.endpoint,
  machine: system.engine.stateMachineArn('award-proposal'),
});
// Killed before it would write this by itself.
flushCompileCache();
process.on('disconnect', () => process.exit());
