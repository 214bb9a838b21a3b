import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';
import type { FastifyInstance } from 'fastify';
import Negotiator from 'negotiator';
import { refusal } from '../../errors/protocol-error.ts';

const decompress = promisify(brotliDecompress);

/** The names of the files that the page at `/graphql` loads first. */
interface ExplorerEntries {
  readonly script: string;
  readonly style: string;
  readonly graphiqlStyle: string;
}

/** What the build writes, seen from `src` as well as from `dist`: files with a hash in their name, compressed by Brotli. */
const FOLDER = fileURLToPath(new URL('../../../dist/explorer/', import.meta.url));

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
};

/** The files that the page loads first; throws where the explorer is not built. */
export function explorerEntries(): ExplorerEntries {
  const path = `${FOLDER}entries.json`;
  if (!existsSync(path)) throw new Error('The explorer is not built: npm run build builds it.');
  return JSON.parse(readFileSync(path, 'utf8'));
}

/** Serves the explorer's files at `/graphql/explorer/…`, to be kept for good. */
export function serveExplorerFiles(http: FastifyInstance): void {
  // Only these are ever read, whatever a request names.
  const names = new Set(existsSync(FOLDER) ? readdirSync(FOLDER) : []);

  http.get<{ Params: { name: string } }>('/graphql/explorer/:name', async (request, reply) => {
    const { name } = request.params;
    const contentType = CONTENT_TYPES[name.slice(name.lastIndexOf('.'))];
    if (contentType === undefined || !names.has(`${name}.br`)) {
      throw refusal('NOT_FOUND', 'Nothing is served here. The catalog answers at /graphql.');
    }
    const compressed = readFileSync(`${FOLDER}${name}.br`);
    const takesBrotli = new Negotiator(request).encodings(['br', 'identity'])[0] === 'br';
    reply.headers({
      'content-type': contentType,
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'Accept-Encoding',
      ...(takesBrotli && { 'content-encoding': 'br' }),
    });
    return reply.send(takesBrotli ? compressed : await decompress(compressed));
  });
}
