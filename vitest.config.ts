import { defineConfig } from 'vitest/config';

export default defineConfig({
  // The libraries load graphql as CommonJS, as Node itself does; two copies of it would not know each other's types.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    globalSetup: 'test/prepare-run.ts',
    // Nothing is kept by loading a file, so that test files may share what they load, which takes longer than most tests.
    isolate: false,
    // The machines that run this have two cores; more workers only add start-up time.
    maxWorkers: 2,
    // Long enough for a machine that has much else to do: a time-out says that something hangs, and nothing else.
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
