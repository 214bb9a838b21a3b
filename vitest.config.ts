import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin, type TestProjectInlineConfiguration } from 'vitest/config';
import { findPostgres, POSTGRES_MISSING } from './bench/several-nodes/postgres.ts';
import { isContinuousIntegration } from './test/debian-package.ts';
import type { StoreKind } from './test/store-kinds.ts';

/**
 * What writes to a store, and is tried with every kind of store. Imports are left out: in a file they run in threads, which
 * from the sources take too long to start; tests of whole servers do them.
 */
const WRITING = [
  'test/editing/{idempotency,messages,withdrawal}.test.ts',
  'test/history/{catalog-version,changes}.test.ts',
];

/** Threads run the built code: to load the sources takes each of them most of a second, and hundreds are started. */
const builtThreads: Plugin = {
  name: 'built-threads',
  enforce: 'pre',
  resolveId: (source, importer) =>
    source.endsWith('/start-worker.ts') && importer?.includes('/src/')
      ? fileURLToPath(new URL('test/start-built-worker.ts', import.meta.url))
      : null,
};

function projectOf(
  storeKind: StoreKind,
  include: readonly string[],
  globalSetup: readonly string[] = [],
): TestProjectInlineConfiguration {
  return {
    resolve: {
      // The libraries load graphql as CommonJS, as Node itself does; two copies of it would not know each other's types.
      alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }],
    },
    plugins: [builtThreads],
    test: {
      name: storeKind,
      include: [...include],
      globalSetup: [...globalSetup],
      provide: { storeKind },
      // Nothing is kept by loading a file, so that test files may share what they load, which takes longer than most tests.
      isolate: false,
      // Long enough for a machine that has much else to do: a time-out says that something hangs, and nothing else.
      testTimeout: 300_000,
      hookTimeout: 300_000,
      expect: { poll: { timeout: 60_000 } },
    },
  };
}

const hasNodes = findPostgres() !== null || isContinuousIntegration;
if (!hasNodes) console.warn(`The tests of several nodes are skipped. ${POSTGRES_MISSING}`);

export default defineConfig({
  test: {
    projects: [
      projectOf('memory', ['test/**/*.test.{ts,tsx}']),
      projectOf('file', WRITING),
      ...(hasNodes ? [projectOf('node', WRITING, ['test/prepare-postgres.ts'])] : []),
    ],
    // Once for all projects.
    globalSetup: ['test/prepare-run.ts'],
    // The machines that run this have two cores; more workers only add start-up time.
    maxWorkers: 2,
  },
});
