import { wordsOf } from '../domain/words.ts';
import { badUserInput } from '../errors/protocol-error.ts';
import type { Search } from '../store/query/selection.ts';

/** How long a search can be, in UTF-16 units. */
export const MAX_SEARCH_LENGTH = 200;

/** How many terms a search can have. */
export const MAX_SEARCH_TERMS = 16;

/**
 * Reads a search: terms with blanks between them, each with at least one letter or digit. Throws BAD_USER_INPUT for
 * one that is empty, too long, of too many terms, or of none.
 */
export function readSearch(text: string): Search {
  if (text.length > MAX_SEARCH_LENGTH) {
    throw badUserInput(
      `The search has ${text.length} characters; at most ${MAX_SEARCH_LENGTH} are taken. To look up a whole response or log, cut it down to its code and message.`,
    );
  }
  const terms = text.split(/\s+/).filter((term) => wordsOf(term).length > 0);
  if (terms.length === 0) {
    throw badUserInput(
      'The search has no letter or digit. Give a code, a part of one, or words of its texts.',
    );
  }
  if (terms.length > MAX_SEARCH_TERMS) {
    throw badUserInput(`The search has ${terms.length} words; at most ${MAX_SEARCH_TERMS} are taken.`);
  }
  return { text: text.trim(), terms };
}
