import { flushCompileCache } from 'node:module';
import { startStore } from '../../infra/local/store/store.ts';

// A process of its own, so that it can be killed: says where it listens, or why it does not.
startStore({ dataDir: process.argv[2] }).then(
  ({ endpoint }) => {
    process.send?.({ endpoint });
    // Killed before it would write this by itself.
    flushCompileCache();
  },
  ({ code, message }) => process.send?.({ code, message }, () => process.exit(1)),
);

process.on('disconnect', () => process.exit());
