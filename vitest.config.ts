import { defineConfig } from 'vitest/config';

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    exclude: ['test/long/**'],
    // Two busy processors make a browser slow.
    testTimeout: 240_000,
    hookTimeout: 240_000,
    // The default leaves one processor out: on a machine with two that is half of it.
    maxWorkers: '100%',
    reporters: ['default', './scripts/closing-line.ts'],
  },
});
