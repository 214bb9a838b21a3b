import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { documentBytes } from '../../src/server/document-bytes.ts';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

const DOCUMENTS = 20;

/** So many of the smallest that what else the process allocates meanwhile counts for little. */
const SMALL_DOCUMENTS = 2_000;
const LARGE = 98_000;

const repeated = (text: string, length = LARGE): string => text.repeat(length / text.length);

test.each<[string, (number: number) => string]>([
  ['fields', (number) => `{ ${repeated('x ', 4_000)} q${number} }`],
  ['fields with arguments', (number) => `{ ${repeated('x(a:$b) ', 8_000)} q${number} }`],
  ['aliases', (number) => `{ ${Array.from({ length: 900 }, (_, at) => `a${number}_${at}:x`).join(' ')} }`],
  ['numbers in a list', (number) => `{ x(a: [${repeated('1 ', 4_000)}]) q${number} }`],
  [
    'variables',
    (number) => `query (${Array.from({ length: 400 }, (_, at) => `$v${at}: Int = 1`)}) { q${number} }`,
  ],
  ['fragments', (number) => `{ q${number} } ${repeated('fragment f on Q { x } ', 8_000)}`],
  ['inline fragments', (number) => `{ ${repeated('... { x } ', 4_000)} q${number} }`],
  ['directives', (number) => `{ x${repeated('@a', 2_000)} q${number} }`],
  ['comments', (number) => `{ q${number} } ${repeated('#\n')}`],
  ['a long comment', (number) => `{ q${number} } #${repeated('x')}`],
  ['a long text', (number) => `{ x(a: "${repeated('x')}") q${number} }`],
  ['a long text of other scripts', (number) => `{ x(a: "${repeated('错', LARGE / 3)}") q${number} }`],
  ['a block of text', (number) => `{ x(a: """${repeated('x\n')}""") q${number} }`],
  ['escapes', (number) => `{ x(a: "${repeated('\\u0041')}") q${number} }`],
  ['hardly anything', (number) => `{ q${number} }`],
])('says of a document of %s no less than what it takes', (_, textOf) => {
  const parsed = (count: number) =>
    // As a text that comes from a request, which is not a chain of pieces.
    Array.from({ length: count }, (__, number) => parse(JSON.parse(JSON.stringify(textOf(number)))));
  parsed(2);
  collect();
  const before = process.memoryUsage().heapUsed;
  const documents = parsed(textOf(0).length < 100 ? SMALL_DOCUMENTS : DOCUMENTS);
  collect();
  const taken = process.memoryUsage().heapUsed - before;
  const said = documents.reduce((sum, document) => sum + documentBytes(document), 0);
  expect(said).toBeGreaterThan(taken);
});
