import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/domain/rules/**/*.test.ts'],
    // A mutant is asked of every test that reaches it: of a thousand generated ones, and of random facts, that takes hours.
    exclude: ['test/domain/rules/boundaries.test.ts', 'test/domain/rules/properties.test.ts'],
    restoreMocks: true,
  },
});
