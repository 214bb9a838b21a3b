import { parse, specifiedRules, validate } from 'graphql';
import { describe, expect, test } from 'vitest';
import { inputDepthProblem, listLengthProblem } from '../../../src/server/limits/input-limits.ts';
import { type Limits, limitRules } from '../../../src/server/limits/operation-limits.ts';
import { finish, post } from '../../harness.ts';
import { smallSchema, smallServer } from '../small-server.ts';

const LIMITS: Limits = {
  maxTokens: 2_000,
  maxDepth: 4,
  maxAliases: 3,
  maxRootFields: 3,
  maxMergedFields: 4,
  maxListLength: 5,
  maxInputDepth: 4,
  maxCost: 1_000,
};

const schema = smallSchema();

function problemsOf(query: string): string[] {
  return validate(schema, parse(query), limitRules(LIMITS)).map(({ message }) => message);
}

const nested = (levels: number): string =>
  '{ entries { nodes { '.concat('parent { '.repeat(levels), 'id', ' }'.repeat(levels + 3));

describe('the depth of an operation', () => {
  test.each([
    ['as deep as allowed', '{ entries { nodes { parent { id } } } }'],
    [
      'inline fragments, which add nothing',
      '{ ... on Query { entries { ... { nodes { ... on Entry { id } } } } } }',
    ],
    ['introspection', '{ __schema { types { fields { type { ofType { ofType { name } } } } } } }'],
  ])('is right for %s', (_, query) => {
    expect(problemsOf(query)).toEqual([]);
  });

  test('counts fields', () => {
    expect(problemsOf('{ entries { nodes { parent { parent { id } } } } }')).toEqual([
      'The operation nests fields 5 levels deep; 4 are allowed.',
    ]);
  });

  test('looks through fragments, and names the operation that is deepest', () => {
    const query = `
      query Flat { hello }
      query Deep { entries { nodes { ...A } } }
      fragment A on Entry { parent { ...B } }
      fragment B on Entry { parent { parent { id } } }`;
    expect(problemsOf(query)).toEqual(['Operation Deep nests fields 6 levels deep; 4 are allowed.']);
  });

  test('is found where fragments contain themselves or are missing', () => {
    const query = '{ entries { nodes { ...A ...Missing } } } fragment A on Entry { parent { ...A } }';
    expect(problemsOf(query)).toEqual([]);
  });
});

describe('the aliases of an operation', () => {
  test('are right up to the limit', () => {
    expect(problemsOf('{ a: hello b: hello entries { n: nodes { id } } }')).toEqual([]);
  });

  test('are counted on all levels, and for a fragment wherever it is spread', () => {
    const query = '{ a: hello entries { x: nodes { ...F } nodes { ...F } } } fragment F on Entry { i: id }';
    expect(problemsOf(query)).toEqual(['The operation has 4 aliases; 3 are allowed.']);
  });

  test('are counted once for each fragment, and not 2²⁰⁰ times, where fragments double each other', () => {
    const fragments = Array.from(
      { length: 200 },
      (_, n) => `fragment F${n} on Query { ...F${n + 1} ...F${n + 1} }`,
    );
    const query = `{ ...F0 } ${fragments.join(' ')} fragment F200 on Query { a: hello }`;
    expect(finish(() => problemsOf(query))).toContainEqual(
      expect.stringContaining('aliases; 3 are allowed.'),
    );
  });
});

describe('the fields of one name in one place', () => {
  const repeated = (count: number, field = 'id') => `{ entries { nodes { ${`${field} `.repeat(count)} } } }`;
  const tooMany = (name: string) =>
    `The field ${name} is written more than 4 times in one place, fragments included; 4 are allowed.`;

  test('are right up to the limit, and in different places', () => {
    expect(problemsOf(repeated(4))).toEqual([]);
    expect(problemsOf('{ entries { nodes { id id id parent { id id id } } } }')).toEqual([]);
  });

  test.each([
    ['beside each other', repeated(5), 'id'],
    ['by their names in the answer', '{ entries { nodes { a: id a: id a: id id id a: id a: id } } }', 'a'],
    ['in fields that are merged', '{ entries { nodes { id id id } nodes { id id id } } }', 'id'],
    ['in inline fragments', repeated(5, '... { ... on Entry { id } }'), 'id'],
    [
      'in fragments of fragments',
      '{ entries { nodes { id ...A ...B } } } fragment A on Entry { id id ...B } fragment B on Entry { id id }',
      'id',
    ],
    ['in a fragment that no operation uses', '{ hello } fragment A on Entry { id id id id id }', 'id'],
  ])('are counted %s', (_, query, name) => {
    expect(problemsOf(query)).toContain(tooMany(name));
  });

  test('are told before GraphQL compares each with each other, and nothing else is looked for', () => {
    const query = `{ nothing ${'entries { nodes { id } } '.repeat(200)} }`;
    const rules = [...specifiedRules, ...limitRules({ ...LIMITS, maxMergedFields: 100 })];
    const message =
      'The field entries is written more than 100 times in one place, fragments included; 100 are allowed.';
    expect(validate(schema, parse(query), rules).map((error) => error.message)).toEqual([message]);
  });

  test('have an end where fragments contain or double themselves', () => {
    expect(
      problemsOf('{ entries { nodes { ...A } } } fragment A on Entry { id parent { ...A } ...A }'),
    ).toEqual([]);
    const fragments = Array.from(
      { length: 100 },
      (_, n) => `fragment F${n} on Entry { a: parent { ...F${n + 1} } b: parent { ...F${n + 1} } }`,
    );
    const query = `{ entries { nodes { ...F0 } } } ${fragments.join(' ')} fragment F100 on Entry { id }`;
    expect(finish(() => problemsOf(query))).toContain(
      'The document has more than 25000 fields, those of a fragment counted wherever it is spread.',
    );
  });
});

describe('the root fields of an operation', () => {
  test('are counted by their names in the answer', () => {
    expect(problemsOf('{ hello ...F ... { hello } } fragment F on Query { hello sum size }')).toEqual([]);
    expect(problemsOf('{ hello ...F } fragment F on Query { sum size slow }')).toEqual([
      'The operation has 4 fields on its first level; 3 are allowed.',
    ]);
  });
});

describe('the lists of the input', () => {
  test('are right up to the limit', () => {
    expect(problemsOf('{ sum(values: [1, 2, 3, 4, 5]) }')).toEqual([]);
    expect(listLengthProblem({ values: [1, 2, 3, 4, 5] }, 5)).toBeNull();
  });

  test('are counted in the document, with one error for the longest', () => {
    expect(problemsOf('{ a: sum(values: [1,2,3,4,5,6]) b: sum(values: [1,2,3,4,5,6,7]) }')).toEqual([
      'A list of the input has 7 values; 5 are allowed.',
    ]);
  });

  test('are counted in the variables, however deep', () => {
    expect(listLengthProblem({ filter: { and: [{ code: [1, 2, 3, 4, 5, 6] }] } }, 5)).toBe(
      'A list of the input has 6 values; 5 are allowed.',
    );
  });
});

describe('the nesting of the input', () => {
  test('is right up to the limit', () => {
    expect(problemsOf('{ entries(filter: { and: [{ not: { code: "a" } }] }) { nodes { id } } }')).toEqual([]);
    expect(inputDepthProblem({ filter: { and: [{ code: ['a'] }] } }, 4)).toBeNull();
  });

  test('is counted in the document', () => {
    expect(problemsOf('{ entries(filter: { and: [{ not: { code: ["a"] } }] }) { nodes { id } } }')).toEqual([
      'The input nests lists and objects 5 levels deep; 4 are allowed.',
    ]);
  });

  test('is counted in the variables, even where it would overflow the stack', () => {
    let value: unknown = 'end';
    for (let level = 0; level < 100_000; level += 1) value = [value];
    expect(inputDepthProblem({ value }, 4)).toBe(
      'The input nests lists and objects 100000 levels deep; 4 are allowed.',
    );
  });
});

describe('a limit over HTTP', () => {
  test.each<[string, unknown, string, string]>([
    [
      'tokens',
      { query: `{ ${'hello '.repeat(2_000)} }` },
      'GRAPHQL_PARSE_FAILED',
      'The document has more than 2000 tokens, which is the most allowed.',
    ],
    [
      'depth',
      { query: nested(10) },
      'GRAPHQL_VALIDATION_FAILED',
      'The operation nests fields 13 levels deep; 12 are allowed.',
    ],
    [
      'aliases',
      { query: `{ entries { ${Array.from({ length: 51 }, (_, n) => `n${n}: nodes { id }`).join(' ')} } }` },
      'GRAPHQL_VALIDATION_FAILED',
      'The operation has 51 aliases; 50 are allowed.',
    ],
    [
      'values in a list',
      { query: 'query($v: [Int!]) { sum(values: $v) }', variables: { v: Array(501).fill(1) } },
      'BAD_USER_INPUT',
      'A list of the input has 501 values; 500 are allowed.',
    ],
  ])('of %s gives one error and a 400', async (_, body, code, message) => {
    const answer = await post(await smallServer(), body);
    expect(answer.status).toBe(400);
    expect(answer.body).toEqual({
      errors: [expect.objectContaining({ message, extensions: { code } })],
    });
  });

  test('of graphql itself on one field requested 1,900 times is reported in a clear sentence', async () => {
    const { status, body } = await post(await smallServer({ maxMergedFields: 10_000 }), {
      query: `{ ${'hello '.repeat(1_900)} }`,
    });
    expect(status).toBe(400);
    expect(body.errors).toEqual([
      {
        message: 'The document asks for the same fields too often to be checked; ask for each of them once.',
        extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
      },
    ]);
  });

  test('of nesting holds for a filter that would overflow the stack', async () => {
    const depth = 10_000;
    const filter = `${'{"not":'.repeat(depth)}{}${'}'.repeat(depth)}`;
    const answer = await post(
      await smallServer(),
      `{"query":"query($f: EntryFilter) { entries(filter: $f) { nodes { id } } }","variables":{"f":${filter}}}`,
    );
    expect(answer.status).toBe(400);
    expect(answer.body.errors?.[0]).toEqual({
      message: 'The input nests lists and objects 10001 levels deep; 20 are allowed.',
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });
});
