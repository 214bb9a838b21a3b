import type { CanonicalCode, Remedy } from '../domain/category.ts';
import type { Lifecycle } from '../domain/error-code.ts';
import { parseGlobalId } from '../domain/global-id.ts';
import { quote } from '../domain/hidden-characters.ts';
import { badUserInput } from '../errors/protocol-error.ts';
import { findByName } from '../errors/unknown-name.ts';
import type { ErrorCodeFilter, HttpStatusClass } from '../graphql/types.generated.ts';
import type { Condition } from '../store/query/condition.ts';
import type { ConditionField } from '../store/query/filter-fields.ts';
import type { Directory } from '../store/read/directory.ts';

type Values = readonly (string | number)[];

/** What one field of a filter asks: the field of the store's condition, and the values it has there. */
interface Operator<Input> {
  readonly asks: ConditionField;
  readonly values: (input: Input, directory: Directory) => Values;
}

type Fields = Omit<
  Required<{ [Name in keyof ErrorCodeFilter]: NonNullable<ErrorCodeFilter[Name]> }>,
  'and' | 'or' | 'not'
>;

const STATUS_CLASSES: Readonly<Record<HttpStatusClass, number>> = {
  INFORMATIONAL: 1,
  SUCCESS: 2,
  REDIRECTION: 3,
  CLIENT_ERROR: 4,
  SERVER_ERROR: 5,
};

/** The fields of a filter in the order of the schema. */
const OPERATORS: { readonly [Name in keyof Fields]: Operator<Fields[Name]> } = {
  vendor: {
    asks: 'vendor',
    values: (slugs, { vendors }) => slugs.map((slug) => findByName('vendor', slug, vendors).row),
  },
  service: {
    asks: 'service',
    values: (keys, { services }) => keys.map((key) => findByName('service', key, services).row),
  },
  code: { asks: 'code', values: (codes) => codes.map((code) => code.toLowerCase()) },
  codePrefix: { asks: 'codePrefix', values: (prefix) => [prefix.toLowerCase()] },
  commonCode: { asks: 'commonCode', values: (codes) => codes },
  module: { asks: 'module', values: (modules) => modules },
  httpStatus: { asks: 'httpStatus', values: (statuses) => statuses.map(checkStatus) },
  httpStatusClass: {
    asks: 'httpStatusClass',
    values: (classes) => classes.map((name) => STATUS_CLASSES[name]),
  },
  category: {
    asks: 'category',
    values: (slugs, { categories }) => slugs.map((slug) => findByName('category', slug, categories).row),
  },
  canonicalCode: {
    asks: 'category',
    values: (codes: readonly CanonicalCode[], directory) =>
      categoriesWith(directory, ({ canonicalCode }) => codes.includes(canonicalCode)),
  },
  remedy: {
    asks: 'category',
    values: (remedies: readonly Remedy[], directory) =>
      categoriesWith(directory, ({ remedy }) => remedies.includes(remedy)),
  },
  lifecycle: { asks: 'lifecycle', values: (lifecycles: readonly Lifecycle[]) => lifecycles },
  document: { asks: 'document', values: (ids, directory) => ids.map((id) => documentRow(id, directory)) },
  corrected: { asks: 'corrected', values: (corrected) => [Number(corrected)] },
  needsReview: { asks: 'needsReview', values: (needsReview) => [Number(needsReview)] },
  hasSolution: { asks: 'hasSolution', values: (hasSolution) => [Number(hasSolution)] },
  updatedSince: { asks: 'updatedSince', values: (instant) => [instant.getTime()] },
};

/** How many conditions a filter may hold in all, nested ones and members of lists included. */
const MAX_VALUES = 1000;

const NOT_WITHDRAWN: Condition = { field: 'lifecycle', in: ['CURRENT', 'HISTORICAL'] };

/**
 * What a filter asks for, as a condition for the store. Withdrawn entries are left out unless `lifecycle` stands
 * anywhere in the filter. Throws BAD_USER_INPUT for names that the directory does not have, for statuses that HTTP
 * does not have, and for a filter of more than 1,000 values.
 */
export function readFilter(filter: ErrorCodeFilter | null | undefined, directory: Directory): Condition {
  if (filter == null) return NOT_WITHDRAWN;
  const size = sizeOf(filter);
  if (size > MAX_VALUES)
    throw badUserInput(`The filter has ${size} values; at most ${MAX_VALUES} are taken.`);
  const condition = conditionOf(filter, directory);
  return mentionsLifecycle(filter) ? condition : { all: [NOT_WITHDRAWN, condition] };
}

function conditionOf(filter: ErrorCodeFilter, directory: Directory): Condition {
  const all: Condition[] = [];
  for (const [name, { asks, values }] of Object.entries(OPERATORS) as [keyof Fields, Operator<unknown>][]) {
    const input = filter[name];
    if (input != null) all.push({ field: asks, in: values(input, directory) });
  }
  for (const nested of filter.and ?? []) all.push(conditionOf(nested, directory));
  if (filter.or != null) all.push({ any: filter.or.map((nested) => conditionOf(nested, directory)) });
  if (filter.not != null) all.push({ not: conditionOf(filter.not, directory) });
  return { all };
}

function nestedFilters({ and, or, not }: ErrorCodeFilter): readonly ErrorCodeFilter[] {
  return [...(and ?? []), ...(or ?? []), ...(not == null ? [] : [not])];
}

function mentionsLifecycle(filter: ErrorCodeFilter): boolean {
  return filter.lifecycle != null || nestedFilters(filter).some(mentionsLifecycle);
}

function sizeOf(filter: ErrorCodeFilter): number {
  const own = Object.values(filter).reduce(
    (sum, value) => sum + (Array.isArray(value) ? value.length : 1),
    0,
  );
  return nestedFilters(filter).reduce((sum, nested) => sum + sizeOf(nested), own);
}

function checkStatus(status: number): number {
  if (status < 100 || status > 599)
    throw badUserInput(`There is no HTTP status ${status}; they go from 100 to 599.`);
  return status;
}

function categoriesWith(
  { categories }: Directory,
  fits: (category: { readonly canonicalCode: CanonicalCode; readonly remedy: Remedy }) => boolean,
): number[] {
  return [...categories.values()].filter(fits).map(({ row }) => row);
}

function documentRow(id: string, { documentOfRow }: Directory): number {
  const parsed = parseGlobalId(id);
  if (parsed?.type !== 'Document' || !documentOfRow.has(parsed.row)) {
    throw badUserInput(`There is no document ${quote(id)}. Give an \`id\` that \`documents\` gives.`);
  }
  return parsed.row;
}
