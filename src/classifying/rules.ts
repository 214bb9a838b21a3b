import type { Rule } from './rule.ts';
import { BARE_OUTCOMES } from './rules/bare-outcomes.ts';
import { CODES_THAT_DECIDE } from './rules/codes-that-decide.ts';
import { CODES_THAT_HINT } from './rules/codes-that-hint.ts';
import { GENERAL_WORDS } from './rules/general-words.ts';
import { LAST_RESORTS } from './rules/last-resorts.ts';
import { NUMBERS } from './rules/numbers.ts';
import { SOLUTIONS } from './rules/solutions.ts';
import { WORDS_ABOUT_CALLERS } from './rules/words-about-callers.ts';
import { WORDS_ABOUT_EXISTENCE } from './rules/words-about-existence.ts';
import { WORDS_ABOUT_LIMITS } from './rules/words-about-limits.ts';
import { WORDS_ABOUT_STATE } from './rules/words-about-state.ts';

/**
 * The rules that give an error code its category, the first that holds decides. Their order:
 *
 * 1. Codes that name one kind of failure whatever the text beside them explains (`Throttling.User`, `MissingParameter.version`).
 * 2. Words that fit one kind of failure, the narrow before the wide: who calls, before how much is asked, before what happened to the
 *    thing; a missing token is no missing parameter, and a lock is no quota. A rule that guards another stands right above it.
 * 3. Codes that leave some doubt, so that the text goes first (`ResourceInUse` may say that a name is taken).
 * 4. Words that fit many kinds (`invalid`, `internal error`), the codes that mean no more, what the solution tells, and
 *    `failed`, which says only that it did not work.
 * 5. Numbers: the common code, then the HTTP status, which vendors give for reasons of their own.
 * 6. `Exception`, which some vendors put in every code and text, and at last that nothing is known.
 */
export const RULES: readonly Rule[] = [
  ...CODES_THAT_DECIDE,
  ...WORDS_ABOUT_CALLERS,
  ...WORDS_ABOUT_LIMITS,
  ...WORDS_ABOUT_EXISTENCE,
  ...WORDS_ABOUT_STATE,
  ...CODES_THAT_HINT,
  ...GENERAL_WORDS,
  ...SOLUTIONS,
  ...BARE_OUTCOMES,
  ...NUMBERS,
  ...LAST_RESORTS,
];
