import type { Condition } from '../nouns/condition.ts';
import type { ErrorCodeOrderField, Stretch } from '../nouns/page.ts';
import { conditionSql, type Sql, type StatusLists } from './condition-sql.ts';
import { anyHitSql } from './search-sql.ts';
import type { Selection } from './selection.ts';

/*
 * A stretch of a list in an order other than relevance: the ids of its entries with their values in that order, so
 * that only these entries are read whole.
 *
 * In the order of keys, a list of vendors or of statuses is read as several lists, each of which an index has in that
 * order, and of each no more than the stretch is long:
 *
 *   vendor IN (1, 2) AND status IN (404)   ─►   vendor 1 AND [404], vendor 2 AND [404], vendor 1 AND [400,404] …
 */

const ORDERS: Readonly<Record<Exclude<ErrorCodeOrderField, 'RELEVANCE'>, string>> = {
  KEY: 'e.key',
  CODE: 'e.code_folded',
  HTTP_STATUS: 'e.status_order',
  UPDATED_AT: 'e.updated_at',
};

/** Into so many lists at most a list is taken apart. */
const MAX_PARTS = 32;

/** A query for the `id` and `value` of the entries of a stretch, in the direction in which it is read. */
export function stretchSql(selection: Selection, stretch: Stretch, statusLists: StatusLists): Sql {
  const { condition, search } = selection;
  const order = ORDERS[stretch.field as keyof typeof ORDERS];
  const direction = directionOf(stretch);
  const place = placeSql(stretch, order, 'e.id');
  const source = sourceSql(selection, statusLists);
  const parts = stretch.field === 'KEY' && search === null ? partsOf(condition, statusLists) : [];
  const selects = (parts.length < 2 || parts.length > MAX_PARTS ? [[]] : parts).map((part) => {
    const conditions = [...part, ...place];
    return {
      text: `SELECT * FROM (SELECT e.id, ${order} AS value FROM ${source.text}
        ${conditions.map(({ text }) => `AND ${text}`).join(' ')}
        ORDER BY ${order} ${direction}, e.id ${direction} LIMIT ?)`,
      values: [...source.values, ...conditions.flatMap(({ values }) => values), stretch.limit],
    };
  });
  return {
    text: `${selects.map(({ text }) => text).join(' UNION ALL ')} ORDER BY value ${direction}, id ${direction} LIMIT ?`,
    values: [...selects.flatMap(({ values }) => values), stretch.limit],
  };
}

/** What stands behind FROM for the entries `e` of a selection. */
export function sourceSql({ condition, search }: Selection, statusLists: StatusLists): Sql {
  const where = conditionSql(condition, statusLists);
  if (search === null) return { text: `error_codes e WHERE ${where.text}`, values: where.values };
  const hits = anyHitSql(search);
  return {
    text: `(${hits.text}) hits CROSS JOIN error_codes e ON e.id = hits.id WHERE ${where.text}`,
    values: [...hits.values, ...where.values],
  };
}

/** The condition that an entry lies behind the place from which a stretch is read; none where it has no such place. */
function placeSql({ from, ...stretch }: Stretch, order: string, id: string): Sql[] {
  if (from === null) return [];
  const comparison = directionOf(stretch) === 'DESC' ? '<' : '>';
  return [{ text: `(${order}, ${id}) ${comparison} (?, ?)`, values: [from.value, from.row] }];
}

/** Whether a stretch is read from small values to large ones or the other way round. */
export function directionOf({
  descending,
  backward,
}: Pick<Stretch, 'descending' | 'backward'>): 'ASC' | 'DESC' {
  return descending === backward ? 'ASC' : 'DESC';
}

/** For each vendor and list of statuses that a condition asks for, what picks it out of the rest. */
function partsOf(condition: Condition, statusLists: StatusLists): Sql[][] {
  const demands = demandsOf(condition);
  const vendors = demands
    .find((demand) => demand.field === 'vendor')
    ?.in.map((row) => equals('vendor_id', row));
  if (vendors === undefined) return [];
  const statuses = demands.find(({ field }) => field === 'httpStatus' || field === 'httpStatusClass');
  if (statuses === undefined) return vendors.map((vendor) => [vendor]);
  const lists = conditionSql(statuses, statusLists).values.map((list) => equals('http_statuses', list));
  return vendors.flatMap((vendor) => lists.map((list) => [vendor, list]));
}

function equals(column: string, value: string | number): Sql {
  return { text: `e.${column} = ?`, values: [value] };
}

type Demand = Extract<Condition, { readonly field: unknown }>;

/** The fields that must hold whatever else does. */
function demandsOf(condition: Condition): Demand[] {
  if ('field' in condition) return [condition];
  return 'all' in condition ? condition.all.flatMap(demandsOf) : [];
}
