import { defineConfig } from 'vitest/config';

export default defineConfig({
  // The libraries load graphql as CommonJS, as Node itself does; two copies of it would not know each other's types.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    include: ['test/**/*.test.ts'],
    // The machines that run this have two cores; more workers only add start-up time.
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
