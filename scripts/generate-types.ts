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
      DocumentTable: '../store/schema/records.ts#TableOwner',
      Document: '../store/schema/records.ts#DocumentRecord',
      Edition: '../store/schema/records.ts#EditionRecord',
      PublishedRow: '../store/schema/records.ts#PublishedRowRecord',
      FindingConnection: '../graphql/connection.ts#FindingConnection as FindingConnectionRecord',
      PublishedRowConnection:
        '../graphql/connection.ts#PublishedRowConnection as PublishedRowConnectionRecord',
      Correction: '../store/schema/records.ts#CorrectionRecord',
      FieldChange: '../domain/overlay.ts#Difference',
      TextValue: '../domain/typed-value.ts#TextValue as TextValueRecord',
      HttpStatusesValue: '../domain/typed-value.ts#HttpStatusesValue as HttpStatusesValueRecord',
      AliasesValue: '../domain/typed-value.ts#AliasesValue as AliasesValueRecord',
      CategoryValue: '../domain/typed-value.ts#CategoryValue as CategoryValueRecord',
      LifecycleValue: '../domain/typed-value.ts#LifecycleValue as LifecycleValueRecord',
      Revision: '../store/read/history.ts#RevisionRecord',
      RevisionConnection: '../graphql/connection.ts#RevisionConnection as RevisionConnectionRecord',
      DirectoryChange: '../store/read/feed.ts#DirectoryChangeRecord',
      FeedConnection: '../graphql/connection.ts#FeedConnection as FeedConnectionRecord',
      Catalog: '../store/read/history.ts#CatalogFacts',
      Viewer: '../domain/viewer.ts#Viewer as ViewerRecord',
      AccessToken: '../store/tokens.ts#TokenRecord',
      ImportRun: '../store/read/import-runs.ts#ReportedRun',
      ImportRunConnection: '../graphql/connection.ts#ImportRunConnection as ImportRunConnectionRecord',
      PlannedChange: '../domain/import-run.ts#PlannedOutcome',
      PlannedChangeConnection:
        '../graphql/connection.ts#PlannedChangeConnection as PlannedChangeConnectionRecord',
      PageInfo: '../graphql/connection.ts#PageInfo as PageInfoRecord',
      ErrorCodeConnection: '../graphql/connection.ts#ErrorCodeConnection as ErrorCodeConnectionRecord',
      ErrorCodeEdge: '../graphql/connection.ts#ErrorCodeEdge as ErrorCodeEdgeRecord',
      DocumentConnection: '../graphql/connection.ts#DocumentConnection as DocumentConnectionRecord',
      ErrorCodeFacets: '../graphql/connection.ts#FacetSelections',
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
