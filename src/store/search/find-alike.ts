import type { KeysetRange } from '../../domain/keyset.ts';
import { readTerms } from '../../words/read-terms.ts';
import { emptyBitmap } from '../query/bitmap.ts';
import { compileWords, createWordSource } from './compile-term.ts';
import { rowsWithWeight } from './find-matches.ts';
import { rankMatches } from './rank-matches.ts';
import type { SearchIndexReader } from './search-index-reader.ts';

/** How many terms of a text are looked for: of those that any entry has, the ones that say most. */
const MOST_TERMS = 16;

/** How much of the weight of these terms an entry has at least. */
const LEAST_SHARE = 0.3;

/**
 * The rows, up to the last one, of the entries whose texts have most of what a text says, best first: its words as a search
 * reads them, in other forms and in other words for the same. Names, codes and spellings are left out: whoever writes a
 * message means its words.
 */
export function findAlike(text: string, lastRow: number, most: number, index: SearchIndexReader): number[] {
  const source = createWordSource(index);
  const terms = readTerms(text)
    .map((term) => compileWords(term, source))
    .filter(({ levels }) => levels.length > 0)
    .sort((left, right) => right.weight - left.weight)
    .slice(0, MOST_TERMS);
  if (terms.length === 0) return [];
  const weight = terms.reduce((sum, term) => sum + term.weight, 0);
  const among = emptyBitmap(lastRow + 1).fill(0xffffffff);
  const rows = rowsWithWeight(terms, among, weight * LEAST_SHARE);
  const range: KeysetRange = {
    field: 'RELEVANCE',
    descending: false,
    backward: false,
    limit: most,
    from: null,
  };
  return rankMatches({ terms, exact: [], spellings: [] }, rows, null, range, index).map(([row]) => row);
}
