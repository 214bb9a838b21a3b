import { createServer } from 'node:http';
import { keyOf, matchOf, openReader } from './read-catalog.ts';

/*
 * The limit: what any server on this file must do at least, and nothing else. The path names the workload, and of
 * the body only the variables count.
 */

const reader = openReader(process.env.CATALOG_DB!);

interface Variables {
  readonly key: string;
  readonly vendor: string;
  readonly status: number;
  readonly after: string;
  readonly words: string;
}

const ANSWERS: Readonly<Record<string, (variables: Variables) => unknown>> = {
  '/lookup': ({ key }) => ({ errorCode: reader.lookup(key) }),
  '/page': (input) => ({ errorCodes: reader.page(input) }),
  '/counted': (input) => ({ errorCodes: { totalCount: reader.count(input), ...reader.page(input) } }),
  '/deep': ({ after }) => ({ errorCodes: reader.deep(keyOf(after)) }),
  '/search': ({ words }) => ({ errorCodes: reader.search(matchOf(words)) }),
};

const server = createServer((request, response) => {
  let body = '';
  request.setEncoding('utf8');
  request.on('data', (chunk: string) => {
    body += chunk;
  });
  request.on('end', () => {
    const data = ANSWERS[request.url!]!(JSON.parse(body).variables);
    const text = JSON.stringify({ data });
    response.writeHead(200, {
      'content-type': 'application/json; charset=utf-8',
      'content-length': Buffer.byteLength(text),
    });
    response.end(text);
  });
});
server.keepAliveTimeout = 72_000;
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as { port: number };
  process.stdout.write(`serves on http://127.0.0.1:${port}/graphql\n`);
});
