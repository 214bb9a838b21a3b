import { Worker, type WorkerOptions } from 'node:worker_threads';

export { moduleBeside } from '../src/store/workers/start-worker.ts';

const [SOURCES, BUILT] = ['../src/', '../dist/'].map((path) => new URL(path, import.meta.url).href);

/**
 * Starts a thread on what a module of src/ was built to. The tests' stores, imports and exports have it in the place of the
 * function of the same name in src/store/workers/start-worker.ts: to load the sources takes a thread most of a second.
 */
export function startWorker(module: URL, options: WorkerOptions): Worker {
  const built = module.href.replace(SOURCES!, BUILT!).replace(/\.ts$/, '.js');
  return new Worker(new URL(built), options);
}
