import { defineConfig } from 'vitest/config';

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    exclude: ['test/long/**'],
    // Two busy processors make a browser slow.
    testTimeout: 240_000,
    hookTimeout: 240_000,
    reporters: ['default', './scripts/closing-line.ts'],
  },
});
