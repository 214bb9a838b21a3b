import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { expect, test } from 'vitest';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

/** The packages that a file loads before its first line runs: what is imported on demand is left out. */
async function packagesOf(start: string): Promise<Set<string>> {
  const { metafile } = await build({
    entryPoints: [start],
    absWorkingDir: PROJECT,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    outdir: 'out',
    write: false,
    metafile: true,
    logLevel: 'silent',
  });
  const packages = new Set<string>();
  const loaded = new Set<string>();
  const visit = (file: string): void => {
    if (loaded.has(file)) return;
    loaded.add(file);
    for (const { path, kind, external } of metafile.inputs[file]!.imports) {
      if (kind !== 'import-statement') continue;
      if (external) packages.add(path);
      else visit(path);
    }
  };
  visit(start);
  return packages;
}

test.each([
  ['src/serve.ts', 'fastify'],
  ['src/cli/main.ts', 'commander'],
])('%s loads the library for agents only when one asks', async (start, known) => {
  const packages = [...(await packagesOf(start))];
  expect(packages).toContain(known);
  expect(packages.filter((name) => name.startsWith('@modelcontextprotocol'))).toEqual([]);
});

test('what answers agents loads it', async () => {
  const packages = [...(await packagesOf('src/agents/create-mcp-server.ts'))];
  expect(packages.filter((name) => name.startsWith('@modelcontextprotocol'))).not.toEqual([]);
});

const VERBS = readdirSync(`${PROJECT}/src/cli/verbs`).filter((file) => file !== 'mcp.ts');

test.each(VERBS)(
  'the verb in %s loads neither what checks the input of agents nor the server',
  async (file) => {
    const packages = [...(await packagesOf(`src/cli/verbs/${file}`))];
    expect(packages).toContain('commander');
    expect(packages.filter((name) => /^(zod|fastify|@apollo|prom-client|pino)/.test(name))).toEqual([]);
  },
);
