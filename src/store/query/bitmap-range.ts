import type { KeysetRange } from '../../domain/keyset.ts';
import type { StatementCache } from '../cache/statement-cache.ts';
import { type Bitmap, countBits } from './bitmap-index.ts';
import { directionOf, orderSql, placeSql } from './keyset-sql.ts';

/** The row of an entry, and its value in the order of its list. */
export type Place = readonly [row: number, value: string | number];

/** So many entries are rather looked up and put in order than come by. */
const FEW = 4_000;

/**
 * Finds the places of a stretch of marked entries, in the direction in which it is read. Few of them are looked up; of
 * many, the first are come by on a walk along the index of the order, which has no more than rows and values.
 */
export function findBitmapRange(marks: Bitmap, stretch: KeysetRange, statements: StatementCache): Place[] {
  const order = orderSql(stretch);
  const direction = directionOf(stretch);
  const place = placeSql(stretch, order, null);
  const isFew = countBits(marks) <= FEW;
  const source = isFew
    ? 'json_each(?) marked CROSS JOIN error_codes e ON e.id = marked.value'
    : 'error_codes e';
  const walk = statements
    .prepare<Place>(
      `SELECT e.id, ${order} FROM ${source} WHERE TRUE ${place.map(({ text }) => `AND ${text}`).join(' ')}
       ORDER BY ${order} ${direction}, e.id ${direction}`,
    )
    .raw();
  const rows = isFew ? [JSON.stringify(rowsOf(marks))] : [];
  const found: Place[] = [];
  for (const at of walk.iterate(...rows, ...place.flatMap(({ values }) => values))) {
    if (marks[at[0]] !== 1) continue;
    found.push(at);
    if (found.length === stretch.limit) break;
  }
  return found;
}

function rowsOf(marks: Bitmap): number[] {
  const rows: number[] = [];
  for (let row = marks.indexOf(1); row !== -1; row = marks.indexOf(1, row + 1)) rows.push(row);
  return rows;
}
