import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    sequence: { shuffle: true },
    pool: 'forks',
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
