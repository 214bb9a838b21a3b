import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Answer, send, whenFinished } from './harness.ts';

const project = fileURLToPath(new URL('..', import.meta.url));

/** The path of a built file by its name in dist/; throws where the project has not been built. */
export function builtFile(name: string): string {
  const path = join(project, 'dist', name);
  if (!existsSync(path)) throw new Error(`There is no dist/${name}: run \`npm run build\` first.`);
  return path;
}

/** The catalog as a process of its own, from the built code. */
export interface ServerProcess {
  readonly url: string;
  /** Sends an operation by POST; throws where the server does not answer. */
  ask(query: string, variables?: Readonly<Record<string, unknown>>, token?: string): Promise<Answer>;
  /** Ends the process with a signal, and waits until it is gone; gives its exit code. */
  end(signal: NodeJS.Signals): Promise<number | null>;
}

/** Starts the process of a server on a store. What a test leaves running ends with it. */
export function spawnServer(
  database: string,
  settings: Readonly<Record<string, string>> = {},
  options: readonly string[] = [],
): ChildProcess {
  const child = spawn(process.execPath, [...options, builtFile('main.js')], {
    cwd: project,
    env: {
      PATH: process.env.PATH,
      PORT: '0',
      HOST: '127.0.0.1',
      CATALOG_DB: database,
      CATALOG_LOG_LEVEL: 'error',
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  whenFinished(() => child.kill('SIGKILL'));
  return child;
}

/**
 * Starts a server on a store, with further settings and options of Node; settles when it listens. What a test leaves
 * running ends with it.
 */
export async function startServer(
  database: string,
  settings: Readonly<Record<string, string>> = {},
  options: readonly string[] = [],
): Promise<ServerProcess> {
  const child = spawnServer(database, settings, options);
  const url = await new Promise<string>((resolve, reject) => {
    let printed = '';
    child.stdout!.on('data', (chunk: Buffer) => {
      printed += chunk;
      const [, found] = /serves on (\S+)\/graphql/.exec(printed) ?? [];
      if (found !== undefined) resolve(found);
    });
    child.once('exit', (code) =>
      reject(new Error(`The server ended with ${code} before it listened: ${printed}`)),
    );
  });
  return {
    url,
    ask: (query, variables, token) => send(url, query, variables, token),
    async end(signal) {
      if (child.exitCode === null && child.signalCode === null) {
        child.kill(signal);
        await once(child, 'exit');
      }
      return child.exitCode;
    },
  };
}

/** Issues a token from the shell. */
export function issueToken(database: string, name: string, role = 'MAINTAINER'): string {
  return execFileSync(process.execPath, [builtFile('cli/main.js'), 'token', 'issue', name, '--role', role], {
    cwd: project,
    env: { PATH: process.env.PATH, CATALOG_DB: database },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  }).trim();
}
