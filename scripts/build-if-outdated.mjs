import { execFileSync } from 'node:child_process';
import { readdirSync, statSync, utimesSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

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

/**
 * Builds the project where a source is newer than the last build: the compiler takes seconds to find out that it has nothing
 * to do. Throws where the build fails, after printing why.
 */
export function buildIfOutdated() {
  if (!isOutdated()) return;
  execFileSync('npm', ['run', '--silent', 'build'], { cwd: project, stdio: ['ignore', 2, 2] });
  const now = new Date();
  // Where nothing had to be written, the compiler leaves its file as it was.
  utimesSync(lastBuild, now, now);
}
