/**
 * Builds GraphiQL and the script that opens it into dist/explorer: files named with a hash of their content, compressed by
 * Brotli. Nothing is built where the sources, the packages and these scripts are those of the last build.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { type BuildOptions, build, type Metafile, type Plugin } from 'esbuild';
import { BROWSER_OPTIONS } from './build-browser.ts';

const compress = promisify(brotliCompress);
const require = createRequire(import.meta.url);
const project = fileURLToPath(new URL('../', import.meta.url));
const sources = `${project}src/server/explorer/browser/`;
const target = `${project}dist/explorer/`;

/** The workers of Monaco, by the labels under which it asks for them. */
const WORKERS = {
  editor: 'monaco-editor/esm/vs/editor/editor.worker.js',
  json: 'monaco-editor/esm/vs/language/json/json.worker.js',
  graphql: 'monaco-graphql/esm/graphql.worker.js',
};

const PACKAGES = [
  'graphiql',
  '@graphiql/react',
  'monaco-editor',
  'monaco-graphql',
  'react',
  'react-dom',
  'esbuild',
];

/** The fonts of GraphiQL, most of its style sheet, are left to the system; a script of Monaco loads no style of its own. */
const styles: Plugin = {
  name: 'styles',
  setup({ onLoad }) {
    onLoad({ filter: /graphiql\/dist\/style\.css$/ }, async ({ path }) => ({
      loader: 'css',
      contents: (await readFile(path, 'utf8')).replaceAll(/@font-face\s*\{[^}]*\}/g, (rule) =>
        rule.includes('codicon') ? rule : '',
      ),
    }));
    onLoad({ filter: /monaco-editor\/.*\.css$/ }, () => ({ loader: 'empty', contents: '' }));
  },
};

const OPTIONS = {
  ...BROWSER_OPTIONS,
  outdir: target,
  entryNames: '[name]-[hash]',
  chunkNames: '[name]-[hash]',
  define: { 'process.env.NODE_ENV': '"production"' },
  metafile: true,
  write: false,
} satisfies BuildOptions;

const stamp = createHash('sha256');
for (const name of readdirSync(sources).sort()) stamp.update(readFileSync(sources + name));
for (const name of ['build-browser.ts', 'build-explorer.ts'])
  stamp.update(readFileSync(`${project}scripts/${name}`));
for (const name of PACKAGES) stamp.update(readFileSync(require.resolve(`${name}/package.json`)));
const wanted = stamp.digest('hex');
const stampPath = `${target}.stamp`;
if (existsSync(stampPath) && readFileSync(stampPath, 'utf8') === wanted) process.exit(0);

const workers = await build({ ...OPTIONS, entryPoints: WORKERS });
const main = await build({
  ...OPTIONS,
  splitting: true,
  plugins: [styles],
  define: { ...OPTIONS.define, WORKERS: JSON.stringify(builtNames(workers.metafile)) },
  entryPoints: {
    explore: `${sources}explore.ts`,
    page: `${sources}explore.css`,
    graphiql: require.resolve('graphiql/style.css'),
  },
});

rmSync(target, { recursive: true, force: true });
mkdirSync(target, { recursive: true });
for (const { path, contents } of [...workers.outputFiles, ...main.outputFiles]) {
  const parameters = {
    [constants.BROTLI_PARAM_QUALITY]: 9,
    [constants.BROTLI_PARAM_SIZE_HINT]: contents.length,
  };
  writeFileSync(`${path}.br`, await compress(contents, { params: parameters }));
}
writeFileSync(`${target}LICENSES.txt`, licenses([workers.metafile, main.metafile]));
const { explore: script, page: style, graphiql: graphiqlStyle } = builtNames(main.metafile);
writeFileSync(`${target}entries.json`, JSON.stringify({ script, style, graphiqlStyle }));
writeFileSync(stampPath, wanted);

/** The file names that entry points were built to, by the names of the entry points. */
function builtNames({ outputs }: Metafile): Record<string, string> {
  return Object.fromEntries(
    Object.entries(outputs)
      .filter(([, { entryPoint }]) => entryPoint !== undefined)
      .map(([path]) => [basename(path).replace(/-[0-9A-Z]{8}\.(js|css)$/, ''), basename(path)]),
  );
}

/** The licenses of all packages that files were built from, as they ask to be handed on. */
function licenses(builds: readonly Metafile[]): string {
  const inputs = builds.flatMap((built) => Object.keys(built.inputs));
  const found = inputs.map((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0]);
  const folders = new Set(found.filter((folder) => folder !== undefined));
  const parts = [...folders].sort().map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
    const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
    const text = file === undefined ? '' : `\n\n${readFileSync(`${folder}/${file}`, 'utf8').trim()}`;
    return `${name} ${version} (${license})${text}`;
  });
  return `${parts.join('\n\n----\n\n')}\n`;
}
