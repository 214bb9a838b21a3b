import { Worker, type WorkerOptions } from 'node:worker_threads';

/** Starts a thread on a module, whose URL has the ending `.js` in the built code and `.ts` in the sources. */
export function startWorker(module: URL, options: WorkerOptions): Worker {
  if (module.href.endsWith('.js')) return new Worker(module, options);
  // From the TypeScript sources, as in development and in tests, the thread needs a loader for them.
  const start = `import { register } from '${import.meta.resolve('tsx/esm/api')}'; register(); await import('${module.href}');`;
  return new Worker(new URL(`data:text/javascript,${encodeURIComponent(start)}`), options);
}

/** The URL of the module of this name beside the one at `url`, in the same form: built or as a source. */
export function moduleBeside(url: string, name: string): URL {
  return new URL(`./${name}${url.slice(-3)}`, url);
}
