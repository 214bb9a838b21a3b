import { makeExecutableSchema } from '@graphql-tools/schema';
import { execute, type OperationDefinitionNode, parse, validate } from 'graphql';
import { expect, test } from 'vitest';
import { compileOperation } from '../../../src/server/fast-path/compile-operation.ts';

const typeDefs = /* GraphQL */ `
  directive @tag on FIELD
  type Query {
    entry(by: EntryBy!): Entry
    entries(first: Int = 2, kinds: [Kind!]): [Entry!]!
    node(id: ID!): Node
    later: Deferred!
    who: String
    fails: String
    missing: Int!
    holes: [Int]
    holders: [Holder!]!
  }
  input EntryBy @oneOf {
    id: ID
    key: String
  }
  enum Kind {
    OLD
    NEW
  }
  type Holder {
    other: Entry
    later: Deferred
  }
  interface Node {
    id: ID!
  }
  type Entry implements Node {
    id: ID!
    key: String!
    kind: Kind!
    size(unit: Unit! = BYTES): Float!
    other: Entry
    tags: [[String!]]
  }
  enum Unit {
    BYTES
    KILOBYTES
  }
  type Deferred implements Node {
    id: ID!
    value: Int!
    list: [Deferred!]!
  }
`;

const entry = (id: number, other: unknown = null): object => ({
  id,
  key: `k/${id}`,
  kind: id % 2 === 0 ? 'NEW' : 'OLD',
  other,
  tags: [['a'], null, []],
});

const later = (depth: number): object => ({
  id: depth,
  value: Promise.resolve(depth),
  list: async () => (depth === 0 ? [] : [Promise.resolve(later(depth - 1)), later(0)]),
});

const schema = makeExecutableSchema<{ name: string }>({
  typeDefs,
  resolvers: {
    Query: {
      entry: (_, { by }) => (by.key === 'none' ? null : entry(Number(by.id ?? 7), entry(8))),
      entries: async (_, { first, kinds }) =>
        Array.from({ length: first }, (__, at) => entry(at)).filter(
          (each) => kinds === undefined || kinds.includes((each as { kind: string }).kind),
        ),
      node: (_, { id }) => (id === 'later' ? later(1) : entry(Number(id))),
      later: () => Promise.resolve(later(2)),
      who: (_, __, { name }) => name,
      fails: () => Promise.reject(new Error('no')),
      missing: () => null,
      holders: () => {
        const [other, slow] = [entry(8), later(0)];
        return Array.from({ length: 3 }, () => ({ other, later: slow }));
      },
      holes: () => [1, null, Promise.resolve(3)],
    },
    Node: { __resolveType: (node: object) => ('key' in node ? 'Entry' : 'Deferred') },
    Entry: { size: (_, { unit }) => (unit === 'BYTES' ? 1024 : 1) },
  },
});

function compiled(query: string) {
  const document = parse(query);
  expect(validate(schema, document)).toEqual([]);
  const operation = document.definitions.find(({ kind }) => kind === 'OperationDefinition');
  return {
    document,
    run: compileOperation({ schema, document, operation: operation as OperationDefinitionNode })?.run,
  };
}

test.each<[string, string, Record<string, unknown>?]>([
  ['fields in the order of the query', '{ who entry(by: {id: "3"}) { kind key id } }'],
  ['aliases', '{ a: entry(by: {id: 1}) { k: key } b: entry(by: {key: "none"}) { key } }'],
  ['arguments with variables', 'query ($n: Int!) { entries(first: $n) { key } }', { n: 3 }],
  ['an argument without its variable', 'query ($n: Int) { entries(first: $n) { key } }'],
  [
    'a variable with a default',
    'query ($kinds: [Kind!] = [NEW]) { entries(first: 4, kinds: $kinds) { kind } }',
  ],
  [
    'arguments of fields in a list',
    'query ($unit: Unit!) { entries { size(unit: $unit) } }',
    { unit: 'KILOBYTES' },
  ],
  ['one field with and without arguments', '{ entries(first: 1) { size other: size(unit: KILOBYTES) } }'],
  [
    'fields that are merged',
    '{ entry(by: {id: 1}) { other { id } key } entry(by: {id: 1}) { other { key } } }',
  ],
  [
    'fragments, and those on other types',
    '{ node(id: 2) { id ...E ... on Deferred { value } ... { __typename } } } fragment E on Entry { key other { key } }',
  ],
  [
    'objects of which each says its type',
    '{ a: node(id: 1) { __typename id } b: node(id: "later") { __typename id } }',
  ],
  ['an object that occurs again', '{ holders { other { id key kind } } again: holders { other { key } } }'],
  ['an object with a promise that occurs again', '{ holders { later { id value } } }'],
  ['promises within promises', '{ later { value list { value list { id value } } } }'],
  ['lists in lists, and nulls in them', '{ holes entry(by: {id: 1}) { tags } }'],
  ['what is included', 'query ($a: Boolean!) { who @include(if: $a) holes @skip(if: $a) }', { a: true }],
  ['what is skipped', 'query ($a: Boolean!) { who @include(if: $a) holes @skip(if: $a) }', { a: false }],
  ['switches that are written out', '{ who @skip(if: true) holes @include(if: true) }'],
  [
    'a fragment that is skipped',
    'query ($a: Boolean!) { ...Q @skip(if: $a) holes } fragment Q on Query { who }',
    { a: true },
  ],
  ['other directives', '{ who @tag }'],
  ['a name that every object has', '{ __proto__: who }'],
  ['nothing of an object', '{ entry(by: {id: 1}) { key @skip(if: true) } }'],
])('answers %s as graphql does', async (_, query, variables = {}) => {
  const contextValue = { name: 'Ada' };
  const { document, run } = compiled(query);
  const { data, errors } = await execute({ schema, document, contextValue, variableValues: variables });
  expect(errors).toBeUndefined();
  expect(await run!(variables, contextValue)).toBe(JSON.stringify(data));
  expect(await run!(variables, contextValue)).toBe(JSON.stringify(data));
});

test.each([
  '',
  'plain',
  'say "no"',
  'C:\\temp',
  'two\nlines',
  '\u0000 \u001f \u007f \u2028',
  'é 错误 😀',
  '\ud800 alone',
  'alone \udc00',
])('writes the text %j as JSON has it', async (name) => {
  expect(await compiled('{ who }').run!({}, { name })).toBe(JSON.stringify({ who: name }));
});

test.each<[string, string, Record<string, unknown>?]>([
  ['a field fails', '{ who fails }'],
  ['a value is missing', '{ missing }'],
  ['a variable is missing', 'query ($n: Int!) { entries(first: $n) { key } }'],
  ['a variable is of another type', 'query ($n: Int!) { entries(first: $n) { key } }', { n: 'three' }],
  [
    'an input of one field has two',
    'query ($by: EntryBy!) { entry(by: $by) { key } }',
    { by: { id: 1, key: 'k' } },
  ],
  ['an input of one field has none', 'query ($id: ID) { entry(by: {id: $id}) { key } }', { id: null }],
])('gives no answer where %s', async (_, query, variables = {}) => {
  const { run } = compiled(query);
  await expect(run!(variables, { name: 'Ada' })).rejects.toThrow();
});

test.each([
  ['asks for the schema', '{ __schema { queryType { name } } }'],
  [
    'asks for the schema when a switch is on',
    'query ($a: Boolean!) { who __schema @include(if: $a) { queryType { name } } }',
  ],
  [
    'has fragments that come to more fields than a document can have',
    `{ later { ...F0 } } ${Array.from({ length: 13 }, (_, at) => `fragment F${at} on Deferred { list { ...F${at + 1} } value list2: list { ...F${at + 1} } }`).join(' ')} fragment F13 on Deferred { value }`,
  ],
])('leaves an operation to graphql that %s', (_, query) => {
  expect(compiled(query).run).toBeUndefined();
});

test('counts what is compiled for each combination of switches', () => {
  const bytesOf = (query: string): number => {
    const document = parse(query);
    const operation = document.definitions[0] as OperationDefinitionNode;
    return compileOperation({ schema, document, operation })!.bytes;
  };
  const plain = bytesOf('{ who holes }');
  expect(bytesOf('{ who holes other: who }')).toBe(plain * 1.5);
  expect(bytesOf('query ($a: Boolean!) { who holes @skip(if: $a) }')).toBe(plain * 2);
  expect(bytesOf('query ($a: Boolean!, $b: Boolean!) { who @include(if: $b) holes @skip(if: $a) }')).toBe(
    plain * 4,
  );
});
