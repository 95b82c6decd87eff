import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const tests = 'test/**/*.test.{ts,tsx}';
const e2e = 'test/e2e/**/*.test.ts';
/** They need the deployed system: `npm run test:deploy`. */
const deployed = 'test/deploy/**';

export default defineConfig({
  test: {
    sequence: { shuffle: true },
    pool: 'forks',
    // A process for each file costs half a minute of the three; spies and stubs are taken back by themselves.
    isolate: false,
    restoreMocks: true,
    // Vitest would leave one core to itself: of two, that is half of them, and many files wait on processes of their own.
    maxWorkers: Math.max(2, availableParallelism()),
    testTimeout: 90_000,
    hookTimeout: 120_000,
    // A busy machine takes its time: what is waited for is what counts.
    expect: { poll: { timeout: 30_000 } },
    projects: [
      { extends: true, test: { name: 'parts', include: [tests], exclude: [e2e, deployed] } },
      // One system runs for all of its files; starting it takes longer than most of them.
      { extends: true, test: { name: 'e2e', include: [e2e], globalSetup: 'test/support/e2e-setup.ts' } },
    ],
  },
});
