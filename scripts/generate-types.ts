/**
 * Writes src/schema/types.generated.ts from schema/*.graphql: the types of all objects, inputs and resolvers.
 * With --check it writes nothing and exits 1 where the file is not what it would write.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { codegen } from '@graphql-codegen/core';
import * as typescript from '@graphql-codegen/typescript';
import * as typescriptResolvers from '@graphql-codegen/typescript-resolvers';
import { parse } from 'graphql';
import { typeDefinitions } from '../src/schema/type-definitions.ts';

const target = new URL('../src/schema/types.generated.ts', import.meta.url);

const generated = await codegen({
  filename: target.pathname,
  schema: parse(typeDefinitions()),
  documents: [],
  plugins: [{ typescript: {} }, { resolvers: {} }],
  pluginMap: { typescript, resolvers: typescriptResolvers },
  config: {
    useTypeImports: true,
    enumsAsTypes: true,
    inputMaybeValue: 'T | null | undefined',
    defaultScalarType: 'unknown',
    strictScalars: true,
    scalars: { DateTime: { input: 'Date', output: 'Date | string' }, JSON: 'unknown' },
    contextType: '../schema/context.ts#RequestContext',
    mappers: {},
    resolverTypeWrapperSignature: 'Promise<T> | T',
  },
});

const current = (() => {
  try {
    return readFileSync(target, 'utf8');
  } catch {
    return '';
  }
})();

if (current === generated) process.exit(0);
if (process.argv.includes('--check')) {
  console.error('src/schema/types.generated.ts is not what schema/*.graphql gives: run `npm run codegen`.');
  process.exit(1);
}
writeFileSync(target, generated);
