import type { SearchedField } from './entry-words.ts';

/*
 * What it costs an entry that a term of the search was found in it as it was: the less, the earlier it stands. The costs of
 * all terms are added up, each as often as the term weighs; a longer message costs a little more. So the order depends on
 * the entry and the search alone.
 *
 *   policy denied        policy          denied           in sum
 *   AccessDenied.Policy  in code     0   in code      0   first
 *   "policy forbidden"   in message  2   synonym  2 + 5   second
 */

/** Where a term was found: in a text, or in what the entry's vendor and service or its category and statuses are called. */
export const FIELD_COSTS: Readonly<
  Record<SearchedField | 'NAME' | 'CATEGORY' | 'STATUS' | 'SEVERAL', number>
> = {
  CODE: 0,
  NAME: 0,
  STATUS: 1,
  MESSAGE: 2,
  DESCRIPTION: 5,
  CATEGORY: 6,
  OTHER: 8,
  /** The words of a phrase, in several texts. */
  SEVERAL: 9,
};

/** How it was found: as it was typed, as another form of the word, as a word that goes on, or as another word. */
export const KIND_COSTS = {
  WHOLE: 0,
  STEM: 1,
  SAME: 1,
  TRANSLATION: 3,
  PREFIX: 4,
  SYNONYM: 5,
} as const;

/** A term whose spelling was assumed. */
export const SPELLING_COST = 4;

/** A word in a name that many names have: `service`. */
export const GENERIC_NAME_COST = 9;

/** A term that an entry has in no way. */
export const MISSING_COST = 40;

/** A term without which an entry matches all the same: `error`. */
export const OPTIONAL_COST = 24;

/** What a class of length of the message costs more than the one before. */
export const LENGTH_COST = 3;

/** What an entry that matches in part costs more than all that match fully. */
export const LOOSE_COST = 20_000;

/** The highest cost of a term that is found. */
export const MOST_COST = 30;
