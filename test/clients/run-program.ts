import { execFile } from 'node:child_process';
import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { freshFolder } from '../harness.ts';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

const README = readFileSync(join(PROJECT, 'README.md'), 'utf8');

/** A folder of a client's project, with the packages of this one. */
export function projectFolder(): string {
  const folder = freshFolder();
  symlinkSync(join(PROJECT, 'node_modules'), join(folder, 'node_modules'));
  return folder;
}

/** The block of the README that starts with this comment, set up for the server at a URL. */
export function readmeBlock(start: string, url: string): string {
  const [, block] = README.split(`\`\`\`ts\n// ${start}`);
  if (block === undefined) throw new Error(`The README has no block that starts with «// ${start}».`);
  return `// ${block.split('\n```')[0]!.replaceAll('http://localhost:4000', url)}\n`;
}

/** Puts what is sent into a list: its method, path and query, as a client of its own would see it. */
const WATCH_FETCH = `
const sent = [];
const fetchUnseen = globalThis.fetch;
globalThis.fetch = (input, init = {}) => {
  sent.push({ method: init.method ?? 'GET', address: String(input?.url ?? input) });
  return fetchUnseen(input, init);
};
`;

/**
 * Runs a client as a program of its own: what the README shows, and then lines that give `result`. Gives that with the
 * requests that were sent.
 */
export async function runProgram(
  readme: string,
  body: string,
  folder = projectFolder(),
): Promise<{ readonly result: any; readonly methods: readonly string[] }> {
  const path = join(folder, 'program.mjs');
  const print =
    'process.stdout.write(JSON.stringify({ result, methods: sent.map(({ method }) => method) }));';
  writeFileSync(path, `${readme}\n${WATCH_FETCH}\nlet result;\n${body}\n${print}\n`);
  const { stdout } = await promisify(execFile)(process.execPath, [path], {
    cwd: folder,
    maxBuffer: 64 * 1024 * 1024,
    timeout: 240_000,
  });
  return JSON.parse(stdout);
}
