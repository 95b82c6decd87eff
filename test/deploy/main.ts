import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ministack } from './python.ts';

const repository = fileURLToPath(new URL('../..', import.meta.url));

const found = await ministack();
if ('missing' in found) {
  process.stdout.write(`The deploy tests did not run: ${found.missing}.\n`);
  process.exit(0);
}
const vitest = join(repository, 'node_modules', 'vitest', 'vitest.mjs');
const args = [vitest, 'run', '--config', 'test/deploy/vitest.config.ts', ...process.argv.slice(2)];
const child = spawn(process.execPath, args, {
  cwd: repository,
  env: { ...process.env, MINISTACK: found.command },
  stdio: 'inherit',
});
const [code] = await once(child, 'exit');
process.exit(typeof code === 'number' ? code : 1);
