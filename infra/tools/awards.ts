import { createInterface } from 'node:readline/promises';
import { runAwards } from './awards/run-awards.ts';

const { stdin, stdout, stderr } = process;

const ask = async (question: string): Promise<string> => {
  const asking = createInterface({ input: stdin, output: stdout });
  try {
    return await asking.question(question);
  } finally {
    asking.close();
  }
};

const EVERY_MS = 10_000;
let writtenAt = 0;

/** On a screen the line is written over; into a file a line now and then is enough. */
const progress = (text: string): void => {
  const now = performance.now();
  if (stderr.isTTY) stderr.write(`\r\u001b[K${text}`);
  if (stderr.isTTY || now - writtenAt < EVERY_MS) return;
  stderr.write(`${text}\n`);
  writtenAt = now;
};

/** Whatever is said stands on a line of its own. */
const afterProgress = (say: (text: string) => void) => (text: string) => {
  if (stderr.isTTY) stderr.write('\r\u001b[K');
  say(text);
};

process.exitCode = await runAwards(process.argv.slice(2), {
  dataDir: process.env['DATA_DIR'] || '.local',
  now: () => new Date().toISOString(),
  say: afterProgress(console.log),
  complain: afterProgress(console.error),
  ask: stdin.isTTY && stdout.isTTY ? ask : undefined,
  progress,
});
