import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const COMMAND = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));

/** What a command printed, and its exit code. */
export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built `catalog` in a process of its own, on a database; as another user where an id is given. */
export function catalog(
  database: string,
  args: readonly string[],
  {
    input = '',
    user,
    settings = {},
  }: { input?: string | Buffer; user?: number; settings?: Record<string, string> } = {},
): Run {
  if (!existsSync(COMMAND)) throw new Error('These tests run what `npm run build` makes: build first.');
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...args], {
    encoding: 'utf8',
    input,
    env: { PATH: process.env.PATH, CATALOG_DB: database, ...settings },
    ...(user === undefined ? {} : { uid: user, gid: user }),
  });
  return { status, stdout, stderr };
}

/** Runs it with `--json`, and gives what it prints with the exit code. */
export function catalogJson(
  database: string,
  args: readonly string[],
  input = '',
): { status: number | null; json: any } {
  const { status, stdout } = catalog(database, [...args, '--json'], { input });
  return { status, json: JSON.parse(stdout) };
}
