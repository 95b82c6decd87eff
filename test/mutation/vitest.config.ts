import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/domain/rules/**/*.test.ts'],
    // What random facts happen to find would change the score from run to run.
    exclude: ['test/domain/rules/properties.test.ts'],
    restoreMocks: true,
  },
});
