import { cdkContext } from './cdk-context.ts';
import { publicDns } from './preflight/public-dns.ts';
import { runPreflight } from './preflight/run-preflight.ts';

process.exitCode = await runPreflight(process.argv.slice(2), {
  context: cdkContext(),
  now: () => new Date().toISOString(),
  txt: publicDns(),
  everyMs: 3_000,
  say: console.log,
  complain: console.error,
});
