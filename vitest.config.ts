import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin, type TestProjectInlineConfiguration } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
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
    source.endsWith('/start-worker.ts') &&
    importer?.startsWith(fileURLToPath(new URL('src/', import.meta.url)))
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

/** What takes longest: more than 15 seconds each on two cores. */
const LONG = [
  'test/pages/desk/looks.test.ts',
  'test/documents/hostile-pages.test.ts',
  'test/browser/pages.test.ts',
  'test/server/http/exports.test.ts',
  'test/importing/runs/import-in-thread.test.ts',
  'test/importing/runs/import-crash.test.ts',
  'test/package/package.test.ts',
  'test/pages/desk/editions.test.ts',
  'test/cli/look-up.test.ts',
  'test/server/cache-memory.test.ts',
  'test/browser/explorer.test.ts',
  'test/cli/every-verb.test.ts',
  'test/cli/import.test.ts',
  'test/server/several-nodes.test.ts',
].map((path) => {
  const file = fileURLToPath(new URL(path, import.meta.url));
  if (!existsSync(file)) throw new Error(`There is no ${path} to begin with.`);
  return file;
});

/**
 * Begins with what takes long, so that no worker is left with it alone at the end. Vitest itself does so only where an
 * earlier run has left its times; without them it goes by the size of files.
 */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const long = LONG.flatMap((path) => sorted.filter(({ moduleId }) => moduleId === path));
    return [...new Set([...long, ...sorted])];
  }
}

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
    sequence: { sequencer: LongestFirst },
  },
});
