import { defineConfig } from 'vitest/config';

/** Replaces a module of Node under everything that it tests. */
const alone = ['test/study/disk-full.test.ts', 'test/cli/full-disk.test.ts'];

const shared = {
  // Two busy processors make a browser slow.
  testTimeout: 240_000,
  hookTimeout: 240_000,
  // A test that asserts nothing, as one whose loop is over nothing, fails.
  expect: { requireAssertions: true, poll: { timeout: 20_000 } },
  globalSetup: ['test/temporary-folder.ts'],
};
const oxc = { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } } as const;

export default defineConfig({
  oxc,
  test: {
    // The default leaves one processor out: on a machine with two that is half of it.
    maxWorkers: '100%',
    reporters: ['default', './scripts/closing-line.ts'],
    projects: [
      {
        oxc,
        test: {
          ...shared,
          name: 'together',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/long/**', ...alone],
          // Files of one process share what they have read: the default study is assessed once for all of them.
          isolate: false,
        },
      },
      { oxc, test: { ...shared, name: 'alone', include: alone } },
    ],
  },
});
