import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const src = fileURLToPath(new URL('../../src', import.meta.url));

/**
 * The rooms in their layers, the uppermost first; files beside the rooms are rooms of their own. A room imports from its
 * own layer and from those below, without a circle.
 */
const LAYERS: readonly (readonly string[])[] = [
  ['main', 'serve'],
  ['server', 'cli'],
  ['pages'],
  ['catalog', 'directory', 'history', 'resolving', 'importing', 'editing', 'access', 'exporting', 'agents'],
  ['mutations'],
  ['graphql'],
  ['errors'],
  ['store', 'documents', 'classifying', 'config', 'settings', 'stop-signal'],
  ['words'],
  ['watching'],
  ['domain', 'caching'],
];

/** The only circles between files, each with its reason. */
const CIRCLES: readonly { readonly files: readonly string[]; readonly reason: string }[] = [];

/** The only rooms that import a package. */
const PACKAGES: readonly { readonly name: RegExp; readonly rooms: readonly string[] }[] = [
  { name: /^(drizzle-orm|better-sqlite3|pg$)/, rooms: ['store'] },
  {
    name: /^(graphql|@graphql-tools|graphql-scalars|dataloader)(\/|$)/,
    rooms: ['graphql', 'errors', 'server', 'access'],
  },
  { name: /^(fastify|@fastify|@apollo|@as-integrations)(\/|$)/, rooms: ['server'] },
  { name: /^commander$/, rooms: ['cli'] },
  { name: /^preact/, rooms: ['pages'] },
  { name: /^@modelcontextprotocol(\/|$)/, rooms: ['agents'] },
  { name: /^(prom-client|@opentelemetry)(\/|$)/, rooms: ['watching'] },
];

/** Folders of functions of values: no files, no clock, no network, no database, no environment. */
const PURE = [
  'domain/',
  'words/',
  'documents/',
  'classifying/',
  'importing/plan/',
  'resolving/extract/',
  'resolving/compare/',
];

/** What a pure folder imports from; types alone may come from elsewhere. */
const PURE_ROOMS = ['domain', 'words', 'documents', 'classifying', 'resolving', 'importing'];

interface Import {
  readonly file: string;
  readonly target: string;
  /** The imported file; null for a package. */
  readonly to: string | null;
}

const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file));

const imports: readonly Import[] = files.flatMap((file) => {
  const targets = textOf(file).matchAll(
    /^(?:import|export)\b[^;]*?\bfrom '([^']+)'|^import '([^']+)'|\bimport\('([^']+)'\)/gms,
  );
  return Array.from(targets, ([, ...found]) => {
    const target = found.find((name) => name !== undefined)!;
    const to = target.startsWith('.') ? relative(src, join(src, dirname(file), target)) : null;
    return { file, target, to };
  });
});

function textOf(file: string): string {
  return readFileSync(join(src, file), 'utf8');
}

function roomOf(file: string): string {
  return file.includes('/') ? file.slice(0, file.indexOf('/')) : file.replace(/\.tsx?$/, '');
}

function layerOf(room: string): number {
  return LAYERS.findIndex((rooms) => rooms.includes(room));
}

function isPure(file: string): boolean {
  return PURE.some((folder) => file.startsWith(folder));
}

/** The circles of a graph: its strongly connected components of more than one node, by Tarjan's algorithm. */
function circlesIn(edges: readonly (readonly [from: string, to: string])[]): string[][] {
  const next = new Map<string, Set<string>>();
  for (const [from, to] of edges) next.set(from, (next.get(from) ?? new Set()).add(to));
  const indexes = new Map<string, number>();
  const lows = new Map<string, number>();
  const stack: string[] = [];
  const circles: string[][] = [];

  function visit(node: string): void {
    indexes.set(node, indexes.size);
    lows.set(node, indexes.get(node)!);
    stack.push(node);
    for (const to of next.get(node) ?? []) {
      if (!indexes.has(to)) visit(to);
      if (stack.includes(to)) lows.set(node, Math.min(lows.get(node)!, lows.get(to)!));
    }
    if (lows.get(node) !== indexes.get(node)) return;
    const component = stack.splice(stack.indexOf(node));
    if (component.length > 1) circles.push(component.sort());
  }

  for (const node of next.keys()) if (!indexes.has(node)) visit(node);
  return circles;
}

describe('the house', () => {
  test('finds the circles of a graph', () => {
    const edges = ['ab', 'bc', 'ca', 'cd', 'de', 'ed', 'ef'].map((edge) => [edge[0]!, edge[1]!] as const);
    expect(circlesIn(edges).sort()).toEqual([
      ['a', 'b', 'c'],
      ['d', 'e'],
    ]);
  });

  test('has only rooms that the table of layers knows', () => {
    expect(new Set(files.map(roomOf))).toEqual(new Set(LAYERS.flat()));
  });

  test('has no arrow from a room to one of a layer above', () => {
    const upward = imports.filter(
      ({ file, to }) => to !== null && layerOf(roomOf(to)) < layerOf(roomOf(file)),
    );
    expect(upward.map(({ file, to }) => `${file} → ${to}`)).toEqual([]);
  });

  test('has no circle between rooms', () => {
    const arrows = imports.flatMap(({ file, to }) =>
      to === null || roomOf(file) === roomOf(to) ? [] : [[roomOf(file), roomOf(to)] as const],
    );
    expect(circlesIn(arrows)).toEqual([]);
  });

  test('has no circle between files but those with a reason', () => {
    const arrows = imports.flatMap(({ file, to }) => (to === null ? [] : [[file, to] as const]));
    expect(circlesIn(arrows)).toEqual(CIRCLES.map(({ files: circle }) => circle));
  });

  test.each(PACKAGES)('lets only $rooms import $name', ({ name, rooms }) => {
    const wrong = imports.filter(({ file, target }) => name.test(target) && !rooms.includes(roomOf(file)));
    // The generated types name those of the package; no code of it is loaded.
    const loaded = wrong.filter(({ file }) => !file.endsWith('.generated.ts'));
    expect(loaded.map(({ file, target }) => `${file} → ${target}`)).toEqual([]);
  });

  test.each(PURE)('keeps %s free of files, clock, network, database and environment', (folder) => {
    const inside = files.filter((file) => file.startsWith(folder));
    expect(inside.length).toBeGreaterThan(0);
    const wrong = imports.filter(
      ({ file, to, target }) =>
        file.startsWith(folder) &&
        (target.startsWith('node:') ||
          (to !== null &&
            (!PURE_ROOMS.includes(roomOf(to)) || (roomOf(to) !== roomOf(folder) && !isPure(to))))),
    );
    expect(wrong.map(({ file, target }) => `${file} → ${target}`)).toEqual([]);
    const impure = inside.filter((file) =>
      /\bDate\.now\(|\bnew Date\(\)|\bperformance\.|\bprocess\.|\bMath\.random\(|\bfetch\(/.test(
        textOf(file),
      ),
    );
    expect(impure).toEqual([]);
  });
});
