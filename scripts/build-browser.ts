/**
 * Bundles what browsers load: each file of src/pages/browser, with what it imports, becomes one file of dist/browser.
 * The server reads them from there, whether it runs from src or from dist.
 */
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build } from 'esbuild';

const project = fileURLToPath(new URL('../', import.meta.url));
const folder = `${project}src/pages/browser/`;

/** How everything is built that browsers load. */
export const BROWSER_OPTIONS = {
  bundle: true,
  minify: true,
  format: 'esm',
  target: 'es2022',
  logLevel: 'warning',
} satisfies BuildOptions;

/** Bundles all of them. Throws where one cannot be bundled, after printing why. */
export async function buildBrowser(): Promise<void> {
  await build({
    ...BROWSER_OPTIONS,
    entryPoints: readdirSync(folder)
      .filter((name) => /\.(css|svg|tsx?)$/.test(name))
      .map((name) => folder + name),
    outdir: `${project}dist/browser`,
    jsx: 'automatic',
    jsxImportSource: 'preact',
    loader: { '.svg': 'copy' },
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildBrowser();
