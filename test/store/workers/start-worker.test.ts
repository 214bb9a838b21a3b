import { once } from 'node:events';
import { expect, onTestFinished, test } from 'vitest';
import { USUAL_CACHE_MEMORY } from '../../../src/caching/cache-budget.ts';
import { moduleBeside, startWorker } from '../../../src/store/workers/start-worker.ts';
import { seededPath } from '../../harness.ts';

// Where tests start threads otherwise, they are of the built code.
test('a thread of the sources, as in development, does what a built one does', async () => {
  const sources = new URL('../../../src/store/workers/', import.meta.url);
  const module = moduleBeside(new URL('start-worker.ts', sources).href, 'reader-worker');
  expect(module.href).toBe(`${sources}reader-worker.ts`);
  const workerData = { path: seededPath(), readsAhead: false, cacheMemory: USUAL_CACHE_MEMORY };
  const worker = startWorker(module, { workerData });
  onTestFinished(async () => void (await worker.terminate()));
  expect(await once(worker, 'message')).toEqual(['READY']);
  worker.postMessage({ name: 'count', input: [{ condition: { all: [] }, search: null }] });
  expect(await once(worker, 'message')).toEqual([{ result: 200 }]);
});
