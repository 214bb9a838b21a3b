import { mkdtempSync, rmSync } from 'node:fs';
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

  test('does not keep this thread from its work', async () => {
    let longest = 0;
    let last = performance.now();
    const timer = setInterval(() => {
      const now = performance.now();
      longest = Math.max(longest, now - last);
      last = now;
    }, 5);
    const before = { ...NEW_DOCUMENT, slug: 'many' };
    const plan = {
      kind: 'PLAN',
      author: 'Ada',
      request: null,
      document: { ...before, slug: 'many' },
      content: Buffer.from(numberedPage(10_000)),
      format: null,
      publishedAt: null,
      keep: true,
    } as const;
    const { run } = await runImportJob(catalog.store, plan);
    await runImportJob(catalog.store, {
      kind: 'APPLY',
      author: 'Ada',
      request: null,
      run: run!,
      acceptHeld: false,
      reason: 'Many',
    });
    clearInterval(timer);
    console.log({ longest });
    expect(await catalog.store.importRuns.run(run!)).toMatchObject({ state: 'APPLIED', counts: { added: 10_000 } });
    expect(longest).toBeLessThan(100);
  });
});
