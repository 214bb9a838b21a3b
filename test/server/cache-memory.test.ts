import { expect, test } from 'vitest';
import { seededPath } from '../harness.ts';
import { startServer } from '../server-process.ts';

const LOOKUP = '{ errorCode(by: {key: "open-telekom-cloud/tms/TMS.0009"}) { key } }';

/** A little less than the body of a request without a token may have. */
const LARGE = 98_000;

const HEAP_MEGABYTES = 128;

/** How many requests of small size are sent; more by hand: `MEMORY_REQUESTS=5000 …`. */
const REQUESTS = Number(process.env.MEMORY_REQUESTS ?? 850);

/*
 * With this heap, a process that bounds what it remembers by number is ended by the first of these after about 60
 * requests, by the second after about 800.
 */
test.each<[string, number, (number: number) => [query: string, variables?: Record<string, unknown>]]>([
  // A comment takes 88 bytes as a token, and no limit of tokens counts it.
  ['documents of 98 KB', 200, (number) => [`{ __typename }#${number}\r${'#\r'.repeat(LARGE / 4)}`]],
  [
    'variables that are not declared',
    REQUESTS,
    (number) => [
      `query Q${Math.floor(number / 90)}($key: String!) { errorCode(by: {key: $key}) { key } }`,
      { key: 'k', ...Object.fromEntries(Array.from({ length: 6_000 }, (_, at) => [`u${at}`, number + at])) },
    ],
  ],
])(
  'a process with a small heap takes %s, no two the same',
  async (_, count, requestOf) => {
    const server = await startServer(seededPath(), { CATALOG_CACHE_MEMORY: '32 MB' }, [
      `--max-old-space-size=${HEAP_MEGABYTES}`,
    ]);
    let sent = 0;
    const sendAll = async (): Promise<void> => {
      while (sent < count) {
        const { status } = await server.ask(...requestOf(sent++));
        expect(status).toBe(200);
      }
    };
    await Promise.all([sendAll(), sendAll(), sendAll(), sendAll()]);
    expect((await server.ask(LOOKUP)).body.data.errorCode.key).toBe('open-telekom-cloud/tms/TMS.0009');
  },
  300_000,
);
