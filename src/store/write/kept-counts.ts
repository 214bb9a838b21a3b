import type Database from 'better-sqlite3';
import type { Condition, ConditionField } from '../../domain/condition.ts';
import type { StatusLists } from '../query/condition-sql.ts';

/*
 * Counts that the store keeps, so that no list has to be walked through to be counted. The write door keeps them in
 * step with `error_codes`, within the transaction of each write (`write-counts.ts`):
 *
 *   error_codes ─► service_counts  how many entries each service has of each category, list of statuses, …
 *               ├► vendor_counts   the same of each vendor: a few thousand rows, however large the catalog
 *               ├► service_totals  how many entries that are not withdrawn each service has
 *               └► status_lists    the lists of statuses that entries have or had
 *
 * The columns of the first two have the names of those of `error_codes`, so that a condition means the same on all
 * three.
 */

const KEPT_FIELDS: ReadonlySet<ConditionField> = new Set([
  'vendor',
  'service',
  'category',
  'lifecycle',
  'httpStatus',
  'httpStatusClass',
  'corrected',
  'needsReview',
]);

/** Whether the store keeps counts by all that a condition asks for. */
export function isKept(condition: Condition): boolean {
  return fieldsOf(condition).every((field) => KEPT_FIELDS.has(field));
}

/** The smallest table in which a kept condition on an error code `e` can be counted, by service or only by vendor. */
export function countingTable(condition: Condition, byService: boolean): string {
  return byService || fieldsOf(condition).includes('service') ? 'service_counts' : 'vendor_counts';
}

/** The lists of HTTP statuses that error codes have, as they stand in their column. */
export function readStatusLists(connection: Database.Database): StatusLists {
  return connection.prepare<[], string>('SELECT http_statuses FROM status_lists').pluck().all();
}

/** How many error codes there are, withdrawn ones included. */
export function countAll(connection: Database.Database): number {
  return connection.prepare<[], number>('SELECT coalesce(sum(entries), 0) FROM vendor_counts').pluck().get()!;
}

function fieldsOf(condition: Condition): ConditionField[] {
  if ('field' in condition) return [condition.field];
  if ('not' in condition) return fieldsOf(condition.not);
  return ('all' in condition ? condition.all : condition.any).flatMap(fieldsOf);
}
