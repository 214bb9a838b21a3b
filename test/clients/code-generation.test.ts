import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { codegen } from '@graphql-codegen/core';
import * as typescript from '@graphql-codegen/typescript';
import * as typescriptOperations from '@graphql-codegen/typescript-operations';
import { type DocumentNode, Kind, type OperationDefinitionNode, parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { AGENT_TOOLS } from '../../src/agents/create-mcp-server.ts';
import { printedSchema } from '../../src/server/apollo/executable-schema.ts';
import { projectFolder } from './run-program.ts';

const PROJECT = new URL('../../', import.meta.url);
const CONTRACT = new URL('../shared/contract/', PROJECT);
const TSC = fileURLToPath(new URL('node_modules/typescript/bin/tsc', PROJECT));

/** The operations of the project's own documents: README, docs/, and what agents ask. */
function ownDocuments(): string[] {
  const pages = ['README.md', ...readdirSync(new URL('docs/', PROJECT)).map((name) => `docs/${name}`)].filter(
    (name) => name.endsWith('.md'),
  );
  const blocks = pages.flatMap((page) =>
    readFileSync(new URL(page, PROJECT), 'utf8')
      .split('```graphql\n')
      .slice(1)
      .map((block) => block.split('```')[0]!),
  );
  return [...blocks, ...AGENT_TOOLS.map(({ document }) => document)];
}

/** Every operation as a document of its own with a name of its own, and the fragments that came with it. */
function operationsOf(texts: readonly string[]): DocumentNode[] {
  let number = 0;
  return texts.flatMap((text) => {
    const { definitions } = parse(text);
    const rename = (name: string): string => `${name}${number}`;
    return definitions
      .filter((definition) => definition.kind === Kind.OPERATION_DEFINITION)
      .map((operation): DocumentNode => {
        number += 1;
        const fragments = definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
        const named: OperationDefinitionNode = {
          ...operation,
          name: { kind: Kind.NAME, value: rename(operation.name?.value ?? 'Unnamed') },
        };
        return renameFragments({ kind: Kind.DOCUMENT, definitions: [named, ...fragments] }, rename);
      });
  });
}

/** Fragments of different operations have different names, as generated types need. */
function renameFragments(document: DocumentNode, rename: (name: string) => string): DocumentNode {
  return JSON.parse(JSON.stringify(document), (_, value) =>
    value?.kind === Kind.FRAGMENT_SPREAD || value?.kind === Kind.FRAGMENT_DEFINITION
      ? { ...value, name: { ...value.name, value: rename(value.name.value) } }
      : value,
  );
}

const CONFIG = {
  strictScalars: true,
  scalars: { DateTime: 'string', JSON: 'unknown' },
  enumsAsTypes: true,
  useTypeImports: true,
};

/** The types of the schema, and those of operations with all that they name: each plugin writes a file of its own. */
async function generate(
  documents: readonly DocumentNode[],
): Promise<Record<'schema.ts' | 'operations.ts', string>> {
  const schema = parse(printedSchema());
  const shared = { schema, config: CONFIG, pluginMap: { typescript, typescriptOperations } };
  return {
    'schema.ts': await codegen({
      ...shared,
      filename: 'schema.ts',
      documents: [],
      plugins: [{ typescript: {} }],
    }),
    'operations.ts': await codegen({
      ...shared,
      filename: 'operations.ts',
      documents: documents.map((document, at) => ({ location: `${at}.graphql`, document })),
      plugins: [{ typescriptOperations: {} }],
    }),
  };
}

async function checkStrictly(files: Readonly<Record<string, string>>): Promise<void> {
  const folder = projectFolder();
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const options = [
    ...['--noEmit', '--strict', '--noUncheckedIndexedAccess', '--exactOptionalPropertyTypes'],
    ...['--isolatedModules', '--verbatimModuleSyntax', '--allowImportingTsExtensions', '--types', ''],
    ...['--target', 'es2022', '--module', 'nodenext'],
  ];
  await promisify(execFile)(process.execPath, [TSC, ...options, ...Object.keys(files)], {
    cwd: folder,
  }).catch(({ stdout }) => {
    throw new Error(stdout);
  });
}

/** How many operations have types. */
function operationTypesIn(text: string): number {
  return text.match(/^export type \w+(?:Query|Mutation) = /gm)!.length;
}

describe('GraphQL Code Generator with strict TypeScript', () => {
  test('takes every operation of the project’s own documents', async () => {
    const documents = operationsOf(ownDocuments());
    expect(documents.length).toBeGreaterThan(10);
    const types = await generate(documents);
    expect(operationTypesIn(types['operations.ts'])).toBe(documents.length);
    await checkStrictly(types);
  });

  test.skipIf(!existsSync(CONTRACT))(
    'takes every operation of the contract (skipped without ../shared/contract)',
    async () => {
      const names = readdirSync(CONTRACT).filter((name) => name.endsWith('.graphql'));
      const texts = names.map((name) => readFileSync(new URL(name, CONTRACT), 'utf8'));
      const documents = operationsOf(texts);
      expect(documents.length).toBeGreaterThan(names.length);
      const types = await generate(documents);
      expect(operationTypesIn(types['operations.ts'])).toBe(documents.length);
      await checkStrictly(types);
    },
  );

  test('gives types that refuse what the schema does not have', async () => {
    const documents = operationsOf([
      'query Get($key: String!) { errorCode(by: { key: $key }) { key httpStatuses remedy updatedAt corrections { typedValue { __typename ... on TextValue { text } } } } }',
    ]);
    await checkStrictly({
      ...(await generate(documents)),
      'use.ts': `import type { Get1Query, Get1QueryVariables } from './operations.ts';
        import type { ErrorCodeFilter, Remedy } from './schema.ts';
        export const variables: Get1QueryVariables = { key: 'tencent-cloud/kms/10030' };
        export function use({ errorCode }: Get1Query): string {
          if (errorCode == null) return 'none';
          const statuses: readonly number[] = errorCode.httpStatuses;
          const remedy: Remedy = errorCode.remedy;
          const since: string = errorCode.updatedAt;
          for (const { typedValue } of errorCode.corrections) {
            if (typedValue?.__typename === 'TextValue') return typedValue.text;
          }
          // @ts-expect-error: not asked for
          errorCode.message;
          return [...statuses, remedy, since].join();
        }
        // @ts-expect-error: no such remedy
        export const filter: ErrorCodeFilter = { remedy: ['PRAY'] };`,
    });
  });
});
