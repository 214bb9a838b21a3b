import type { Condition } from './condition.ts';

/** Which error codes a list has: a condition, and the words of a search where there is one. */
export interface Selection {
  readonly condition: Condition;
  readonly search: Search | null;
}

/** A search for error codes in which all terms are found. */
export interface Search {
  /** What the user typed. */
  readonly text: string;
  /** Its terms, each with at least one word: `TMS.00`, `policyName`. */
  readonly terms: readonly string[];
}

/** The ways to count a selection. */
export type FacetName = 'vendors' | 'services' | 'categories' | 'lifecycles' | 'httpStatuses' | 'modules';
