import type { Condition } from './condition.ts';

/** Which error codes a list has: a condition, and a search where there is one. */
export interface Selection {
  readonly condition: Condition;
  readonly search: Search | null;
}

/** A search for error codes. */
export interface Search {
  /** What the user typed. */
  readonly text: string;
  /** How it is read; null where that is still to be decided. */
  readonly reading: SearchReading | null;
}

/**
 * How a search is read where it depends on what the catalog has: it stays the same on all pages of a list, whatever is
 * written meanwhile.
 */
export interface SearchReading {
  /** What was typed, and the spelling that is assumed for it. */
  readonly spellings: readonly (readonly [typed: string, assumed: string])[];
  /** Whether the list has entries that match in part. */
  readonly loose: boolean;
}

/** Whether entries match a search with all of its terms, or with most of their weight. */
export type SearchMatch = 'ALL' | 'MOST';

/** How an entry of a list matches its search. */
export interface SearchHit {
  readonly match: SearchMatch;
  /** The words of the search that it lacks. */
  readonly without: readonly string[];
  readonly reading: SearchReading;
}

/** What a search finds in a selection. */
export interface SearchFacts {
  /** Whether what is counted matches fully. */
  readonly match: SearchMatch;
  readonly spellings: SearchReading['spellings'];
  /** Searches of some of its terms that find something, those of most weight first; empty where something has all terms. */
  readonly near: readonly string[];
}

/** The ways to count a selection. */
export type FacetName = 'vendors' | 'services' | 'categories' | 'lifecycles' | 'httpStatuses' | 'modules';
