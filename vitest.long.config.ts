import { defineConfig } from 'vitest/config';

/** What takes longer than a person waits: `npm run test:long`. */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: {
    include: ['test/long/**/*.test.{ts,tsx}'],
    testTimeout: 1_800_000,
    hookTimeout: 120_000,
    expect: { requireAssertions: true },
    maxConcurrency: 2,
    globalSetup: ['test/temporary-folder.ts'],
    reporters: ['default', './scripts/closing-line.ts'],
  },
});
