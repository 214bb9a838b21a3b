/*
 * What the parts of an operation cost, in units of about ten microseconds of processor time. Calibrated with
 * `npx tsx bench/query-costs.ts`, which prints the measured time beside the cost.
 */

/** What a field costs besides its values. */
interface FieldCost {
  /** Each time that the field is read. */
  readonly cost?: number;
  /** How long a list without `first` and `last` is assumed to be. */
  readonly length?: number;
  /** The list argument that asks for one object with each of its values: the field costs as much for each. */
  readonly each?: string;
}

/** A value in the answer: a string, a number, a list of them. */
export const LEAF_COST = 0.4;

/** An object in the answer. */
export const OBJECT_COST = 1;

/** A field of Mutation: a transaction, and the wait for the disk. */
export const MUTATION_COST = 100;

/** A condition of a `filter`, wherever in it. */
export const CONDITION_COST = 12;

/** A value of a condition. */
export const FILTER_VALUE_COST = 1;

/**
 * The conditions that cost more than others: a part of a message is looked for in all messages, and planned changes are
 * selected by looking at all of a plan, which are 50,000 at most.
 */
export const CONDITION_COSTS: Readonly<Record<string, number>> = {
  messageContains: 2000,
  kind: 1000,
  correction: 2500,
  contains: 5000,
};

/** A search, which ranks all entries that it finds. */
export const SEARCH_COST = 800;

/** A character of the `text` in which errors are looked for. */
export const TEXT_CHARACTER_COST = 0.05;

/** How long a list without `first`, `last` and an entry of its own is assumed to be. */
export const ASSUMED_LENGTH = 5;

/** The fields that cost more than their values, or are lists of an unusual length. */
export const FIELD_COSTS: Readonly<Record<string, FieldCost>> = {
  'Query.errorCode': { cost: 20 },
  'Query.errorCodes': { cost: 25 },
  'Query.changes': { cost: 25 },
  'Query.feed': { cost: 25 },
  'Query.documents': { cost: 25 },
  'Query.importRuns': { cost: 25 },
  'Query.node': { cost: 20 },
  'Query.categories': { length: 16 },
  'Query.services': { length: 20 },
  'Query.nodes': { cost: 20, each: 'ids' },
  'Query.resolveError': { cost: 400 },
  // Of short texts; what long ones cost besides is in their length.
  'Query.resolveErrors': { cost: 60, each: 'inputs' },
  'ErrorCodeConnection.totalCount': { cost: 25 },
  'ErrorCodeFacets.vendors': { cost: 60, length: 20 },
  'ErrorCodeFacets.services': { cost: 60, length: 20 },
  'ErrorCodeFacets.modules': { cost: 60 },
  'ErrorCodeFacets.categories': { cost: 60, length: 16 },
  'ErrorCodeFacets.canonicalCodes': { cost: 60, length: 16 },
  'ErrorCodeFacets.remedies': { cost: 60, length: 6 },
  'ErrorCodeFacets.httpStatuses': { cost: 60, length: 20 },
  'ErrorCodeFacets.lifecycles': { cost: 60, length: 3 },
  'ErrorCodeEdge.matches': { cost: 10, length: 3 },
  'ErrorCodeConnection.match': { cost: 25 },
  'ErrorCodeConnection.suggestions': { cost: 100, length: 3 },
  'Vendor.errorCodes': { cost: 25 },
  'Service.errorCodes': { cost: 25 },
  'Category.errorCodes': { cost: 25 },
  'Document.errorCodes': { cost: 25 },
  'Edition.rows': { cost: 25 },
  // All rows of the edition are counted.
  'PublishedRowConnection.totalCount': { cost: 200 },
  'ErrorCode.common': { cost: 3 },
  'ErrorCode.corrections': { cost: 1 },
  'ErrorCode.rows': { cost: 2 },
  'ErrorCode.revisions': { cost: 15 },
  'ErrorCode.counterparts': { cost: 600 },
  'ErrorCode.similar': { cost: 600 },
  'Revision.errorCode': { cost: 3 },
  'Revision.changes': { cost: 3 },
  'RevisionConnection.totalCount': { cost: 3 },
  'FeedConnection.totalCount': { cost: 3 },
  'DirectoryChange.changes': { length: 3 },
  'Document.tables': { length: 2 },
  'Document.editions': { cost: 1, length: 3 },
  'Edition.findings': { cost: 20, length: 100 },
  'Edition.findingPage': { cost: 20 },
  'ImportRun.changes': { cost: 10 },
  // All changes of the plan are counted.
  'PlannedChangeConnection.totalCount': { cost: 150 },
  'PlannedChange.errorCode': { cost: 3 },
  'ResolvedErrors.errors': { length: 3 },
  'ResolvedError.candidates': { cost: 5, length: 5 },
  // Introspection looks everything up in memory; the schema's own descriptions are most of the answer.
  '__Schema.types': { length: 120 },
  '__Type.fields': { length: 4 },
  '__Type.inputFields': { length: 2 },
  '__Type.enumValues': { length: 2 },
  '__Type.interfaces': { length: 1 },
  '__Type.possibleTypes': { length: 1 },
  '__Field.args': { length: 1 },
};

/** What a value or an object of the introspection costs, as a part of others. */
export const INTROSPECTION_PART = 0.25;

/** The register as a Markdown table, as it stands in docs/query-cost.md; introspection is left out. */
export function fieldCostsTable(): string {
  const rows = Object.entries(FIELD_COSTS)
    .filter(([coordinate]) => !coordinate.startsWith('__'))
    .map(([coordinate, { cost, length }]) => `| \`${coordinate}\` | ${cost ?? ''} | ${length ?? ''} |`);
  return ['| Field | Units | Assumed length |', '|---|---:|---:|', ...rows].join('\n');
}
