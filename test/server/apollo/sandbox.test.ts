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
import { costProblem, limitRules, variablesProblem } from '../../../src/server/limits/limits.ts';
import { costOfOperation } from '../../../src/server/limits/operation-cost.ts';
import { get, post } from '../../harness.ts';
import { type SmallServer, smallServer } from '../small-server.ts';

// What Firefox sends when somebody types the address.
const BROWSER = { accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8' };

function openInBrowser(server: SmallServer) {
  return server.inject({ url: '/graphql', headers: BROWSER });
}

/** The settings that the page gives to the Sandbox. */
function sandboxSettings(page: string): { initialState: Record<string, unknown> } & Record<string, unknown> {
  const text = /embeddedSandboxConfig = (\{.*\});/.exec(page)?.[1];
  return JSON.parse(text ?? 'null');
}

describe('the Sandbox', () => {
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
      expect(response.body).toContain('new window.EmbeddedSandbox(');
    },
  );

  test('has a first operation, its variables, and a header to fill in', async () => {
    const settings = sandboxSettings((await openInBrowser(await smallServer())).body);
    expect(settings.initialState).toEqual({
      document: FIRST_OPERATION.document,
      variables: FIRST_OPERATION.variables,
      headers: { Authorization: 'Bearer ' },
      includeCookies: false,
    });
    expect(settings.runTelemetry).toBe(false);
  });

  test('may be given another first operation', async () => {
    const firstOperation = { document: '{ hello }', variables: {} };
    const server = await smallServer({}, { firstOperation });
    expect(sandboxSettings((await openInBrowser(server)).body).initialState.document).toBe('{ hello }');
  });

  test('can be switched off', async () => {
    const server = await smallServer({ sandbox: false });
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
