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

/** Runs what `catalog` runs for each of the calls that are given as JSON, and prints as JSON what came of them. */
const IN_TURN = `
import { runShell } from ${JSON.stringify(new URL('../../dist/cli/run-shell.js', import.meta.url).href)};
const print = process.stdout.write.bind(process.stdout);
// Each run listens for errors of the output.
process.stdout.setMaxListeners(0);
const runs = [];
for (const args of JSON.parse(process.argv[1])) {
  const run = { status: 0, stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr']) {
    process[name].write = (text) => {
      run[name] += text;
      return true;
    };
  }
  process.argv = [process.execPath, 'catalog', ...args];
  process.exitCode = 0;
  await runShell('catalog');
  runs.push({ ...run, status: process.exitCode });
}
process.exitCode = 0;
print(JSON.stringify(runs));
`;

/** Runs several commands of the built `catalog` one after the other in one process, none of which reads standard input. */
export function catalogInTurn(database: string, calls: readonly (readonly string[])[]): Run[] {
  const args = ['--input-type=module', '--eval', IN_TURN, JSON.stringify(calls)];
  const { stdout, stderr } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    env: { PATH: process.env.PATH, CATALOG_DB: database },
  });
  if (stderr !== '') throw new Error(stderr);
  return JSON.parse(stdout);
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
