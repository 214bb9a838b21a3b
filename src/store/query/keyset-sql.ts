import type { ErrorCodeOrderField, KeysetRange } from '../../domain/keyset.ts';
import type { Directory } from '../read/directory.ts';
import type { Condition } from './condition.ts';
import { conditionSql } from './condition-sql.ts';
import type { ConditionField, StatusLists } from './filter-fields.ts';
import { demandsOf } from './planner.ts';
import { ALWAYS, type Sql } from './sql.ts';

/*
 * A range of a list in an order other than relevance, read from an index that has the list in that order.
 *
 * In the order of keys, a list of vendors, services, categories or statuses is read as several lists, each of which an
 * index has in that order; SQLite merges them, and reads of each no more than the range takes. The keys of a vendor or
 * service are a range of all keys:
 *
 *   vendor IN (1, 2) AND status IN (404)   ─►   [404] AND acme/ … acme0, [404] AND bolt/ … bolt0, [400,404] AND acme/ …
 */

const ORDERS: Readonly<Record<Exclude<ErrorCodeOrderField, 'RELEVANCE'>, string>> = {
  KEY: 'e.key',
  CODE: 'e.code_folded',
  HTTP_STATUS: 'e.status_order',
  UPDATED_AT: 'e.updated_at',
};

/** Into so many lists at most a list is divided. */
const MAX_PARTS = 32;

/** What the entries `e` of a range are ordered by. */
export function orderSql({ field }: KeysetRange): string {
  return ORDERS[field as keyof typeof ORDERS];
}

/** A query for these columns of the entries `e` of a range, in the direction in which it is read, and their `value`. */
export function keysetSql(
  columns: string,
  condition: Condition,
  range: KeysetRange,
  statusLists: StatusLists,
  directory: Directory,
): Sql {
  const order = orderSql(range);
  const direction = directionOf(range);
  const where = conditionSql(condition, statusLists);
  const parts = range.field === 'KEY' ? partsOf(condition, statusLists, directory) : [WHOLE];
  const selects = parts.map(({ prefix, conditions, index }): Sql => {
    const all = [
      where,
      ...conditions,
      ...(prefix === null ? [afterPosition(range)] : keysFrom(prefix, range)),
    ];
    return {
      text: `SELECT ${columns}, ${order} AS value FROM error_codes e ${index} WHERE ${all.map(({ text }) => text).join(' AND ')}`,
      values: all.flatMap(({ values }) => values),
    };
  });
  return {
    text: `${selects.map(({ text }) => text).join(' UNION ALL ')} ORDER BY value ${direction}, id ${direction} LIMIT ?`,
    values: [...selects.flatMap(({ values }) => values), range.limit],
  };
}

/** Whether a range is read from small values to large ones or the other way round. */
export function directionOf({
  descending,
  backward,
}: Pick<KeysetRange, 'descending' | 'backward'>): 'ASC' | 'DESC' {
  return descending === backward ? 'ASC' : 'DESC';
}

/** The condition that an entry comes after the position from which a range is read. */
export function afterPosition(range: KeysetRange): Sql {
  const { from } = range;
  if (from === null) return ALWAYS;
  const comparison = directionOf(range) === 'ASC' ? '>' : '<';
  return { text: `(${orderSql(range)}, e.id) ${comparison} (?, ?)`, values: [from.value, from.row] };
}

/** The conditions that an entry's key starts with a prefix, and comes after the position from which a range is read. */
function keysFrom(prefix: string, range: KeysetRange): Sql[] {
  // What starts with `acme/` comes before `acme0`, since 0 is the character after the slash.
  const end = `${prefix.slice(0, -1)}0`;
  const bounds: [Sql, Sql] = [
    { text: 'e.key >= ?', values: [prefix] },
    { text: 'e.key < ?', values: [end] },
  ];
  if (range.from === null) return bounds;
  // SQLite would take either of two bounds to start from: it is given the one that leaves less to read.
  const isAscending = directionOf(range) === 'ASC';
  const isWithin = isAscending ? range.from.value >= prefix : range.from.value < end;
  return isWithin ? [afterPosition(range), bounds[isAscending ? 1 : 0]] : bounds;
}

/** A part of a list that an index has in the order of keys. */
interface Part {
  /** What its keys start with; null where they may be any. */
  readonly prefix: string | null;
  readonly conditions: readonly Sql[];
  readonly index: string;
}

const WHOLE: Part = { prefix: null, conditions: [], index: '' };

/** A part for each vendor or service, each category and each list of statuses that a condition demands. */
function partsOf(condition: Condition, statusLists: StatusLists, directory: Directory): Part[] {
  const demands = demandsOf(condition);
  const valuesOf = (name: ConditionField) => new Set(demands.find(({ field }) => field === name)?.in);
  const statuses = demands.find(({ field }) => field === 'httpStatus' || field === 'httpStatusClass');
  const lists = statuses === undefined ? [] : conditionSql(statuses, statusLists).values;
  let parts = divide(
    [WHOLE],
    partsByPrefix(valuesOf('service'), valuesOf('vendor'), directory),
    (_, part) => part,
  );
  parts = divide(parts, [...valuesOf('category')], ({ prefix }, category) => ({
    prefix,
    conditions: [{ text: 'e.category_id = ?', values: [category] }],
    index: 'INDEXED BY error_codes_category',
  }));
  return divide(parts, lists, ({ prefix, conditions }, list) => ({
    prefix,
    conditions: [...conditions, { text: 'e.http_statuses = ?', values: [list] }],
    index:
      conditions.length === 0
        ? 'INDEXED BY error_codes_statuses'
        : 'INDEXED BY error_codes_category_statuses',
  }));
}

/** Divides each part by values; leaves the parts as they are where there are no values, or too many. */
function divide<Value>(
  parts: Part[],
  values: readonly Value[],
  partOf: (part: Part, value: Value) => Part,
): Part[] {
  if (values.length === 0 || parts.length * values.length > MAX_PARTS) return parts;
  return parts.flatMap((part) => values.map((value) => partOf(part, value)));
}

function partsByPrefix(
  services: ReadonlySet<string | number>,
  vendors: ReadonlySet<string | number>,
  { serviceOfRow, vendorOfRow }: Directory,
): Part[] {
  if (services.size === 0) {
    return Array.from(vendors, (row) => ({ ...WHOLE, prefix: `${vendorOfRow.get(Number(row))!.slug}/` }));
  }
  // Left to itself, SQLite reads a service by the index of its codes, all of it, and sorts it.
  const index = 'INDEXED BY error_codes_key';
  return Array.from(services, (row) => ({
    ...WHOLE,
    prefix: `${serviceOfRow.get(Number(row))!.key}/`,
    index,
  }));
}
