import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { buildBrowser } from '../scripts/build-browser.ts';
import { buildIfOutdated } from '../scripts/build-if-outdated.mjs';
import { seedCatalog } from '../src/importing/seed-catalog.ts';
import { openStore } from '../src/store/open-store.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The path of a store with all seed documents, which tests copy: to read the documents takes a second. */
    readonly seededStore: string;
  }
}

/** Makes, once for a run of the tests, what they share; gives the function that removes it. */
export default async function prepareRun(project: TestProject): Promise<() => void> {
  // Commands, servers and threads are tried as they are built.
  buildIfOutdated();
  await buildBrowser();
  const folder = mkdtempSync(join(tmpdir(), 'catalog-seeded-'));
  const path = join(folder, 'catalog.sqlite');
  const store = await openStore(path);
  await seedCatalog(store, new URL('../seed/', import.meta.url));
  await store.close();
  project.provide('seededStore', path);
  return () => rmSync(folder, { recursive: true });
}
