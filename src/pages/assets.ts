import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A file that pages load. */
export interface Asset {
  /** Its address, which has a hash of its content: what is kept of it never has to be asked for again. */
  readonly path: string;
  readonly contentType: string;
  readonly body: Buffer;
}

/** What pages load, by the names under which it is built: `pages.css`. */
export type Assets = ReadonlyMap<string, Asset>;

const FOLDER = fileURLToPath(new URL('../../dist/browser/', import.meta.url));

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
};

/** Reads what `npm run build` has made for browsers. Throws where it has made nothing yet. */
export function readAssets(): Assets {
  const names = readdirSync(FOLDER).filter((name) => typeOf(name) !== undefined);
  return new Map(names.map((name) => [name, assetOf(name, readFileSync(FOLDER + name))]));
}

function assetOf(name: string, body: Buffer): Asset {
  const hash = createHash('sha256').update(body).digest('base64url').slice(0, 12);
  return { path: `/assets/${name.replace('.', `.${hash}.`)}`, contentType: typeOf(name)!, body };
}

function typeOf(name: string): string | undefined {
  return CONTENT_TYPES[name.slice(name.lastIndexOf('.') + 1)];
}
