import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('.', import.meta.url));

/** A server as a process of its own. */
export interface Peer {
  readonly name: string;
  readonly port: number;
  /** From the start of the process until it listened, in milliseconds. */
  readonly startMilliseconds: number;
  fare(): Promise<Fare>;
  /** Ends the process with SIGTERM; gives its exit code once it is gone. */
  end(): Promise<number | null>;
}

/** How a process fares. */
export interface Fare {
  /** What it has used of processors since it started. */
  readonly processorMicroseconds: number;
  readonly residentMegabytes: number;
  /** What its JavaScript uses, collected or not. */
  readonly heapMegabytes: number;
  /** What V8 has taken for JavaScript, used or not. */
  readonly committedMegabytes: number;
  readonly externalMegabytes: number;
  /** The longest delay of its event loop since it was last asked, in milliseconds. */
  readonly longestDelay: number;
}

/**
 * Starts a server on a store; `file` is relative to this folder, TypeScript or built JavaScript. `options` are those of
 * Node.
 */
export async function startPeer(
  name: string,
  file: string,
  database: string,
  settings: Readonly<Record<string, string>> = {},
  options: readonly string[] = [],
): Promise<Peer> {
  const startedAt = performance.now();
  const loader = file.endsWith('.ts') ? ['--import', import.meta.resolve('tsx')] : [];
  // Node writes the profile when the server has ended.
  const profile = process.env.BENCH_PROFILES;
  const profiler = profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${profile}`];
  const child: ChildProcess = spawn(
    process.execPath,
    ['--import', `${folder}peers/watch.mjs`, ...profiler, ...options, ...loader, folder + file],
    {
      env: { PATH: process.env.PATH, HOST: '127.0.0.1', PORT: '0', CATALOG_DB: database, ...settings },
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    },
  );
  const port = await new Promise<number>((resolve, reject) => {
    let printed = '';
    child.stdout!.on('data', (chunk: Buffer) => {
      printed += chunk;
      const [, found] = /serves on http:\/\/[^:\s]+:(\d+)/.exec(printed) ?? [];
      if (found !== undefined) resolve(Number(found));
    });
    child.once('exit', (code) => reject(new Error(`${name} ended with ${code}: ${printed}`)));
  });
  return {
    name,
    port,
    startMilliseconds: performance.now() - startedAt,
    async fare() {
      child.send('fare');
      const [answer] = await once(child, 'message');
      return answer;
    },
    async end() {
      child.removeAllListeners('exit');
      child.kill('SIGTERM');
      const [code] = await once(child, 'exit');
      return code;
    },
  };
}
