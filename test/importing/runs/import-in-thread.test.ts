import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createImportThreads, ImportStopped } from '../../../src/importing/runs/import-threads.ts';
import type { TestCatalog } from '../../harness.ts';
import { freshPath } from '../../harness.ts';
import { importerOf, NEW_DOCUMENT, numberedPage, openImportCatalog } from '../import-catalog.ts';

const runImportJob = createImportThreads();

/** Limits that no import of these tests meets, however busy the machine is. */
const PATIENT = { secondsToRead: 300, secondsToWrite: 300, megabytes: 1024 };

describe('an import into a store in a file', () => {
  const path = freshPath();
  let catalog: TestCatalog;
  let importer: ReturnType<typeof importerOf>;
  beforeAll(async () => {
    catalog = await openImportCatalog({ path });
    importer = importerOf(catalog);
  });
  afterAll(() => catalog.close());

  test('is done in another thread, and seen by this one', async () => {
    const run = await importer.takeIn({ newDocument: NEW_DOCUMENT, content: numberedPage(30) });
    expect(run).toMatchObject({ state: 'APPLIED', counts: { added: 30 } });
    const undone = await importer.revert(run.id);
    expect(undone).toMatchObject({ importRun: { state: 'REVERTED' }, userErrors: [] });
  });

  const job = (rows: number) =>
    ({
      kind: 'PLAN',
      author: 'Ada',
      request: null,
      document: { ...NEW_DOCUMENT, service: 'acme/nets', serviceName: 'Nets', slug: 'many' },
      content: Buffer.from(numberedPage(rows)),
      format: null,
      publishedAt: null,
      keep: true,
    }) as const;

  test.each([
    ['time', { secondsToRead: 0.1 }, 'It took longer than 0.1 seconds, and was stopped.'],
    ['memory', { megabytes: 40 }, 'It took more memory than it may, and was stopped.'],
  ])('that takes too much %s is stopped, and has written nothing', async (_, limit, message) => {
    const limits = { ...PATIENT, ...limit };
    const runs = await catalog.store.importRuns.count({});
    await expect(runImportJob(catalog.store, job(30_000), limits)).rejects.toThrow(
      new ImportStopped(message),
    );
    expect(await catalog.store.importRuns.count({})).toBe(runs);
  });

  test('waits for its turn, and is refused where too many wait', async () => {
    const jobs = Array.from({ length: 12 }, () =>
      runImportJob(catalog.store, { ...job(1), content: Buffer.of() }, PATIENT),
    );
    const outcomes = await Promise.allSettled(jobs);
    expect(outcomes.slice(0, 10).map(({ status }) => status)).toEqual(Array(10).fill('fulfilled'));
    const refused = new ImportStopped('2 imports are under way, and 8 wait. Send it again in a minute.');
    expect(outcomes.slice(10)).toEqual(Array(2).fill({ status: 'rejected', reason: refused }));
  });

  test('is ended, as those that wait are, when the process stops', async () => {
    const stop = new AbortController();
    const run = createImportThreads(stop.signal);
    const started = Array.from({ length: 4 }, () => run(catalog.store, job(2_000), PATIENT));
    stop.abort();
    const stopping = new ImportStopped('The server is stopping. Send it again.');
    for (const outcome of await Promise.allSettled(started)) {
      expect(outcome).toEqual({ status: 'rejected', reason: stopping });
    }
    await expect(run(catalog.store, job(10), PATIENT)).rejects.toEqual(stopping);
  });

  test.skipIf(!existsSync(SCHEDULING))(
    'keeps this thread for less than a fifth of its work at a time (skipped where Linux says nothing of threads)',
    async () => {
      const plan = job(10_000);
      const work = watchWork();
      const { run } = await runImportJob(catalog.store, plan, PATIENT);
      const { author, request } = plan;
      const apply = { kind: 'APPLY', author, request, run: run!, acceptHeld: false, reason: 'Many' } as const;
      await runImportJob(catalog.store, apply, PATIENT);
      const { longest, whole } = work.stop();
      expect(await catalog.store.importRuns.run(run!)).toMatchObject({
        state: 'APPLIED',
        counts: { added: 10_000 },
      });
      expect(longest).toBeLessThan(whole / 5);
    },
  );
});

/** Linux says here for how many nanoseconds the main thread of a process has run. */
const SCHEDULING = `/proc/self/task/${process.pid}/schedstat`;

/**
 * Measures the longest work of this thread between two turns of its loop, and the work of all threads; in milliseconds of
 * processor.
 */
function watchWork(): { readonly stop: () => { readonly longest: number; readonly whole: number } } {
  const ofThread = () => Number(readFileSync(SCHEDULING, 'utf8').split(' ')[0]) / 1e6;
  const start = process.cpuUsage();
  let last = ofThread();
  let longest = 0;
  const timer = setInterval(() => {
    const now = ofThread();
    longest = Math.max(longest, now - last);
    last = now;
  }, 2);
  return {
    stop() {
      clearInterval(timer);
      const { user, system } = process.cpuUsage(start);
      return { longest, whole: (user + system) / 1_000 };
    },
  };
}
