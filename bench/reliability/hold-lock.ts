import { spawn } from 'node:child_process';
import { once } from 'node:events';

const HOLD = `
  import Database from 'better-sqlite3';
  const holder = new Database(process.argv[1]);
  holder.exec('BEGIN IMMEDIATE');
  process.stdout.write('held');
  process.stdin.once('end', () => { holder.exec('ROLLBACK'); process.exit(0); }).resume();
`;

/** Holds SQLite's write lock on a file in a process of its own; gives what releases it. */
export async function holdLock(path: string): Promise<() => Promise<void>> {
  const child = spawn(process.execPath, ['--input-type=module', '--eval', HOLD, path], {
    cwd: import.meta.dirname,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  await Promise.race([once(child.stdout, 'data'), exited]);
  if (child.exitCode !== null) throw new Error(`The lock could not be taken: ${child.exitCode}`);
  return async () => {
    child.stdin.end();
    await exited;
  };
}
