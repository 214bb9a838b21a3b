import type { KeysetRange } from '../../domain/keyset.ts';
import type { StatementCache } from '../cache/statement-cache.ts';
import type { SelectedEntries } from './bitmap-index.ts';
import { afterPosition, directionOf, orderSql } from './keyset-sql.ts';

/** The row of an entry, and its value in the order of its list. */
export type RowInOrder = readonly [row: number, value: string | number];

/** So many entries are looked up and sorted: it costs less than to come across them in the index of the order. */
const FEW = 4_000;

/**
 * Finds a range of selected entries, in the direction in which it is read. Few of them are looked up; of many, the first
 * are found on the way through the index of the order, which has no more than rows and values.
 */
export function findBitmapRange(
  selected: Pick<SelectedEntries, 'total' | 'has' | 'rows'>,
  range: KeysetRange,
  statements: StatementCache,
): RowInOrder[] {
  const order = orderSql(range);
  const direction = directionOf(range);
  const after = afterPosition(range);
  const isFew = selected.total <= FEW;
  const source = isFew
    ? 'json_each(?) selected CROSS JOIN error_codes e ON e.id = selected.value'
    : 'error_codes e';
  const inOrder = statements
    .prepare<RowInOrder>(
      `SELECT e.id, ${order} FROM ${source} WHERE ${after.text} ORDER BY ${order} ${direction}, e.id ${direction}`,
    )
    .raw();
  const rows = isFew ? [JSON.stringify(selected.rows())] : [];
  const found: RowInOrder[] = [];
  for (const entry of inOrder.iterate(...rows, ...after.values)) {
    if (!selected.has(entry[0])) continue;
    found.push(entry);
    if (found.length === range.limit) break;
  }
  return found;
}
