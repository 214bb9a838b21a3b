import type { KeysetRange } from '../../domain/keyset.ts';
import { type Condition, type FieldCondition, foldCondition } from './condition.ts';
import { FILTER_FIELDS } from './filter-fields.ts';
import type { FacetName, Selection } from './selection.ts';

/*
 * How a list is read, decided once for each request, from the register of filter fields:
 *
 *   rows     RANKED   a search by relevance: tier by tier from the full-text index
 *            KEYSET   an index has the list in its order: read from the position on
 *            BITMAP   any other: the entries that fit, as a bitmap, and an index in the order of the list
 *   counts   from groups of equal entries in memory, and from a bitmap where the condition looks at more than they have
 *
 * What `scans` may look at a good part of the catalog: in a large one that is done in the reader pool.
 */

export type RangeMethod = 'RANKED' | 'KEYSET' | 'BITMAP';

/** How a range of a list is read. */
interface RangePlan {
  readonly method: RangeMethod;
  readonly scans: boolean;
}

/** Up to so many values of a selective field, its rows are few. */
const FEW_VALUES = 32;

/** Says how a range of a selection is read. */
export function planRange({ condition, search }: Selection, { field }: KeysetRange): RangePlan {
  if (field === 'RELEVANCE') return { method: 'RANKED', scans: true };
  return search === null && hasIndex(condition, field)
    ? { method: 'KEYSET', scans: false }
    : { method: 'BITMAP', scans: true };
}

/** Whether counting a selection may have to look at a good part of the catalog. */
export function countScans({ condition, search }: Selection): boolean {
  return search !== null || !partsOf(condition).fields.every(hasFewRows);
}

/** Whether counting a selection by a facet may have to look at a good part of the catalog. */
export function facetScans(selection: Selection, name: FacetName): boolean {
  if (countScans(selection)) return true;
  // Of all entries that are in a module the rows are read.
  if (name === 'modules') return true;
  // Groups do not say of which services their entries are: each entry is looked at.
  return name === 'services' && !demandsOf(selection.condition).some(isSelective);
}

/** The conditions on fields that must hold whatever else does. */
export function demandsOf(condition: Condition): readonly FieldCondition[] {
  return partsOf(condition).demands;
}

/** What a condition is made of. */
interface Parts {
  /** All of its conditions on fields. */
  readonly fields: readonly FieldCondition[];
  /** Those that must hold whatever else does. */
  readonly demands: readonly FieldCondition[];
  /** Whether it holds as soon as its demands do. */
  readonly isConjunction: boolean;
}

function partsOf(condition: Condition): Parts {
  const fieldsOf = (members: readonly Parts[]) => members.flatMap(({ fields }) => fields);
  return foldCondition<Parts>(condition, {
    field: (part) => ({ fields: [part], demands: [part], isConjunction: true }),
    not: ({ fields }) => ({ fields, demands: [], isConjunction: false }),
    any: (members) => ({ fields: fieldsOf([...members]), demands: [], isConjunction: false }),
    all(each) {
      const members = [...each];
      return {
        fields: fieldsOf(members),
        demands: members.flatMap(({ demands }) => demands),
        isConjunction: members.every(({ isConjunction }) => isConjunction),
      };
    },
  });
}

/** Whether an index has a list in its order, so that a range starts where it is looked up, or after few entries more. */
function hasIndex(condition: Condition, order: KeysetRange['field']): boolean {
  const { demands, isConjunction } = partsOf(condition);
  if (!isConjunction) return false;
  if (order !== 'KEY') return demands.every(({ field }) => field === 'lifecycle');
  const isDivided = demands.some(({ field }) => field === 'vendor' || field === 'category');
  return demands.every(({ field }) => {
    const { inKeyOrder } = FILTER_FIELDS[field];
    return inKeyOrder === 'ALWAYS' || (inKeyOrder === 'WITH_OTHERS' && isDivided);
  });
}

/** Whether the rows that fit are known from groups, or are few. */
function hasFewRows(condition: FieldCondition): boolean {
  return FILTER_FIELDS[condition.field].groups !== undefined || isSelective(condition);
}

function isSelective({ field, in: values }: FieldCondition): boolean {
  return FILTER_FIELDS[field].selective === true && values.length <= FEW_VALUES;
}
