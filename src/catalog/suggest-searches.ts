import type { SearchFacts, Selection } from '../store/query/selection.ts';
import { respell } from '../words/read-terms.ts';

/** A search that may be made instead of another one. */
export interface SuggestedSearch {
  /** Whether it has the spellings that were assumed, or leaves out words that nothing has with the others. */
  readonly kind: 'SPELLING' | 'NEAR';
  readonly search: string;
}

/**
 * The searches that a selection's may be replaced by: as it was read where a spelling was assumed, and, where nothing has all
 * of its words, with those words alone that some entry has together, most first. Empty without a search.
 */
export function suggestSearches(
  { search }: Pick<Selection, 'search'>,
  facts: SearchFacts | null,
): SuggestedSearch[] {
  if (search === null || facts === null) return [];
  const { spellings, near } = facts;
  const assumed: SuggestedSearch[] =
    spellings.length === 0 ? [] : [{ kind: 'SPELLING', search: respell(search.text, spellings) }];
  return [...assumed, ...near.map((words): SuggestedSearch => ({ kind: 'NEAR', search: words }))];
}
