import { readdirSync, readFileSync } from 'node:fs';
import { buildSchema, getOperationAST, Kind, parse, print } from 'graphql';
import { describe, expect, test } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { typeDefinitions } from '../../src/graphql/type-definitions.ts';
import { FIRST_OPERATION } from '../../src/server/apollo/landing-page.ts';
import { FIELD_COSTS } from '../../src/server/limits/field-costs.ts';
import {
  costOfOperation,
  dependsOnVariables,
  type OperationCost,
} from '../../src/server/limits/operation-cost.ts';
import { get, post } from '../harness.ts';
import { smallServer } from './small-server.ts';

const schema = buildSchema(typeDefinitions());
const { maxCost } = readConfig({});

function costOf(query: string, variables: Record<string, unknown> = {}, name?: string): OperationCost {
  const document = parse(query);
  return costOfOperation({ schema, document, operation: getOperationAST(document, name)!, variables });
}

const list = (count: number, member: (number: number) => string): string =>
  Array.from({ length: count }, (_, at) => member(at)).join(' ');

describe('the cost of an operation', () => {
  test.each([
    ['next to nothing', '{ __typename }', {}, 1],
    ['what looking an entry up does', '{ errorCode(by: { key: "a/b/c" }) { key message } }', {}, 22],
    [
      'an object and its values for each entry of a page',
      '{ errorCodes(first: 10) { nodes { key } } }',
      {},
      40,
    ],
    ['20 where neither says more', '{ errorCodes { nodes { key } } }', {}, 54],
    ['the same from the end', '{ errorCodes(last: 10) { edges { node { key } } } }', {}, 50],
    ['what a variable says', 'query ($n: Int) { errorCodes(first: $n) { nodes { key } } }', { n: 10 }, 40],
    [
      'what the default of a variable says',
      'query ($n: Int = 10) { errorCodes(first: $n) { nodes { key } } }',
      {},
      40,
    ],
    ['no more than a page can have', '{ errorCodes(first: 1000000) { nodes { key } } }', {}, 166],
    [
      'nothing for a length below zero, which is refused later',
      '{ errorCodes(first: -5) { nodes { key } } }',
      {},
      26,
    ],
    [
      'a page of 20 for a length of a wrong type, which is refused later',
      'query ($n: Int) { errorCodes(first: $n) { nodes { key } } }',
      { n: 'x' },
      54,
    ],
    [
      'lists inside lists, multiplied',
      '{ errorCodes(first: 10) { nodes { rows { line } } } }',
      {},
      // 25 + 1 for the list, and for each entry 1 + 2 for its rows + 5 rows of 1 + 0.4.
      26 + 10 * (1 + 2 + 5 * 1.4),
    ],
    ['a search', '{ errorCodes(first: 0, search: "x") { nodes { key } } }', {}, 826],
    ['nothing for a search that is null', '{ errorCodes(first: 0, search: null) { nodes { key } } }', {}, 26],
    [
      'each condition of a filter and each value, those of variables too',
      'query ($codes: [String!]) { errorCodes(first: 0, filter: { or: [{ code: $codes }, { not: { vendor: ["a"] } }] }) { nodes { key } } }',
      { codes: ['a', 'b', 'c'] },
      26 + 12 + 3 + 12 + 1,
    ],
    [
      'facets and counts',
      '{ errorCodes(first: 0) { totalCount facets { lifecycles { value } } } }',
      {},
      // 60 for the facet, and three values of 1 + 0.4.
      Math.ceil(26 + 25.4 + 1 + 60 + 3 * 1.4),
    ],
    [
      'a part of messages, which is looked for in all of them, and modules as many as are asked for',
      '{ errorCodes(first: 0, filter: { not: { messageContains: "a" } }) { facets(exclusive: true) { modules(first: 10) { value } } } }',
      {},
      26 + 2000 + 1 + 1 + 60 + 10 * 1.4,
    ],
    [
      'changes of a plan, all of which are looked through',
      '{ importRun(id: "x") { changes(first: 0, filter: { kind: [ADDED, CHANGED], contains: "a" }) { totalCount } } }',
      {},
      // The run, the list with two conditions of two values and one, and their count.
      1 + (10 + 1 + 1000 + 2 + 5000 + 1) + 150.4,
    ],
    [
      'the text in which errors are looked for',
      'query ($text: String!) { resolveError(input: { text: $text }) { complete } }',
      { text: 'x'.repeat(10_000) },
      Math.ceil(400 + 500 + 1 + 0.4),
    ],
    [
      'what is left out is free',
      'query ($no: Boolean!) { a: errorCodes @include(if: $no) { totalCount } b: errorCodes @skip(if: true) { totalCount } __typename }',
      { no: false },
      1,
    ],
    ['a change', 'mutation { dropCorrection(input: {}) { __typename } }', {}, 102],
  ])('is %s', (_, query, variables, total) => {
    expect(costOf(query, variables).total).toBe(Math.ceil(total));
  });

  test('counts what is written twice twice, whether by an alias, a fragment or a field that is merged', () => {
    const once = costOf('{ errorCodes(first: 10) { nodes { rows { line } } } }').total;
    const twice = '{ x(first: 10) { nodes { rows { line } } } x(first: 10) { nodes { rows { line } } } }';
    expect(costOf(twice.replaceAll('x(', 'errorCodes(')).total).toBe(2 * once);
    expect(costOf(twice.replace('x(', 'a: errorCodes(').replace(' x(', ' b: errorCodes(')).total).toBe(
      2 * once,
    );
    const spread =
      '{ errorCodes(first: 10) { nodes { ...R ...R } } } fragment R on ErrorCode { rows { line } }';
    expect(costOf(spread).total).toBe(26 + 10 + 2 * (once - 36));
  });

  test('is found in a moment where fragments double each other', () => {
    const fragments = list(
      200,
      (n) => `fragment F${n} on Query { vendors { services { vendor { slug } } } ...F${n + 1} ...F${n + 1} }`,
    );
    expect(costOf(`{ ...F0 } ${fragments} fragment F200 on Query { __typename }`).total).toBeGreaterThan(
      1e50,
    );
  });

  test('names the fields that cost most, with what they cost', () => {
    const { fields } = costOf(
      '{ errorCodes(first: 10) { totalCount found: nodes { similar(first: 2) { key } } } }',
    );
    expect(fields).toEqual([
      { path: 'errorCodes.found.similar', cost: 10 * (600 + 2 * 1.4) },
      { path: 'errorCodes', cost: 26 },
      { path: 'errorCodes.totalCount', cost: 26 },
    ]);
  });
});

describe('the usual limit', () => {
  const folder = new URL('../../', import.meta.url);
  const written = [
    'README.md',
    ...readdirSync(new URL('docs/', folder)).map((name) => `docs/${name}`),
  ].filter((name) => name.endsWith('.md'));
  const documents = written.flatMap((file) =>
    [...readFileSync(new URL(file, folder), 'utf8').matchAll(/^```graphql\n([\s\S]*?)^```/gm)].map(
      ([, text = '']) => [file, text] as const,
    ),
  );

  test('lets every operation of the documentation through, with half of it to spare', () => {
    const costs = documents.flatMap(([file, text]) => {
      const document = parse(text);
      return document.definitions
        .filter(({ kind }) => kind === Kind.OPERATION_DEFINITION)
        .map((definition) => ({
          file,
          text: print(definition),
          cost: costOf(text, {}, 'name' in definition ? definition.name?.value : undefined).total,
        }));
    });
    expect(costs.length).toBeGreaterThan(10);
    expect(costs.filter(({ cost }) => cost > maxCost / 2)).toEqual([]);
  });

  test.each([
    ['the first operation of the Sandbox', FIRST_OPERATION.document, FIRST_OPERATION.variables],
    [
      'a page of 100 entries with all their texts, rows and cells',
      '{ errorCodes(first: 100) { totalCount nodes { id key code httpStatuses message description solution category { slug } rows { line cells { header text } document { title } } corrections { field value } } } }',
      {},
    ],
  ])('lets %s through', (_, query, variables) => {
    expect(costOf(query, { ...variables }).total).toBeLessThan(maxCost);
  });

  test.each([
    [
      'rows and corrections of 100 × 100 entries',
      '{ errorCodes(first: 100) { nodes { revisions(first: 100) { nodes { errorCode { rows { line } corrections { field } } } } } } }',
    ],
    [
      'what is like each of 100 entries',
      '{ errorCodes(first: 100) { nodes { similar(first: 20) { key } } } }',
    ],
    [
      '48 lists of alternatives',
      `{ ${list(48, (n) => `a${n}: errorCodes(first: 1, filter: { or: [${list(20, (m) => `{ code: "${n}.${m}" }`)}] }) { totalCount }`)} }`,
    ],
    ['48 searches', `{ ${list(48, (n) => `a${n}: errorCodes(search: "${n}") { totalCount }`)} }`],
    [
      'rows asked for 180 times over',
      `{ errorCodes(first: 100) { nodes { ${'rows { line } '.repeat(180)} } } }`,
    ],
    [
      '48 pages of 100 with their rows',
      `{ ${list(48, (n) => `a${n}: errorCodes(first: 100) { nodes { rows { line } } }`)} }`,
    ],
  ])('refuses %s', (_, query) => {
    expect(costOf(query).total).toBeGreaterThan(maxCost);
  });
});

test('the register of costs names fields of the schema, and of its introspection', () => {
  for (const coordinate of Object.keys(FIELD_COSTS)) {
    const [type = '', field = ''] = coordinate.split('.');
    const known = schema.getType(type);
    expect(known && 'getFields' in known && field in known.getFields(), coordinate).toBe(true);
  }
});

describe('over HTTP', () => {
  const COSTLY = 'query ($n: Int) { entries(first: $n) { nodes { rows { rows { id } } } } }';

  test('what costs too much is refused with its cost, the limit and the fields that cost most', async () => {
    const server = await smallServer({ maxCost: 1_000 });
    const { status, body } = await post(server, { query: COSTLY, variables: { n: 100 } });
    expect(status).toBe(400);
    expect(body).toEqual({
      errors: [
        {
          message:
            'The operation costs 4101; 1000 is allowed. Most of it: entries.nodes.rows.rows (3500), entries.nodes.rows (500), entries.nodes (100). Ask for smaller pages (`first`, `last`), for fewer lists inside lists, or in several requests.',
          extensions: {
            code: 'BAD_USER_INPUT',
            cost: {
              total: 4101,
              limit: 1000,
              fields: expect.arrayContaining([{ path: 'entries.nodes', cost: 100 }]),
            },
          },
        },
      ],
    });
  });

  test('the limit holds for other variables of an operation that was answered before', async () => {
    const server = await smallServer({ maxCost: 1_000 });
    const statuses = [];
    for (const n of [10, 10, 100, 10]) {
      statuses.push((await post(server, { query: COSTLY, variables: { n } })).status);
    }
    expect(statuses).toEqual([200, 200, 400, 200]);
  });

  test('the cost is told on request, however often the operation was answered before', async () => {
    const server = await smallServer();
    const asked = { query: COSTLY, variables: { n: 10 }, extensions: { cost: true } };
    const cost = { total: 411, limit: 10_000, fields: expect.any(Array) };
    for (const _ of [1, 2]) {
      expect((await post(server, asked)).body).toMatchObject({ data: {}, extensions: { cost } });
      expect((await post(server, { ...asked, extensions: {} })).body).not.toHaveProperty('extensions');
    }
    const parameters = { query: COSTLY, variables: '{"n":10}', extensions: '{"cost":true}' };
    expect((await get(server, parameters)).body).toMatchObject({ extensions: { cost } });
  });
});

test.each([
  ['the key of a lookup', 'query ($key: String!) { errorCode(by: {key: $key}) { message } }', false],
  ['a cursor', 'query ($after: String) { errorCodes(first: 5, after: $after) { nodes { key } } }', false],
  ['a length', 'query ($n: Int) { errorCodes(first: $n) { nodes { key } } }', true],
  ['a filter', 'query ($v: [String!]) { errorCodes(filter: {vendor: $v}) { nodes { key } } }', true],
  ['a search', 'query ($s: String) { errorCodes(search: $s) { nodes { key } } }', true],
  ['a text', 'query ($t: String!) { resolveError(input: {text: $t}) { complete } }', true],
  ['many ids', 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', true],
  ['a directive', 'query ($is: Boolean!) { catalog @include(if: $is) { version } }', true],
  [
    'a length in a fragment',
    'query ($n: Int) { errorCodes { ...F } } fragment F on ErrorCodeConnection { nodes { revisions(first: $n) { nodes { id } } } }',
    true,
  ],
])('a cost follows from what it depends on alone: %s', (_, query, depends) => {
  expect(dependsOnVariables(parse(query))).toBe(depends);
});
