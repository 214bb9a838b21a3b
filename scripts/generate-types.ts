/**
 * Writes src/graphql/types.generated.ts from schema/*.graphql: the types of all objects, inputs and resolvers.
 * With --check it writes nothing and exits 1 where the file is not what it would write.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { codegen } from '@graphql-codegen/core';
import * as typescript from '@graphql-codegen/typescript';
import * as typescriptResolvers from '@graphql-codegen/typescript-resolvers';
import { parse } from 'graphql';
import { typeDefinitions } from '../src/graphql/type-definitions.ts';

const target = new URL('../src/graphql/types.generated.ts', import.meta.url);

const generated = await codegen({
  filename: target.pathname,
  schema: parse(typeDefinitions()),
  documents: [],
  plugins: [{ typescript: {} }, { resolvers: {} }],
  pluginMap: { typescript, resolvers: typescriptResolvers },
  config: {
    useTypeImports: true,
    immutableTypes: true,
    enumsAsTypes: true,
    inputMaybeValue: 'T | null | undefined',
    defaultScalarType: 'unknown',
    strictScalars: true,
    // Instants go out as the milliseconds that the store keeps.
    scalars: { DateTime: { input: 'Date', output: 'number' }, JSON: 'unknown' },
    contextType: '../graphql/context.ts#RequestContext',
    mappers: {
      ErrorCode: '../store/schema/records.ts#ErrorCodeRecord',
      Vendor: '../store/schema/records.ts#VendorRecord',
      Service: '../store/schema/records.ts#ServiceRecord',
      Category: '../store/schema/records.ts#CategoryRecord',
      Document: '../store/schema/records.ts#DocumentRecord',
      Edition: '../store/schema/records.ts#EditionRecord',
      PublishedRow: '../store/schema/records.ts#PublishedRowRecord',
      Correction: '../store/schema/records.ts#CorrectionRecord',
      Revision: '../store/read/history.ts#RevisionRecord',
      RevisionConnection: '../history/revision-list.ts#RevisionList',
      Catalog: '../store/read/history.ts#CatalogFacts',
      Viewer: '../access/viewer.ts#Viewer as ViewerRecord',
      AccessToken: '../store/tokens.ts#TokenRecord',
      ImportRun: '../importing/runs/shown-run.ts#ShownRun',
      ImportRunConnection: '../importing/runs/import-run-list.ts#ImportRunList',
      PlannedChange: '../domain/import-run.ts#PlannedOutcome',
      PlannedChangeConnection: '../importing/runs/planned-change-list.ts#PlannedChangeList',
      ErrorCodePayload: '../editing/change-error-codes.ts#ErrorCodeOutcome',
      PageInfo: '../graphql/page-info.ts#PageInfoSource',
      ErrorCodeConnection: '../catalog/error-code-list.ts#ErrorCodeList',
      ErrorCodeEdge: '../catalog/error-code-list.ts#ListedErrorCode',
      DocumentConnection: '../directory/document-list.ts#DocumentList',
      DocumentEdge: '../directory/document-list.ts#ListedDocument',
      ErrorCodeFacets: '../catalog/error-code-list.ts#ErrorCodeList',
    },
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
  console.error('src/graphql/types.generated.ts is not what schema/*.graphql gives: run `npm run codegen`.');
  process.exit(1);
}
writeFileSync(target, generated);
