import { chmodSync, mkdtempSync, readdirSync, rmSync, statfsSync } from 'node:fs';
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

/** Where Linux has a file system in memory. */
const MEMORY = '/dev/shm';

/** What it must have room for, in bytes: many times what the tests of one run write. */
const ROOM = 2 * 1024 ** 3;

/**
 * A folder for all temporary files of a run, in memory where there is room: a store waits for the disk at every commit, which
 * takes longer than most tests. Other users may enter it, since PostgreSQL runs as one. What a run has left that was killed
 * goes.
 */
function makeTemporaryFolder(): string {
  const parent = hasRoom() ? MEMORY : tmpdir();
  for (const name of readdirSync(parent)) {
    const [, process_] = /^catalog-tests-(\d+)-/.exec(name) ?? [];
    if (process_ !== undefined && !runs(Number(process_))) rmSync(join(parent, name), REMOVAL);
  }
  const folder = mkdtempSync(join(parent, `catalog-tests-${process.pid}-`));
  chmodSync(folder, 0o755);
  return folder;
}

function hasRoom(): boolean {
  try {
    const { bavail, bsize } = statfsSync(MEMORY);
    return bavail * bsize > ROOM;
  } catch {
    return false;
  }
}

function runs(process_: number): boolean {
  try {
    return process.kill(process_, 0);
  } catch (error) {
    // Another user's runs, too.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** A browser may still be writing its last files. */
const REMOVAL = { recursive: true, force: true, maxRetries: 50, retryDelay: 100 } as const;

/** Makes, once for a run of the tests, what they share; gives the function that removes it, and what tests have left. */
export default async function prepareRun(project: TestProject): Promise<() => void> {
  // Commands, servers and threads are tried as they are built.
  buildIfOutdated();
  await buildBrowser();
  const folder = makeTemporaryFolder();
  process.env.TMPDIR = folder;
  const path = join(folder, 'seeded.sqlite');
  const store = await openStore(path);
  await seedCatalog(store, new URL('../seed/', import.meta.url));
  await store.close();
  project.provide('seededStore', path);
  return () => rmSync(folder, REMOVAL);
}
