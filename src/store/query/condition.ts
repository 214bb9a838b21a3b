import type { ConditionField } from './filter-fields.ts';

/**
 * Which error codes are requested, as plain values. `in` gives the values of which one must hold; for `codePrefix`,
 * `messageContains`, instants and truth values it has one member. Error codes (`id`), vendors, services, categories and
 * documents are given by the number of their row.
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

/** What a condition is made into, one function for each of its forms. */
interface ConditionFold<Result> {
  field(condition: FieldCondition): Result;
  not(negated: Result): Result;
  /** The members are made one at a time, as they are read. */
  all(members: Iterable<Result>): Result;
  any(members: Iterable<Result>): Result;
}

/** Makes a condition into something else, its innermost parts first. */
export function foldCondition<Result>(condition: Condition, fold: ConditionFold<Result>): Result {
  if ('field' in condition) return fold.field(condition);
  if ('not' in condition) return fold.not(foldCondition(condition.not, fold));
  return 'all' in condition
    ? fold.all(foldEach(condition.all, fold))
    : fold.any(foldEach(condition.any, fold));
}

function* foldEach<Result>(conditions: readonly Condition[], fold: ConditionFold<Result>): Generator<Result> {
  for (const condition of conditions) yield foldCondition(condition, fold);
}
