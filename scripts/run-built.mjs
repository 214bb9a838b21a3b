import { execFileSync } from 'node:child_process';
import { readdirSync, statSync, utimesSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';

/*
 * Runs a built file (`node scripts/run-built.mjs dist/main.js …`), and builds before only where a source is newer than the
 * last build: the compiler takes seconds to find out that it has nothing to do.
 */

const project = fileURLToPath(new URL('..', import.meta.url));
const lastBuild = `${project}dist/.tsbuildinfo`;

function modified(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

function isOutdated() {
  const built = modified(lastBuild);
  const sources = readdirSync(`${project}src`, { recursive: true }).map((file) => `src/${file}`);
  const settings = ['package.json', 'tsconfig.json', 'tsconfig.build.json'];
  return [...sources, ...settings].some((file) => modified(project + file) > built);
}

if (isOutdated()) {
  execFileSync('npm', ['run', '--silent', 'build'], { cwd: project, stdio: ['ignore', 2, 2] });
  const now = new Date();
  // Where nothing had to be written, the compiler leaves its file as it was.
  utimesSync(lastBuild, now, now);
}

const [, , file, ...more] = process.argv;
process.argv = [process.argv[0], project + file, ...more];
await import(pathToFileURL(project + file).href);
