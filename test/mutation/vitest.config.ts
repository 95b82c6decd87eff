import { defineConfig } from 'vitest/config';

export default defineConfig({ test: { include: ['test/domain/rules/**/*.test.ts'], restoreMocks: true } });
