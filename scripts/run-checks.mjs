import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

/*
 * Runs all scripts of package.json whose name starts with `check:` side by side, and prints what each says when it ends.
 * Fails where one of them fails.
 */

const cwd = fileURLToPath(new URL('..', import.meta.url));
const { scripts } = JSON.parse(readFileSync(`${cwd}package.json`, 'utf8'));

async function runCheck(name) {
  // One stream for what it says and what it complains of, in the order in which it does.
  const check = spawn(`npm run --silent ${name} 2>&1`, {
    cwd,
    shell: true,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [said, [code]] = await Promise.all([text(check.stdout), once(check, 'close')]);
  if (code !== 0) process.exitCode = 1;
  process.stdout.write(`${code === 0 ? '' : `npm run ${name} has failed:\n`}${said}`);
}

const names = Object.keys(scripts).filter((name) => name.startsWith('check:'));
await Promise.all(names.map(runCheck));
