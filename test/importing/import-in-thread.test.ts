import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runImportJob } from '../../src/importing/run-import-job.ts';
import type { TestCatalog } from '../harness.ts';
import { importerOf, NEW_DOCUMENT, numberedPage, openImportCatalog } from './import-catalog.ts';

describe('an import into a store in a file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'catalog-import-'));
  let catalog: TestCatalog;
  let importer: ReturnType<typeof importerOf>;
  beforeAll(async () => {
    catalog = await openImportCatalog({ path: join(folder, 'catalog.sqlite') });
    importer = importerOf(catalog);
  });
  afterAll(async () => {
    await catalog.close();
    rmSync(folder, { recursive: true });
  });

  test('is done in another thread, and seen by this one', async () => {
    const run = await importer.takeIn({ newDocument: NEW_DOCUMENT, content: numberedPage(30) });
    expect(run).toMatchObject({ state: 'APPLIED', counts: { added: 30 } });
    const undone = await importer.revert(run.id);
    expect(undone).toMatchObject({ importRun: { state: 'REVERTED' }, userErrors: [] });
  });

  // The time that this thread is at work between two turns of its loop, and not the time that it waits for a processor.
  test.skipIf(!existsSync(SCHEDULING))('keeps this thread for less than 100 ms at a time', async () => {
    const content = Buffer.from(numberedPage(10_000));
    const document = { ...NEW_DOCUMENT, service: 'acme/nets', serviceName: 'Nets', slug: 'many' };
    const job = { author: 'Ada', request: null };
    const turns = watchTurns();
    const { run } = await runImportJob(catalog.store, {
      ...job,
      kind: 'PLAN',
      document,
      content,
      format: null,
      publishedAt: null,
      keep: true,
    });
    await runImportJob(catalog.store, {
      ...job,
      kind: 'APPLY',
      run: run!,
      acceptHeld: false,
      reason: 'Many',
    });
    expect(await catalog.store.importRuns.run(run!)).toMatchObject({
      state: 'APPLIED',
      counts: { added: 10_000 },
    });
    expect(turns.longest()).toBeLessThan(100);
  });
});

/** Linux says here for how many nanoseconds the main thread of a process has run. */
const SCHEDULING = `/proc/self/task/${process.pid}/schedstat`;

function watchTurns(): { readonly longest: () => number } {
  const milliseconds = () => Number(readFileSync(SCHEDULING, 'utf8').split(' ')[0]) / 1e6;
  let last = milliseconds();
  let longest = 0;
  const timer = setInterval(() => {
    const now = milliseconds();
    longest = Math.max(longest, now - last);
    last = now;
  }, 2);
  return {
    longest: () => {
      clearInterval(timer);
      return longest;
    },
  };
}
