import { wordsOf } from '../domain/words.ts';
import { badUserInput } from '../errors/protocol-error.ts';
import type { Search, SearchFacts, SearchReading, Selection } from '../store/query/selection.ts';
import { respell } from '../words/read-terms.ts';

/** How long a search can be, in UTF-16 units. */
const MAX_SEARCH_LENGTH = 200;

/** How many words a search can have, with blanks between them. */
const MAX_SEARCH_WORDS = 16;

/** Reads a search. Throws BAD_USER_INPUT for one that is empty, too long, of too many words, or of none. */
export function readSearch(text: string): Search {
  if (text.length > MAX_SEARCH_LENGTH) {
    throw badUserInput(
      `The search has ${text.length} characters; at most ${MAX_SEARCH_LENGTH} are taken. To look up a whole response or log, cut it down to its code and message.`,
    );
  }
  const words = text.split(/\s+/).filter((word) => wordsOf(word).length > 0);
  if (words.length === 0) {
    throw badUserInput(
      'The search has no letter or digit. Give a code, a part of one, or words of its texts.',
    );
  }
  if (words.length > MAX_SEARCH_WORDS) {
    throw badUserInput(`The search has ${words.length} words; at most ${MAX_SEARCH_WORDS} are taken.`);
  }
  return { text: text.trim(), reading: null };
}

/** How a search is read, as a part of a cursor. */
export function writeReading({ spellings, loose }: SearchReading): string {
  return JSON.stringify([Number(loose), ...spellings]);
}

/** Reads what `writeReading` gives. Throws BAD_USER_INPUT for anything else. */
export function parseReading(text: string): SearchReading {
  const reading = parseJson(text);
  if (!isReading(reading)) {
    throw badUserInput(
      'The cursor is of no page of this search. Give the `endCursor` or `startCursor` of an earlier page, or leave it out.',
    );
  }
  const [loose, ...spellings] = reading;
  return { loose: loose === 1, spellings };
}

type Spelling = SearchReading['spellings'][number];

function isReading(value: unknown): value is [loose: 0 | 1, ...spellings: Spelling[]] {
  if (!Array.isArray(value) || value.length > 1 + MAX_SEARCH_WORDS) return false;
  const [loose, ...spellings] = value;
  return (loose === 0 || loose === 1) && spellings.every(isSpelling);
}

function isSpelling(value: unknown): value is Spelling {
  if (!Array.isArray(value) || value.length !== 2) return false;
  return value.every((word) => typeof word === 'string' && word.length <= MAX_SEARCH_LENGTH);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** A search that may be made instead of another one. */
interface SuggestedSearch {
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
