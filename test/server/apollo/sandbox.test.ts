import {
  buildSchema,
  coerceInputValue,
  type GraphQLInputType,
  getIntrospectionQuery,
  getOperationAST,
  parse,
  typeFromAST,
  validate,
} from 'graphql';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { readConfig } from '../../../src/config.ts';
import { typeDefinitions } from '../../../src/graphql/type-definitions.ts';
import { FIRST_OPERATION } from '../../../src/server/apollo/landing-page.ts';
import type { ExplorerSettings } from '../../../src/server/explorer/explorer-settings.ts';
import { costOfOperation } from '../../../src/server/limits/operation-cost.ts';
import { costProblem, limitRules, variablesProblem } from '../../../src/server/limits/operation-limits.ts';
import { get, post } from '../../harness.ts';
import { type SmallServer, smallServer } from '../small-server.ts';

// What Firefox sends when somebody types the address.
const BROWSER = { accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8' };

function openInBrowser(server: SmallServer) {
  return server.inject({ url: '/graphql', headers: BROWSER });
}

/** The settings that the page gives to its script. */
function explorerSettings(page: string): ExplorerSettings {
  return JSON.parse(
    /<script type="application\/json" id="settings">(.*)<\/script>/.exec(page)?.[1] ?? 'null',
  );
}

describe('the explorer', () => {
  afterEach(() => void vi.unstubAllEnvs());

  test.each(['production', 'development', ''])(
    'is what a browser gets when NODE_ENV is %j',
    async (nodeEnv) => {
      vi.stubEnv('NODE_ENV', nodeEnv);
      const response = await openInBrowser(await smallServer());
      expect(response.statusCode).toBe(200);
      expect(response.headers['content-type']).toBe('text/html; charset=utf-8');
      expect(response.headers['cache-control']).toBe('no-store');
      expect(response.headers.vary).toContain('Accept');
      expect(explorerSettings(response.body).sandbox?.script).toContain('apollographql.com');
    },
  );

  test('has a first operation, its variables, and a header to fill in', async () => {
    const settings = explorerSettings((await openInBrowser(await smallServer())).body);
    expect(settings).toMatchObject({ ...FIRST_OPERATION, headers: { Authorization: 'Bearer ' } });
  });

  test('may be given another first operation', async () => {
    const firstOperation = { document: '{ hello } # </script>', variables: {} };
    const server = await smallServer({}, { firstOperation });
    expect(explorerSettings((await openInBrowser(server)).body)).toMatchObject(firstOperation);
  });

  test('is GraphiQL alone where the Sandbox is switched off', async () => {
    const response = await openInBrowser(await smallServer({ sandbox: false }));
    expect(response.statusCode).toBe(200);
    expect(explorerSettings(response.body).sandbox).toBeNull();
    expect(response.body).not.toContain('apollographql.com');
  });

  test('is nothing where the schema may not be read, either', async () => {
    const server = await smallServer({ sandbox: false, introspection: false });
    const response = await openInBrowser(server);
    expect(response.statusCode).toBe(400);
    expect(response.headers['content-type']).toBe('application/json; charset=utf-8');
    expect((await get(server, { query: '{ hello }' })).status).toBe(200);
  });

  test('is not in the way of programs', async () => {
    const server = await smallServer();
    const { body } = await get(
      server,
      { query: '{ hello }' },
      { accept: 'application/json, text/html;q=0.5' },
    );
    expect(body.data).toEqual({ hello: 'Hello, world!' });
  });

  test('can read the whole schema within the limits', async () => {
    const query = getIntrospectionQuery({
      descriptions: true,
      specifiedByUrl: true,
      directiveIsRepeatable: true,
      schemaDescription: true,
      inputValueDeprecation: true,
      oneOf: true,
    });
    const { status, body } = await post(await smallServer(), { query });
    expect(status).toBe(200);
    expect(body.errors).toBeUndefined();
  });
});

describe('the first operation', () => {
  const schema = buildSchema(typeDefinitions());
  const document = parse(FIRST_OPERATION.document);

  test('fits the schema and the limits', () => {
    const config = readConfig({});
    expect(validate(schema, document)).toEqual([]);
    expect(validate(schema, document, limitRules(config))).toEqual([]);
    const operation = getOperationAST(document)!;
    const { variables } = FIRST_OPERATION;
    expect(variablesProblem(variables, config)).toBeNull();
    expect(costProblem(costOfOperation({ schema, document, operation, variables }), config)).toBeNull();
  });

  test.each(Object.entries(FIRST_OPERATION.variables))('has a right value for $%s', (name, value) => {
    const { variableDefinitions } = getOperationAST(document)!;
    const definition = variableDefinitions?.find(({ variable }) => variable.name.value === name);
    const type = typeFromAST(schema, definition!.type) as GraphQLInputType;
    expect(() => coerceInputValue(value, type)).not.toThrow();
  });
});
