import type { Condition, ConditionField } from '../../domain/condition.ts';
import type { KeysetRange } from '../../domain/keyset.ts';
import { type FacetName, isCountKept, isFacetKept } from './count-entries.ts';
import type { Selection } from './selection.ts';

/** What keeps an index in the order of keys: a page is found where it begins, or after few entries that do not fit. */
const IN_ORDER: ReadonlySet<ConditionField> = new Set([
  'vendor',
  'service',
  'category',
  'lifecycle',
  'httpStatus',
  'httpStatusClass',
]);

/** Whether reading a stretch of a selection may have to look at a good part of the catalog. */
export function rangeScans({ condition, search }: Selection, { field }: KeysetRange): boolean {
  if (search !== null) return true;
  const fields = demandedFields(condition);
  if (fields === null) return true;
  if (field !== 'KEY') return fields.some((name) => name !== 'lifecycle');
  const hasStatus = fields.includes('httpStatus') || fields.includes('httpStatusClass');
  return !fields.every((name) => IN_ORDER.has(name)) || (hasStatus && !fields.includes('vendor'));
}

/** Whether counting a selection may have to look at a good part of the catalog. */
export function countScans(selection: Selection): boolean {
  return !isCountKept(selection);
}

/** Whether counting a selection by this may have to look at a good part of the catalog. */
export function facetScans(selection: Selection, name: FacetName): boolean {
  return !isFacetKept(selection, name);
}

/** The fields of a condition all of whose parts must hold; null for any other. */
function demandedFields(condition: Condition): ConditionField[] | null {
  if ('field' in condition) return [condition.field];
  if (!('all' in condition)) return null;
  const parts = condition.all.map(demandedFields);
  return parts.some((part) => part === null) ? null : parts.flatMap((part) => part!);
}
