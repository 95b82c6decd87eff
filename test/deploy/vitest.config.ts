import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: fileURLToPath(new URL('../..', import.meta.url)),
    sequence: { shuffle: true },
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // A busy machine takes its time: what is waited for is what counts.
    expect: { poll: { timeout: 30_000 } },
    include: ['test/e2e/**/*.test.ts', 'test/deploy/**/*.test.ts'],
    globalSetup: 'test/deploy/setup.ts',
    setupFiles: 'test/support/localhost-names.ts',
  },
});
