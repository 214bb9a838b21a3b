import { makeExecutableSchema } from '@graphql-tools/schema';
import { GraphQLError, type GraphQLSchema, graphql } from 'graphql';
import { describe, expect, test } from 'vitest';
import { guardSchema } from '../../src/access/guard-schema.ts';
import { PERMISSIONS } from '../../src/access/permissions.ts';
import { ANONYMOUS, type Role, type Viewer } from '../../src/domain/viewer.ts';
import { typeDefinitions } from '../../src/graphql/type-definitions.ts';
import { freshStore } from '../harness.ts';
import { accessServer, ask } from './access-server.ts';
import { issue } from './issue.ts';
import { sampleOperation } from './sample-operation.ts';

const MAINTAINER: Viewer = { role: 'MAINTAINER', name: 'Ada', tokenRow: 1 };
const ADMIN: Viewer = { role: 'ADMIN', name: 'Grace', tokenRow: 2 };
const WITHOUT_ROLE: Viewer = { role: 'ANONYMOUS', name: 'Eve', tokenRow: null };

/** A guarded schema each of whose fields says that it was reached. */
function guarded(typeDefs: string): GraphQLSchema {
  const schema = makeExecutableSchema({ typeDefs });
  for (const type of [schema.getQueryType(), schema.getMutationType()]) {
    for (const field of Object.values(type?.getFields() ?? {})) {
      field.resolve = () => {
        throw new GraphQLError('reached', { extensions: { code: 'NOT_FOUND' } });
      };
    }
  }
  return guardSchema(schema);
}

const schema = guarded(typeDefinitions());
const operations = [
  ...Object.values(schema.getQueryType()!.getFields()).map((field) => ({ type: 'Query', field })),
  ...Object.values(schema.getMutationType()!.getFields()).map((field) => ({ type: 'Mutation', field })),
].map(({ type, field }) => ({
  coordinate: `${type}.${field.name}`,
  ...sampleOperation(type === 'Query' ? 'query' : 'mutation', field),
}));

function roleOf(coordinate: string): Role | undefined {
  return (PERMISSIONS as Record<string, Role>)[coordinate];
}

test('every mutation is in the table of permissions', () => {
  const mutations = operations
    .map(({ coordinate }) => coordinate)
    .filter((coordinate) => coordinate.startsWith('Mutation.'));
  expect(mutations.length).toBeGreaterThan(0);
  expect(mutations.filter((coordinate) => roleOf(coordinate) === undefined)).toEqual([]);
});

describe('every field of the schema, requested over HTTP', () => {
  const UNAUTHENTICATED = { status: 401, code: 'UNAUTHENTICATED' };
  const FORBIDDEN = { status: 403, code: 'FORBIDDEN' };
  const REACHED = { code: 'NOT_FOUND' };

  test.each([
    ['nobody known', (role?: Role) => (role === undefined ? REACHED : UNAUTHENTICATED)],
    ['a maintainer', (role?: Role) => (role === 'ADMIN' ? FORBIDDEN : REACHED)],
    ['an administrator', () => REACHED],
    ['a token that has expired', () => UNAUTHENTICATED],
    ['a token that is revoked', () => UNAUTHENTICATED],
  ] as const)('by %s', async (sender, expected) => {
    const clock = { now: Date.now() };
    const store = await freshStore(':memory:', () => clock.now);
    const { token, accessToken } = await issue(store, {
      role: sender === 'a maintainer' ? 'MAINTAINER' : 'ADMIN',
      expiresAt: sender === 'a token that has expired' ? clock.now + 1_000 : null,
    });
    if (sender === 'a token that is revoked') await store.tokens.revoke(accessToken.prefix, 'root', null);
    if (sender === 'a token that has expired') clock.now += 1_000;
    const server = await accessServer(store, { schema, now: () => clock.now });
    for (const { coordinate, query, variables } of operations) {
      // A minute later, since an address may send ten rejected tokens in a minute.
      clock.now += 60_000;
      const answer = await ask(server, query, sender === 'nobody known' ? null : token, variables);
      const { code } = answer.errors[0]!.extensions;
      expect({ coordinate, status: answer.status, code }).toMatchObject({
        coordinate,
        ...expected(roleOf(coordinate)),
      });
    }
  });
});

describe('an operation', () => {
  const small = guarded(/* GraphQL */ `
    type Query { tokens: String version: Int }
    type Mutation { createVendor: String createService: String issueToken: String dropEverything: String }
  `);

  async function codesOf(source: string, viewer: Viewer, variableValues: Record<string, unknown> = {}) {
    const { errors = [] } = await graphql({
      schema: small,
      source,
      contextValue: { viewer },
      variableValues,
    });
    return errors.map(({ extensions }) => extensions.code);
  }

  test.each([
    ['nobody known', ANONYMOUS],
    ['a maintainer', MAINTAINER],
    ['an administrator', ADMIN],
  ])('cannot reach a mutation that the table does not list: %s', async (_, viewer) => {
    expect(await codesOf('mutation { dropEverything }', viewer)).toEqual(['FORBIDDEN']);
  });

  test('of somebody known without a role is FORBIDDEN', async () => {
    expect(await codesOf('mutation { createVendor }', WITHOUT_ROLE)).toEqual(['FORBIDDEN']);
    expect(await codesOf('{ version }', WITHOUT_ROLE)).toEqual(['NOT_FOUND']);
  });

  test('runs no field where one of them is forbidden', async () => {
    expect(await codesOf('mutation { createVendor issueToken createService }', MAINTAINER)).toEqual([
      'FORBIDDEN',
      'FORBIDDEN',
      'FORBIDDEN',
    ]);
  });

  test('does not hide a field in a fragment', async () => {
    const source = `
      mutation { ...Outer createVendor }
      fragment Outer on Mutation { ... on Mutation { hidden: issueToken } }`;
    expect(await codesOf(source, MAINTAINER)).toEqual(['FORBIDDEN', 'FORBIDDEN']);
  });

  test('costs no more the more often its fragments spread each other', async () => {
    const fragments = Array.from(
      { length: 100 },
      (_, index) => `fragment F${index} on Mutation { ...F${index + 1} ... { ...F${index + 1} } }`,
    );
    const source = `mutation { ...F0 } ${fragments.join(' ')} fragment F100 on Mutation { issueToken }`;
    expect(await codesOf(source, MAINTAINER)).toEqual(['FORBIDDEN']);
  });

  test.each(['@include(if: $no)', '@skip(if: true)'])(
    'may name a forbidden field that %s takes out',
    async (out) => {
      const source = `mutation ($no: Boolean = false) { createVendor issueToken ${out} ... ${out} { issueToken } __typename @skip(if: $no) }`;
      expect(await codesOf(source, MAINTAINER)).toEqual(['NOT_FOUND']);
    },
  );

  test('may ask for what is open beside what is not', async () => {
    expect(await codesOf('{ version tokens }', MAINTAINER)).toEqual(['NOT_FOUND', 'FORBIDDEN']);
  });

  test('is refused with a message that names the role it needs', async () => {
    const messageOf = async (viewer: Viewer) =>
      (await graphql({ schema: small, source: 'mutation { issueToken }', contextValue: { viewer } }))
        .errors?.[0]?.message;
    expect(await messageOf(ANONYMOUS)).toBe(
      'issueToken needs a token with the role ADMIN. Send it in the header Authorization: Bearer cec_…',
    );
    expect(await messageOf(MAINTAINER)).toBe('issueToken needs the role ADMIN; Ada has the role MAINTAINER.');
    expect(await messageOf(WITHOUT_ROLE)).toBe(
      'issueToken needs the role ADMIN; Eve has no role in this catalog.',
    );
  });
});
