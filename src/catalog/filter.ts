import { findDocument } from '../directory/find-document.ts';
import { type CanonicalCode, isRetryable, type Remedy } from '../domain/category.ts';
import type { Lifecycle } from '../domain/error-code.ts';
import { parseGlobalId } from '../domain/global-id.ts';
import { badUserInput } from '../errors/protocol-error.ts';
import { findByName, notTheId } from '../errors/unknown-name.ts';
import type { ErrorCodeFilter, HttpStatusClass } from '../graphql/types.generated.ts';
import type { Condition } from '../store/query/condition.ts';
import type { ConditionField } from '../store/query/filter-fields.ts';
import type { Directory } from '../store/read/directory.ts';

type Values = readonly (string | number)[];

/** What one field of a filter asks: the field of the store's condition, and the values it has there. */
interface Operator<Input> {
  readonly asks: ConditionField;
  readonly values: (input: Input, names: Names) => Values;
}

/** What the names in a filter stand for. */
interface Names extends Directory {
  /** The rows of the error codes that the filter names by their keys; a key that no entry has is not there. */
  readonly rowOfKey: ReadonlyMap<string, number>;
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
  id: { asks: 'id', values: (ids) => ids.map(errorCodeRow) },
  key: {
    asks: 'id',
    values: (keys, { rowOfKey }) => keys.flatMap((key) => rowOfKey.get(key) ?? []),
  },
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
  document: {
    asks: 'document',
    values: (names, directory) => names.map((name) => findDocument(name, directory).row),
  },
  corrected: { asks: 'corrected', values: (corrected) => [Number(corrected)] },
  needsReview: { asks: 'needsReview', values: (needsReview) => [Number(needsReview)] },
  hasDescription: { asks: 'hasDescription', values: (hasDescription) => [Number(hasDescription)] },
  hasSolution: { asks: 'hasSolution', values: (hasSolution) => [Number(hasSolution)] },
  retryable: {
    asks: 'category',
    values: (retryable, directory) =>
      categoriesWith(directory, ({ remedy }) => isRetryable(remedy) === retryable),
  },
  categoryBasis: { asks: 'categoryBasis', values: (bases) => bases },
  messageContains: { asks: 'messageContains', values: (part) => [checkPart(part)] },
  createdSince: { asks: 'createdSince', values: (instant) => [instant.getTime()] },
  updatedSince: { asks: 'updatedSince', values: (instant) => [instant.getTime()] },
  updatedBefore: { asks: 'updatedBefore', values: (instant) => [instant.getTime()] },
};

/** How many conditions a filter may hold in all, nested ones and members of lists included. */
const MAX_VALUES = 1000;

/** How long a part of a message can be, in UTF-16 units. */
const MAX_PART_LENGTH = 200;

const NOT_WITHDRAWN: Condition = { field: 'lifecycle', in: ['CURRENT', 'HISTORICAL'] };

/** What a filter asks for, as conditions for the store. */
interface Conditions {
  /** Withdrawn entries are left out unless `lifecycle` stands anywhere in the filter. */
  readonly whole: Condition;
  /**
   * What it asks for apart from one field, where that stands in the filter or in its `and`; apart from `lifecycle`,
   * withdrawn entries are there too.
   */
  without(field: FilterFieldName): Condition;
}

/** A field of a filter that is no filter of its own. */
type FilterFieldName = keyof Fields;

/**
 * Reads a filter. Throws BAD_USER_INPUT for names that the directory does not have, for statuses that HTTP does not have,
 * for an empty list, and for a filter of more than 1,000 values. `findKey` finds an error code by its key.
 */
export async function readFilter(
  filter: ErrorCodeFilter | null | undefined,
  directory: Directory,
  findKey: (key: string) => Promise<{ readonly row: number } | null>,
): Promise<Conditions> {
  if (filter == null) return conditionsOf({}, { ...directory, rowOfKey: new Map() });
  refuseEmptyLists(filter, '');
  const size = sizeOf(filter);
  if (size > MAX_VALUES)
    throw badUserInput(`The filter has ${size} values; at most ${MAX_VALUES} are taken.`);
  const rowOfKey = new Map<string, number>();
  for (const key of new Set(keysIn(filter))) {
    const found = await findKey(key);
    if (found !== null) rowOfKey.set(key, found.row);
  }
  return conditionsOf(filter, { ...directory, rowOfKey });
}

function conditionsOf(filter: ErrorCodeFilter, names: Names): Conditions {
  const leavesOutWithdrawn = !mentionsLifecycle(filter);
  const restricted = (condition: Condition): Condition =>
    leavesOutWithdrawn ? { all: [NOT_WITHDRAWN, condition] } : condition;
  return {
    whole: restricted(conditionOf(filter, names)),
    without(field) {
      const condition = conditionOf(withoutField(filter, field), names);
      return field === 'lifecycle' ? condition : restricted(condition);
    },
  };
}

/** A filter without one of its fields, which counts as its own in the filters of its `and`. */
function withoutField({ and, ...filter }: ErrorCodeFilter, field: FilterFieldName): ErrorCodeFilter {
  return { ...filter, [field]: null, and: and?.map((nested) => withoutField(nested, field)) };
}

/**
 * An empty list could stand for any value, as a list of checkboxes of which none is ticked, or for none, as a list of ids
 * that a program has not found: of the two, the one that is not meant is a wrong answer that nobody notices.
 */
function refuseEmptyLists(filter: ErrorCodeFilter, path: string): void {
  for (const [name, value] of Object.entries(filter)) {
    if (Array.isArray(value) && value.length === 0) {
      throw badUserInput(
        `The filter's \`${path}${name}\` is an empty list, of which nobody can tell whether it stands for any value or for none. Leave it out, or give null, where any will do.`,
      );
    }
  }
  for (const name of ['and', 'or'] as const) {
    for (const [at, nested] of (filter[name] ?? []).entries()) {
      refuseEmptyLists(nested, `${path}${name}[${at}].`);
    }
  }
  if (filter.not != null) refuseEmptyLists(filter.not, `${path}not.`);
}

function conditionOf(filter: ErrorCodeFilter, names: Names): Condition {
  const all: Condition[] = [];
  for (const [name, { asks, values }] of Object.entries(OPERATORS) as [keyof Fields, Operator<unknown>][]) {
    const input = filter[name];
    if (input != null) all.push({ field: asks, in: values(input, names) });
  }
  for (const nested of filter.and ?? []) all.push(conditionOf(nested, names));
  if (filter.or != null) all.push({ any: filter.or.map((nested) => conditionOf(nested, names)) });
  if (filter.not != null) all.push({ not: conditionOf(filter.not, names) });
  return { all };
}

function nestedFilters({ and, or, not }: ErrorCodeFilter): readonly ErrorCodeFilter[] {
  return [...(and ?? []), ...(or ?? []), ...(not == null ? [] : [not])];
}

function keysIn(filter: ErrorCodeFilter): readonly string[] {
  return [...(filter.key ?? []), ...nestedFilters(filter).flatMap(keysIn)];
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

function checkPart(part: string): string {
  if (part.trim() === '') {
    throw badUserInput('`messageContains` is blank. Give the characters that stand together in the message.');
  }
  if (part.length > MAX_PART_LENGTH) {
    throw badUserInput(
      `\`messageContains\` has ${part.length} characters; at most ${MAX_PART_LENGTH} are taken. To look up a whole message, give it to \`resolveError\`.`,
    );
  }
  return part;
}

function categoriesWith(
  { categories }: Directory,
  fits: (category: { readonly canonicalCode: CanonicalCode; readonly remedy: Remedy }) => boolean,
): number[] {
  return [...categories.values()].filter(fits).map(({ row }) => row);
}

function errorCodeRow(id: string): number {
  const parsed = parseGlobalId(id);
  if (parsed?.type === 'ErrorCode') return parsed.row;
  throw notTheId('an error code', id, 'Give an `id` that an earlier answer gave, or filter by `key`.');
}
