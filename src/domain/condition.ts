/**
 * What error codes are asked for, as plain values: the store makes SQL of it.
 * `in` gives the values of which one must hold; for `codePrefix`, `updatedSince`, `corrected` and `needsReview` it has
 * one member. Vendors, services, categories and documents are given by the number of their row.
 */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | FieldCondition;

/** A condition on one field. */
export interface FieldCondition {
  readonly field: ConditionField;
  readonly in: readonly (string | number)[];
}

export type ConditionField =
  | 'vendor'
  | 'service'
  | 'code'
  | 'codePrefix'
  | 'commonCode'
  | 'httpStatus'
  | 'httpStatusClass'
  | 'category'
  | 'lifecycle'
  | 'document'
  | 'corrected'
  | 'needsReview'
  | 'updatedSince';

/** The conditions on fields that must hold whatever else does. */
export function demandsOf(condition: Condition): FieldCondition[] {
  if ('field' in condition) return [condition];
  return 'all' in condition ? condition.all.flatMap(demandsOf) : [];
}
