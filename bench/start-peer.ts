import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve as resolvePath } from 'node:path';

const folder = import.meta.dirname;

/** A server as a process of its own. */
export interface Peer {
  readonly name: string;
  readonly port: number;
  /** The number of its process. */
  readonly processId: number;
  /** From the start of the process until it listened, in milliseconds. */
  readonly startMilliseconds: number;
  usage(): Promise<Usage>;
  /** Ends the process with SIGTERM; gives its exit code once it is gone. */
  end(): Promise<number | null>;
  /** Ends the process with SIGKILL, as a power cut would; settles once it is gone. */
  kill(): Promise<void>;
}

/** The resources that a process has used. */
export interface Usage {
  /** Processor time of all threads since the process was started. */
  readonly processorMicroseconds: number;
  readonly residentMegabytes: number;
  readonly heapMegabytes: number;
  /** The heap that V8 has reserved, used or not. */
  readonly committedMegabytes: number;
  readonly externalMegabytes: number;
  /** The longest delay of its event loop since the last call, in milliseconds. */
  readonly longestDelay: number;
  /**
   * The most processor time that its main thread has taken between two turns of the event loop since the last call, in
   * milliseconds; null where the system is not Linux.
   */
  readonly longestWork: number | null;
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
  const profiles = process.env.BENCH_PROFILES;
  const profiler = profiles === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${profiles}`];
  const child: ChildProcess = spawn(
    process.execPath,
    [
      '--import',
      `${folder}/peers/report-usage.mjs`,
      ...profiler,
      ...options,
      ...loader,
      resolvePath(folder, file),
    ],
    {
      env: {
        PATH: process.env.PATH,
        NODE_ENV: 'production',
        HOST: '127.0.0.1',
        PORT: '0',
        CATALOG_DB: database,
        ...settings,
      },
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
    processId: child.pid!,
    startMilliseconds: performance.now() - startedAt,
    async usage() {
      child.send('usage');
      const [usage] = await once(child, 'message');
      return usage;
    },
    async end() {
      child.removeAllListeners('exit');
      if (child.exitCode !== null) return child.exitCode;
      child.kill('SIGTERM');
      const [code] = await once(child, 'exit');
      return code;
    },
    async kill() {
      child.removeAllListeners('exit');
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  };
}
