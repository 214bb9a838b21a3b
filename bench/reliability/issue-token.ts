import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

const project = join(import.meta.dirname, '../..');

/** Issues a token for a maintainer from the shell. */
export function issueToken(database: string): string {
  const command = ['dist/cli/main.js', 'token', 'issue', 'reliability', '--role', 'MAINTAINER'];
  return execFileSync(process.execPath, command, {
    cwd: project,
    env: { PATH: process.env.PATH, CATALOG_DB: database },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  }).trim();
}
