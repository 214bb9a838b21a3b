import { createServer, type IncomingMessage } from 'node:http';
import { createEntryWriter, stringText } from './entry-text.ts';
import { openRowReader, type RowPage } from './read-rows.ts';

/*
 * The limit: the fastest server on node:http and SQLite that reads an entry's values when they are asked for. It knows
 * no GraphQL: the path names the workload, the text of each answer has a fixed form, and of the body only the
 * variables count. With KEEP_ANSWERS it keeps its answers until another process writes.
 */

const reader = openRowReader(process.env.CATALOG_DB!);
const entryText = createEntryWriter(reader.directory);

interface Variables {
  readonly key: string;
  readonly vendor: string;
  readonly category: string;
  readonly status: number;
  readonly after: string;
}

const ANSWERS: Readonly<Record<string, (variables: Variables) => string>> = {
  '/lookup': ({ key }) => {
    const row = reader.lookup(key);
    return `{"errorCode":${row === undefined ? null : entryText(row)}}`;
  },
  '/page': ({ vendor, status }) => `{"errorCodes":{${pageText(reader.vendorPage(vendor, status))}}}`,
  '/counted': ({ vendor, status }) =>
    `{"errorCodes":{"totalCount":${reader.vendorCount(vendor, status)},${pageText(reader.vendorPage(vendor, status))}}}`,
  '/filtered': ({ category, status }) =>
    `{"errorCodes":{${pageText(reader.categoryPage(category, status))}}}`,
  '/deep': ({ after }) => `{"errorCodes":{${pageText(reader.pageAfter(after))}}}`,
  '/facets': ({ category }) => facetsText(category),
};

function pageText({ rows, hasNextPage, endCursor }: RowPage): string {
  const end = endCursor === null ? 'null' : `"${endCursor}"`;
  return `"nodes":[${rows.map(entryText).join()}],"pageInfo":{"hasNextPage":${hasNextPage},"endCursor":${end}}`;
}

function facetsText(category: string): string {
  const lists: Record<string, string> = { vendors: '', httpStatuses: '', lifecycles: '' };
  let totalCount = 0;
  for (const [facet, value, entries] of reader.facets(category)) {
    lists[facet] += `${lists[facet] === '' ? '' : ','}{"value":${stringText(value)},"count":${entries}}`;
    if (facet === 'lifecycles') totalCount += entries;
  }
  const facets = Object.entries(lists).map(([facet, values]) => `"${facet}":[${values}]`);
  return `{"errorCodes":{"totalCount":${totalCount},"facets":{${facets.join()}}}}`;
}

const kept = process.env.KEEP_ANSWERS === undefined ? null : new Map<string, Buffer>();
let isCurrent = false;

function answer(path: string, body: string): Buffer {
  if (kept === null) return write(path, body);
  if (!isCurrent) {
    // Requests that arrive together share one look at the file.
    isCurrent = true;
    setImmediate(() => {
      isCurrent = false;
    });
    if (reader.hasChanged()) kept.clear();
  }
  let bytes = kept.get(body);
  if (bytes === undefined) {
    bytes = write(path, body);
    kept.set(body, bytes);
  }
  return bytes;
}

function write(path: string, body: string): Buffer {
  return Buffer.from(`{"data":${ANSWERS[path]!(JSON.parse(body).variables)}}`);
}

const server = createServer((request: IncomingMessage, response) => {
  let body = '';
  request.setEncoding('utf8');
  request.on('data', (chunk: string) => {
    body += chunk;
  });
  request.on('end', () => {
    const bytes = answer(request.url!, body);
    response.writeHead(200, [
      'content-type',
      'application/json; charset=utf-8',
      'content-length',
      String(bytes.length),
    ]);
    response.end(bytes);
  });
});
server.keepAliveTimeout = 72_000;
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as { port: number };
  process.stdout.write(`serves on http://127.0.0.1:${port}/graphql\n`);
});
// Node writes a profile only where a process ends by itself.
process.once('SIGTERM', () => process.exit());
