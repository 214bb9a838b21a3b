/**
 * Writes src/graphql/types.generated.ts from schema/*.graphql: the types of all objects, inputs and resolvers; and
 * src/pages/operations.generated.ts from the .graphql files of src/pages: each operation with the types of its
 * variables and its data. An operation that does not fit the schema ends the script with what is wrong.
 * With --check it writes nothing and exits 1 where a file is not what it would write.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { codegen } from '@graphql-codegen/core';
import * as typescript from '@graphql-codegen/typescript';
import * as typescriptOperations from '@graphql-codegen/typescript-operations';
import * as typescriptResolvers from '@graphql-codegen/typescript-resolvers';
import {
  concatAST,
  type DocumentNode,
  getOperationAST,
  parse,
  print,
  separateOperations,
  stripIgnoredCharacters,
} from 'graphql';
import { typeDefinitions } from '../src/graphql/type-definitions.ts';

const schema = parse(typeDefinitions());
const SCHEMA_TYPES = 'src/graphql/types.generated.ts';
const OPERATIONS = 'src/pages/operations.generated.ts';

const schemaTypes = await codegen({
  filename: SCHEMA_TYPES,
  schema,
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
      CounterpartConnection: '../graphql/connection.ts#CounterpartConnection as CounterpartConnectionRecord',
      DocumentConnection: '../graphql/connection.ts#DocumentConnection as DocumentConnectionRecord',
      ErrorCodeFacets: '../graphql/connection.ts#FacetSelections',
    },
    resolverTypeWrapperSignature: 'Promise<T> | T',
  },
});

const pages = new URL('../src/pages/', import.meta.url);
const documents = readdirSync(pages, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.graphql'))
  .sort()
  .map((name) => ({ location: name, document: parse(readFileSync(new URL(name, pages), 'utf8')) }));

const operationTypes = await codegen({
  filename: OPERATIONS,
  schema,
  documents,
  plugins: [{ operations: {} }],
  pluginMap: { operations: typescriptOperations },
  config: {
    immutableTypes: true,
    skipTypename: true,
    defaultScalarType: 'unknown',
    strictScalars: true,
    // As they are in the JSON of an answer.
    scalars: { DateTime: 'string', JSON: 'unknown' },
  },
});

// Each operation as a constant of its name, with the fragments that it uses.
const operations = Object.entries(separateOperations(concatAST(documents.map(({ document }) => document))))
  .map(
    ([name, document]) => `/** The operation ${name}. */
export const ${name}Operation: Operation<${typeOf(name, document)}, ${typeOf(name, document)}Variables> = {
  name: '${name}',
  text: ${JSON.stringify(stripIgnoredCharacters(print(document)))},
};
`,
  )
  .join('\n');

/** The generated type of an operation's data. */
function typeOf(name: string, document: DocumentNode): string {
  const isMutation = getOperationAST(document, name)?.operation === 'mutation';
  return `${name}${isMutation ? 'Mutation' : 'Query'}`;
}

const files = {
  [SCHEMA_TYPES]: schemaTypes,
  [OPERATIONS]: `import type { Operation } from './operation.ts';\n\n${operationTypes}\n${operations}`,
};

for (const [name, generated] of Object.entries(files)) {
  const file = new URL(`../${name}`, import.meta.url);
  const current = existsSync(file) ? readFileSync(file, 'utf8') : '';
  if (current === generated) continue;
  if (process.argv.includes('--check')) {
    console.error(`${name} is not what the .graphql files give: run \`npm run codegen\`.`);
    process.exit(1);
  }
  writeFileSync(file, generated);
}
