import type { KeysetRange } from '../../domain/keyset.ts';
import { type Bitmap, hasRow, unite } from '../query/bitmap.ts';
import type { EntryGroups } from '../query/entry-groups.ts';
import type { Search, SearchMatch, SearchReading } from '../query/selection.ts';
import type { Directory } from '../read/directory.ts';
import { compileSearch } from './compile-search.ts';
import { createWordSource } from './compile-term.ts';
import { findMatches } from './find-matches.ts';
import { namesOfDirectory } from './name-costs.ts';
import { createVocabulary } from './nearest-words.ts';
import { type RankedRow, rankMatches } from './rank-matches.ts';
import type { SearchIndexReader } from './search-index-reader.ts';

/** What a search finds among some entries. */
export interface SearchedEntries {
  /** Whether anything matches fully: what is counted matches so, and otherwise in part. */
  readonly match: SearchMatch;
  readonly counted: Bitmap;
  /** How the search is read in a list in this order. */
  readingIn(order: KeysetRange['field']): SearchReading;
  /** The entries of a list in another order than relevance. */
  listed(reading: SearchReading): Bitmap;
  /** A range of the list by relevance. */
  rank(range: KeysetRange, reading: SearchReading): RankedRow[];
  matchOf(row: number): SearchMatch;
  /** The searches of some of its terms that find something, those of most weight first; none where anything matches fully. */
  near(): string[];
  /** The words that an entry does without, as they were typed or as their spelling is assumed. */
  withoutOf(row: number): readonly string[];
}

/** Finds the entries of a search among some. */
export type Searcher = (search: Search, among: Bitmap, groups: EntryGroups) => SearchedEntries;

/** Where fewer entries than a page match fully, those that match in part come behind them. */
const PAGE = 20;

/** How many near searches are suggested. */
const MOST_NEAR = 3;

/** Gives a searcher. */
export function createSearcher(index: SearchIndexReader, directory: () => Directory): Searcher {
  const vocabulary = createVocabulary(index);
  let named: { readonly directory: Directory; readonly names: ReturnType<typeof namesOfDirectory> } | null =
    null;

  function names() {
    const current = directory();
    if (named?.directory !== current) named = { directory: current, names: namesOfDirectory(current) };
    return named.names;
  }

  return (search, among, groups) => {
    const compiled = compileSearch(
      search,
      { index, words: createWordSource(index), names: names(), groups },
      vocabulary,
    );
    const matches = findMatches(compiled, among);
    const { spellings } = compiled;
    const match = matches.total > 0 ? 'ALL' : 'MOST';
    return {
      match,
      counted: match === 'ALL' ? matches.all : matches.loose(),
      readingIn: (order) =>
        search.reading ?? {
          spellings,
          loose: order === 'RELEVANCE' ? matches.total < PAGE : matches.total === 0,
        },
      listed: ({ loose }) => (loose ? unite(matches.all.slice(), matches.loose()) : matches.all),
      rank: (range, { loose }) =>
        rankMatches(compiled, matches.all, loose ? matches.loose() : null, range, index),
      near: () => (match === 'ALL' ? [] : matches.subsets(MOST_NEAR)),
      matchOf: (row) => (hasRow(matches.all, row) ? 'ALL' : 'MOST'),
      withoutOf: (row) => (hasRow(matches.all, row) ? [] : matches.missingOf(row)),
    };
  };
}
