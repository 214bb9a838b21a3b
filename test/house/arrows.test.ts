import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const src = fileURLToPath(new URL('../../src', import.meta.url));

/** Where each room may reach, besides itself. Rooms further down know nothing of those further up. */
const ARROWS: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  caching: [],
  documents: ['domain'],
  classifying: ['domain'],
  store: ['domain', 'caching'],
  errors: ['domain', 'graphql'],
  graphql: ['domain', 'store', 'access', 'errors'],
  mutations: ['domain', 'store', 'graphql', 'errors'],
  access: ['domain', 'caching', 'store', 'graphql', 'errors', 'mutations'],
  directory: ['domain', 'store', 'graphql', 'errors'],
  history: ['domain', 'store', 'graphql', 'errors', 'directory', 'catalog'],
  catalog: ['domain', 'store', 'graphql', 'errors', 'directory', 'history'],
  resolving: ['domain', 'caching', 'store', 'graphql', 'errors', 'directory'],
  importing: [
    'domain',
    'store',
    'graphql',
    'errors',
    'mutations',
    'documents',
    'classifying',
    'directory',
    'history',
  ],
  editing: ['domain', 'store', 'graphql', 'errors', 'mutations', 'documents', 'classifying', 'history'],
  server: [
    'domain',
    'caching',
    'store',
    'graphql',
    'errors',
    'access',
    'catalog',
    'directory',
    'history',
    'editing',
    'importing',
    'resolving',
    'top',
  ],
  cli: [
    'domain',
    'store',
    'graphql',
    'errors',
    'access',
    'documents',
    'importing',
    'resolving',
    'history',
    'top',
  ],
  top: ['domain', 'caching', 'store', 'graphql', 'access', 'importing', 'server'],
};

/** What only some rooms may know of the world outside. */
const PACKAGES: readonly { readonly name: RegExp; readonly rooms: readonly string[] }[] = [
  { name: /^(drizzle-orm|better-sqlite3)/, rooms: ['store'] },
  {
    name: /^(graphql|@graphql-tools|graphql-scalars|dataloader)/,
    rooms: ['graphql', 'errors', 'server', 'access'],
  },
  { name: /^(fastify|@fastify|@apollo|@as-integrations)/, rooms: ['server'] },
  { name: /^commander$/, rooms: ['cli'] },
];

/** Rooms that are functions of values: no files, no clock, no network, no database. */
const PURE_ROOMS = ['domain', 'documents', 'classifying'];

interface Import {
  readonly file: string;
  readonly room: string;
  readonly target: string;
}

const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.ts') && !file.endsWith('.generated.ts'),
);

const imports: readonly Import[] = files.flatMap((file) => {
  const text = readFileSync(join(src, file), 'utf8');
  const targets = text.matchAll(
    /^(?:import|export)\b[^;]*?\bfrom '([^']+)'|^import '([^']+)'|\bimport\('([^']+)'\)/gms,
  );
  return Array.from(targets, ([, ...found]) => ({
    file,
    room: roomOf(file),
    target: found.find((name) => name !== undefined)!,
  }));
});

function roomOf(file: string): string {
  return file.includes('/') ? file.slice(0, file.indexOf('/')) : 'top';
}

describe('the house', () => {
  test('has only rooms that the table of arrows knows', () => {
    expect(new Set(files.map(roomOf))).toEqual(new Set(Object.keys(ARROWS)));
  });

  test('has arrows between rooms only where the table allows them', () => {
    const wrong = imports
      .filter(({ target }) => target.startsWith('.'))
      .map((each) => ({ ...each, to: roomOf(relative(src, join(src, dirname(each.file), each.target))) }))
      .filter(({ room, to }) => room !== to && !ARROWS[room]!.includes(to))
      .map(({ file, target }) => `${file} → ${target}`);
    expect(wrong).toEqual([]);
  });

  test.each(PACKAGES)('lets only $rooms import $name', ({ name, rooms }) => {
    const wrong = imports.filter(({ room, target }) => name.test(target) && !rooms.includes(room));
    expect(wrong.map(({ file, target }) => `${file} → ${target}`)).toEqual([]);
  });

  test.each(PURE_ROOMS)('keeps %s free of files, clock, network and environment', (pure) => {
    const wrong = imports.filter(({ room, target }) => room === pure && target.startsWith('node:'));
    expect(wrong.map(({ file, target }) => `${file} → ${target}`)).toEqual([]);
    const impure = files
      .filter((file) => roomOf(file) === pure)
      .filter((file) =>
        /\bDate\.now\(|\bnew Date\(\)|\bprocess\.|\bMath\.random\(|\bfetch\(/.test(
          readFileSync(join(src, file), 'utf8'),
        ),
      );
    expect(impure).toEqual([]);
  });

  test('keeps planning free of the store', () => {
    const planning = [
      'importing/plan/plan.ts',
      'importing/plan/plan-edition.ts',
      'importing/plan/match-variants.ts',
      'importing/plan/vendor-values.ts',
    ];
    const wrong = imports.filter(
      ({ file, target }) => planning.includes(file) && /store|graphql/.test(target),
    );
    expect(wrong).toEqual([]);
  });
});
