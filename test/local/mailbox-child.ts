/** The mailbox in a process of its own, to be killed: prints its endpoint. */
import { startMailbox } from '../../infra/local/mailbox/mailbox.ts';

const { endpoint } = await startMailbox({ dataDir: process.argv[2], port: 0 });
process.stdout.write(`${endpoint}\n`);
