import {
  type Condition,
  type ConditionField,
  demandsOf,
  type FieldCondition,
} from '../../domain/condition.ts';
import type { ErrorCodeOrderField, KeysetRange } from '../../domain/keyset.ts';
import type { Directory } from '../read/directory.ts';
import { conditionSql, type Sql, type StatusLists } from './condition-sql.ts';

/*
 * A stretch of a list in an order other than relevance: the ids of its entries with their values in that order, so
 * that only these entries are read whole.
 *
 * In the order of keys, a list of vendors, services or statuses is read as several lists, each of which an index has in
 * that order, and of each no more than the stretch is long. The keys of a vendor or service are a range of all keys:
 *
 *   vendor IN (1, 2) AND status IN (404)   ─►   [404] AND acme/ … acme0, [404] AND bolt/ … bolt0, [400,404] AND acme/ …
 */

const ORDERS: Readonly<Record<Exclude<ErrorCodeOrderField, 'RELEVANCE'>, string>> = {
  KEY: 'e.key',
  CODE: 'e.code_folded',
  HTTP_STATUS: 'e.status_order',
  UPDATED_AT: 'e.updated_at',
};

/** Into so many lists at most a list is taken apart. */
const MAX_PARTS = 32;

/** By what entries `e` are ordered in a stretch. */
export function orderSql({ field }: KeysetRange): string {
  return ORDERS[field as keyof typeof ORDERS];
}

/** A query for the `id` and `value` of the entries of a stretch, in the direction in which it is read. */
export function keysetSql(
  condition: Condition,
  stretch: KeysetRange,
  statusLists: StatusLists,
  directory: Directory,
): Sql {
  const order = orderSql(stretch);
  const direction = directionOf(stretch);
  const where = conditionSql(condition, statusLists);
  const parts = stretch.field === 'KEY' ? partsOf(condition, statusLists, directory) : [WHOLE];
  const selects = parts.map(({ keys, statuses, index }) => {
    const conditions = [...statuses, ...placeSql(stretch, order, keys)];
    return {
      text: `SELECT * FROM (SELECT e.id, ${order} AS value FROM error_codes e ${index} WHERE ${where.text}
        ${conditions.map(({ text }) => `AND ${text}`).join(' ')}
        ORDER BY ${order} ${direction}, e.id ${direction} LIMIT ?)`,
      values: [...where.values, ...conditions.flatMap(({ values }) => values), stretch.limit],
    };
  });
  return {
    text: `${selects.map(({ text }) => text).join(' UNION ALL ')} ORDER BY value ${direction}, id ${direction} LIMIT ?`,
    values: [...selects.flatMap(({ values }) => values), stretch.limit],
  };
}

/** The conditions that an entry's key starts so (null: anyhow), and that it lies behind the place from which a stretch is read. */
export function placeSql({ from, ...stretch }: KeysetRange, order: string, keys: string | null): Sql[] {
  const isAscending = directionOf(stretch) === 'ASC';
  const place =
    from === null
      ? []
      : [{ text: `(${order}, e.id) ${isAscending ? '>' : '<'} (?, ?)`, values: [from.value, from.row] }];
  if (keys === null) return place;
  // What starts with `acme/` comes before `acme0`, since 0 is the character behind the slash.
  const end = `${keys.slice(0, -1)}0`;
  const bounds = [
    { text: 'e.key >= ?', values: [keys] },
    { text: 'e.key < ?', values: [end] },
  ];
  if (from === null) return bounds;
  // SQLite would take either of two bounds to start from: it is given the one that leaves less to read.
  const isWithin = isAscending ? from.value >= keys : from.value < end;
  if (!isWithin) return bounds;
  return [...place, bounds[isAscending ? 1 : 0]!];
}

/** Whether a stretch is read from small values to large ones or the other way round. */
export function directionOf({
  descending,
  backward,
}: Pick<KeysetRange, 'descending' | 'backward'>): 'ASC' | 'DESC' {
  return descending === backward ? 'ASC' : 'DESC';
}

/** A part of a list that an index has in the order of keys. */
interface Part {
  /** What its keys start with; null where they may be any. */
  readonly keys: string | null;
  readonly statuses: readonly Sql[];
  readonly index: string;
}

const WHOLE: Part = { keys: null, statuses: [], index: '' };

/** For each vendor or service and list of statuses that a condition asks for, what picks it out of the rest. */
function partsOf(condition: Condition, statusLists: StatusLists, directory: Directory): Part[] {
  const demands = demandsOf(condition);
  const ranges = rangesOf(demands, directory);
  const parts = ranges.length === 0 || ranges.length > MAX_PARTS ? [WHOLE] : ranges;
  const statuses = demands.find(({ field }) => field === 'httpStatus' || field === 'httpStatusClass');
  const lists = statuses === undefined ? [] : conditionSql(statuses, statusLists).values;
  if (lists.length === 0 || parts.length * lists.length > MAX_PARTS) return parts;
  return parts.flatMap((part) =>
    lists.map((list) => ({
      keys: part.keys,
      statuses: [{ text: 'e.http_statuses = ?', values: [list] }],
      index: 'INDEXED BY error_codes_statuses',
    })),
  );
}

function rangesOf(demands: readonly FieldCondition[], { serviceOfRow, vendorOfRow }: Directory): Part[] {
  const rowsOf = (wanted: ConditionField): number[] => {
    const demand = demands.find(({ field }) => field === wanted);
    return [...new Set(demand?.in.map(Number))];
  };
  const services = rowsOf('service');
  if (services.length === 0)
    return rowsOf('vendor').map((row) => ({ ...WHOLE, keys: `${vendorOfRow.get(row)!.slug}/` }));
  // Left to itself, SQLite reads a service by the index of its codes, all of it, and puts it in order.
  const index = 'INDEXED BY error_codes_key';
  return services.map((row) => ({ ...WHOLE, keys: `${serviceOfRow.get(row)!.key}/`, index }));
}
