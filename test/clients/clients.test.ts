import { execFile } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seededPath } from '../harness.ts';
import { builtFile, type ServerProcess, startServer } from '../server-process.ts';
import { projectFolder, readmeBlock, runProgram } from './run-program.ts';

const run = promisify(execFile);

const database = seededPath();
let server: ServerProcess;
let keys: readonly string[];
beforeAll(async () => {
  server = await startServer(database);
  keys = await keysOfServer();
});
afterAll(() => server.end('SIGTERM'));

/** All keys in the order of their codes, as the pages of 100 have them. */
async function keysOfServer(): Promise<string[]> {
  const found: string[] = [];
  for (let after: string | null = null; ; ) {
    const { data } = await server.ask(
      'query ($after: String) { errorCodes(orderBy: { field: CODE }, first: 100, after: $after) { nodes { key } pageInfo { hasNextPage endCursor } } }',
      { after },
    );
    found.push(...data.errorCodes.nodes.map(({ key }: { key: string }) => key));
    if (!data.errorCodes.pageInfo.hasNextPage) return found;
    after = data.errorCodes.pageInfo.endCursor;
  }
}

const PAGE = `query Page($after: String) {
  errorCodes(orderBy: { field: CODE }, first: 20, after: $after) {
    edges { cursor node { id key message category { id title } } }
    pageInfo { hasNextPage endCursor }
  }
}`;

const times = (count: number, value: string): string[] => Array.from({ length: count }, () => value);

describe('Apollo Client', () => {
  test('joins all pages to one list, by GET, with relayStylePagination', async () => {
    const { result, methods } = await runProgram(
      readmeBlock('Apollo Client', server.url),
      `import { gql } from '@apollo/client';
      const query = client.watchQuery({ query: gql(${JSON.stringify(PAGE)}) });
      // As a component does: each list that is not complete asks for its next page.
      const errorCodes = await new Promise((resolve, reject) => {
        let shown = 0;
        query.subscribe(({ data, error }) => {
          if (error) reject(error);
          if (data === undefined || data.errorCodes.edges.length === shown) return;
          shown = data.errorCodes.edges.length;
          const { hasNextPage, endCursor } = data.errorCodes.pageInfo;
          if (hasNextPage) query.fetchMore({ variables: { after: endCursor } }).catch(reject);
          else resolve(data.errorCodes);
        });
      });
      const again = await client.query({ query: gql(${JSON.stringify(PAGE)}) });
      result = {
        keys: errorCodes.edges.map(({ node }) => node.key),
        again: again.data.errorCodes.edges.length,
        cached: Object.keys(client.cache.extract()).filter((name) => name.startsWith('ErrorCode:')).length,
      };
      client.stop();`,
    );
    expect(result).toEqual({ keys, again: 200, cached: 200 });
    expect(methods).toEqual(times(10, 'GET'));
  });
});

describe('urql', () => {
  test('as it comes, reads all pages by GET, and what it has from its cache', async () => {
    const { result, methods } = await runProgram(
      readmeBlock('urql', server.url),
      `const keys = [];
      for (let after = null; ; ) {
        const { data, error } = await client.query(${JSON.stringify(PAGE)}, { after }).toPromise();
        if (error) throw error;
        keys.push(...data.errorCodes.edges.map(({ node }) => node.key));
        if (!data.errorCodes.pageInfo.hasNextPage) break;
        after = data.errorCodes.pageInfo.endCursor;
      }
      const again = await client.query(${JSON.stringify(PAGE)}, { after: null }).toPromise();
      const wrong = await client.query('{ errorCode(by: { key: 7 }) { key } }', {}).toPromise();
      result = { keys, again: again.data.errorCodes.edges.length, code: wrong.error.graphQLErrors[0].extensions.code };`,
    );
    expect(result).toEqual({ keys, again: 20, code: 'GRAPHQL_VALIDATION_FAILED' });
    expect(methods).toEqual(times(11, 'GET'));
  });

  test('sends what is too long for an address by POST', async () => {
    const long = `{ ${times(40, 'errorCode(by: { key: "open-telekom-cloud/tms/TMS.0014" }) { key message }')
      .map((field, at) => `field${at}: ${field}`)
      .join(' ')} }`;
    const { result, methods } = await runProgram(
      readmeBlock('urql', server.url),
      `const { data } = await client.query(${JSON.stringify(long)}, {}).toPromise();
      result = Object.keys(data).length;`,
    );
    expect([result, methods]).toEqual([40, ['POST']]);
  });
});

describe('graphql-request', () => {
  const body = `const keys = [];
    for (let after = null; ; ) {
      const { errorCodes } = await client.request(${JSON.stringify(PAGE)}, { after });
      keys.push(...errorCodes.edges.map(({ node }) => node.key));
      if (!errorCodes.pageInfo.hasNextPage) break;
      after = errorCodes.pageInfo.endCursor;
    }
    result = keys;`;

  test.each(['GET', 'POST'])('reads all pages by %s', async (method) => {
    const block = readmeBlock('graphql-request', server.url);
    const program = method === 'GET' ? block : block.replace(", { method: 'GET' }", '');
    const { result, methods } = await runProgram(program, body);
    expect(result).toEqual(keys);
    expect(methods).toEqual(times(10, method));
  });
});

/** A list with its pages, and an entry that is read again by its id, as Relay's compiler takes them. */
const RELAY_SOURCE = `import { graphql } from 'relay-runtime';
graphql\`
  query listQuery {
    ...list_catalog
  }
\`;
graphql\`
  fragment list_catalog on Query
    @refetchable(queryName: "listPaginationQuery")
    @argumentDefinitions(count: { type: "Int", defaultValue: 20 }, cursor: { type: "String" }) {
    errorCodes(first: $count, after: $cursor, orderBy: { field: CODE }) @connection(key: "list_errorCodes") {
      edges { node { id key ...list_entry } }
    }
  }
\`;
graphql\`
  fragment list_entry on ErrorCode @refetchable(queryName: "listEntryRefetchQuery") {
    message
    category { title }
  }
\`;
`;

describe('Relay', () => {
  test('compiles against the schema, reads all pages of a connection, and an entry again by `node`', async () => {
    const folder = projectFolder();
    const source = join(folder, 'src');
    mkdirSync(join(source, '__generated__'), { recursive: true });
    writeFileSync(join(source, 'list.js'), RELAY_SOURCE);
    writeFileSync(join(folder, 'package.json'), '{ "type": "commonjs" }');
    const { stdout: schema } = await run(process.execPath, [builtFile('cli/main.js'), 'schema'], {
      maxBuffer: 4 * 1024 * 1024,
    });
    writeFileSync(join(folder, 'schema.graphql'), schema);
    writeFileSync(
      join(folder, 'relay.config.json'),
      JSON.stringify({
        src: './src',
        schema: './schema.graphql',
        language: 'javascript',
        artifactDirectory: './src/__generated__',
        // Without an ending in their imports, Node loads them as CommonJS alone.
        eagerEsModules: false,
      }),
    );
    const compiler = fileURLToPath(new URL('../../node_modules/relay-compiler/cli.js', import.meta.url));
    await run(process.execPath, [compiler, 'relay.config.json'], { cwd: folder });

    const { result, methods } = await runProgram(
      readmeBlock('Relay', server.url),
      `import { createRequire } from 'node:module';
      import relay from 'relay-runtime';
      const require = createRequire(import.meta.url);
      const { createOperationDescriptor, getPaginationMetadata, getPaginationVariables, getRequest,
        getSingularSelector } = relay;
      const artifact = (name) => require('./src/__generated__/' + name + '.graphql');
      const list = artifact('list_catalog');
      const { paginationRequest, paginationMetadata, connectionPathInFragmentData } = getPaginationMetadata(list, 'list');

      /** Fetches a query, and gives what the store has of it. */
      async function fetchNow(request, variables) {
        const operation = createOperationDescriptor(getRequest(request), variables);
        await environment.execute({ operation }).toPromise();
        environment.retain(operation);
        return environment.lookup(operation.fragment).data;
      }

      const root = await fetchNow(artifact('listQuery'), {});
      let selector = getSingularSelector(list, root);
      let read = () => connectionPathInFragmentData.reduce((data, name) => data[name], environment.lookup(selector).data);
      let pages = 1;
      while (read().pageInfo.hasNextPage) {
        const variables = getPaginationVariables('forward', 20, read().pageInfo.endCursor, {}, {}, paginationMetadata);
        await fetchNow(paginationRequest, variables);
        pages += 1;
      }
      const edges = read().edges;

      const [{ node }] = edges;
      const entrySelector = getSingularSelector(artifact('list_entry'), node);
      const before = environment.lookup(entrySelector).data;
      environment.commitUpdate((store) => store.get(node.id).setValue('spoilt', 'message'));
      const spoilt = environment.lookup(entrySelector).data.message;
      await fetchNow(artifact('listEntryRefetchQuery'), { id: node.id });
      const after = environment.lookup(entrySelector).data;
      result = { keys: edges.map(({ node: { key } }) => key), pages, before, spoilt, after };`,
      folder,
    );
    expect(result).toMatchObject({ keys, pages: 10, spoilt: 'spoilt' });
    expect(result.after).toEqual(result.before);
    expect(result.before).toMatchObject({
      message: expect.any(String),
      category: { title: expect.any(String) },
    });
    expect(methods).toEqual(times(11, 'POST'));
  });
});
