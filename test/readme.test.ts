import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse, validate } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createExecutableSchema } from '../src/server/apollo/executable-schema.ts';
import { freshFolder, freshPath, openCatalog, seededPath, type TestCatalog } from './harness.ts';

const project = new URL('..', import.meta.url);
const readme = readFileSync(new URL('README.md', project), 'utf8');

let catalog: TestCatalog;
beforeAll(async () => {
  catalog = await openCatalog();
});
afterAll(() => catalog.close());

/** The code blocks of a language (of none for ''), in order. */
function blocks(text: string, language: string): string[] {
  // Between the fences, every second part is a block: its language, a line break, and its lines.
  return text
    .split(/^```/m)
    .filter((part, at) => at % 2 === 1 && part.startsWith(`${language}\n`))
    .map((part) => part.slice(language.length + 1));
}

/** What a line of shell prints, run where the README is, on a catalog of its own. */
function run(line: string, database: string): string {
  return execFileSync('sh', ['-c', line], {
    cwd: fileURLToPath(project),
    env: { ...process.env, CATALOG_DB: database },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}

describe('README.md', () => {
  test('shows the real answer to its first query', async () => {
    const [, payload] = /-d '([^']+)'/.exec(readme)!;
    const answer = await catalog.ask(JSON.parse(payload!).query);
    expect({ data: answer.data }).toEqual(JSON.parse(blocks(readme, 'json')[0]!));
  });

  test.each(blocks(readme, 'graphql'))('has a query that is answered: %s', async (query) => {
    const data = await catalog.expectData(query);
    expect(JSON.stringify(data)).toContain('"key"'.replace('key', 'message'));
  });

  test.each([
    ['read', '27 error codes'],
    ['token', 'cec_'],
  ])('has a command `catalog %s` that works', (verb, output) => {
    const line = blocks(readme, 'sh').find((block) => block.includes(`catalog -- ${verb}`));
    const printed = run(line!, freshPath());
    expect(printed).toContain(output);
  });

  test('shows what `catalog resolve` prints', async () => {
    const line = blocks(readme, 'sh').find((block) => block.includes('catalog -- resolve'));
    const printed = run(line!, seededPath());
    expect(blocks(readme, '')).toContain(printed);
  });

  test('has a command that writes the whole catalog', () => {
    const file = join(freshFolder(), 'catalog.jsonl');
    const line = blocks(readme, 'sh').find((block) => block.includes('catalog -- export'));
    run(line!.replace('catalog.jsonl', file), seededPath());
    expect(readFileSync(file, 'utf8').trimEnd().split('\n')).toHaveLength(200);
  });

  test('links to files that are there', () => {
    const links = Array.from(readme.matchAll(/\]\((?!https?:)([^)#]+)\)/g), ([, target]) => target!);
    expect(links.length).toBeGreaterThan(4);
    expect(links.filter((target) => !existsSync(new URL(target, project)))).toEqual([]);
  });
});

const guides = readdirSync(new URL('docs/', project)).filter((name) => name.endsWith('.md'));

describe.each(guides)('docs/%s', (name) => {
  const text = readFileSync(new URL(`docs/${name}`, project), 'utf8');

  test('has only operations that the schema takes', () => {
    const schema = createExecutableSchema();
    for (const operation of blocks(text, 'graphql')) expect(validate(schema, parse(operation))).toEqual([]);
  });

  test('links to files that are there', () => {
    const targets = Array.from(text.matchAll(/\]\((?!https?:)([^)#]+)\)/g), ([, target]) => target!);
    expect(targets.filter((target) => !existsSync(new URL(target, new URL('docs/', project))))).toEqual([]);
  });
});

describe('src/README.md', () => {
  test('names every room of the house', () => {
    const map = readFileSync(new URL('src/README.md', project), 'utf8');
    const rooms = readdirSync(new URL('src/', project), { withFileTypes: true });
    const unnamed = rooms.filter(
      (entry) =>
        entry.name !== 'README.md' && !map.includes(`\`${entry.name}${entry.isDirectory() ? '/' : ''}\``),
    );
    expect(unnamed.map(({ name }) => name)).toEqual([]);
  });
});
