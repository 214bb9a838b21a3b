import type { Lifecycle } from '../../domain/error-code.ts';
import type { Origin } from '../extract/extracted-error.ts';

/*
 * How much each piece of evidence counts, as the logarithm of the odds that it adds or takes. A candidate's pieces are
 * added up and turned into a probability:
 *
 *   4 → 0.98      2.2 → 0.9      0 → 0.5      −2.2 → 0.1      −4 → 0.02
 *
 * They were tuned on the cases in test/resolving/tuning-cases.ts and are held against those in
 * test/resolving/other-cases.ts, which they were not tuned on.
 */

/** What the origin of the error adds to all of its candidates: the prior. */
export const ORIGIN_WEIGHTS: Readonly<Record<Origin, number>> = {
  ERROR_FORM: 0.4,
  COMMON_FORM: -0.6,
  WHOLE_TEXT: -0.6,
  ERROR_LINE: -1.8,
  PLAIN_LINE: -2.4,
  LISTED: -9,
};

/** Whether a code could hardly be anything else, is a word that many vendors use, or a number that anything may have. */
export type CodeKind = 'DISTINCT' | 'WORD' | 'NUMBER';

/** What it adds that the code is the entry's. */
export const CODE_WEIGHTS: Readonly<Record<CodeKind, number>> = { DISTINCT: 3.2, WORD: 2.2, NUMBER: 0.6 };

/** What it adds that an alias of the entry's, or the start of the code, or one that looks like it is the entry's code. */
export const ALIAS_FACTOR = 0.9;
export const CODE_PARENT_WEIGHT = -0.8;
export const CODE_NEAR_WEIGHT = -2.6;

/** What it adds that the text names another code than the entry's. */
export const OTHER_CODE_WEIGHT = -3;

export const COMMON_CODE_WEIGHT = 1.4;
export const OTHER_COMMON_CODE_WEIGHT = -1.5;

/** What a word of the vendor's message adds where all of its words are found, and how many words count. */
export const MESSAGE_WORD_WEIGHT = 0.65;
export const MESSAGE_WORDS = 7;
export const MESSAGE_BASE_WEIGHT = 0.4;

/** What it adds that the message has more than the vendor's: so much for one that is all but made up of other words. */
export const REST_WEIGHT = -0.8;

/** What it adds that the two are the same to the letter. */
export const VERBATIM_WEIGHT = 0.6;

/** What likeness from 0 to 1 adds in all, besides taking this much. */
export const SIMILAR_WEIGHT = 3;
export const SIMILAR_BASE_WEIGHT = -1.4;

/**
 * What it adds that a message says all the same in other words, and how much less where it is as unlike as can be. Other
 * systems say the same too, so that alone this is never more than a hint (0.47).
 */
export const ALIKE_WEIGHT = 0.5;
export const UNLIKE_WEIGHT = 4;

/** The least likeness of what is said, from 0 to 1, at which it counts. */
export const LEAST_ALIKE: Readonly<Record<Origin, number>> = {
  ERROR_FORM: 0.46,
  COMMON_FORM: 0.46,
  WHOLE_TEXT: 0.46,
  ERROR_LINE: 0.7,
  PLAIN_LINE: 1,
  LISTED: 1,
};

/** How much of that it counts where not the message is found but the description. */
export const DESCRIPTION_FACTOR = 0.7;

/** What it adds that the message is another than the entry's: vendors word messages freely, but less so for numbers. */
export const OTHER_MESSAGE_WEIGHTS: Readonly<Record<CodeKind, number>> = {
  DISTINCT: -0.5,
  WORD: -0.3,
  NUMBER: -1.6,
};

export const STATUS_WEIGHT = 0.8;
export const OTHER_STATUS_WEIGHT = -0.3;

/** What the vendor and the service add that the client names. */
export const NAMED_VENDOR_WEIGHT = 1.5;
export const OTHER_NAMED_VENDOR_WEIGHT = -6;
export const NAMED_SERVICE_WEIGHT = 1.5;
export const OTHER_NAMED_SERVICE_WEIGHT = -4;

/** What the vendor and the service add that the text hints at. */
export const HINTED_VENDOR_WEIGHT = 0.8;
export const OTHER_HINTED_VENDOR_WEIGHT = -1.2;
export const HINTED_SERVICE_WEIGHT = 0.7;

export const LIFECYCLE_WEIGHTS: Readonly<Record<Lifecycle, number>> = {
  CURRENT: 0,
  HISTORICAL: -0.1,
  WITHDRAWN: -0.5,
};

/**
 * The most that a candidate can have where nothing points to its vendor: with a phrase that many vendors use as the only
 * evidence (0.47), and with a code that is a word (0.89).
 */
export const COMMON_PHRASE_LIMIT = -0.1;
export const WORD_CODE_LIMIT = 2.1;

/** The most that a candidate can have of which the message has not the words, whatever points to its vendor (0.89). */
export const GUESS_LIMIT = 2.1;

/** A candidate that is less likely than this by its own evidence is none. */
export const LEAST_PROBABILITY = 0.04;
