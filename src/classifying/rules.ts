import type { Rule } from './rule.ts';
import { AMBIGUOUS_CODES } from './rules/ambiguous-codes.ts';
import { AMBIGUOUS_WORDS } from './rules/ambiguous-words.ts';
import { BARE_OUTCOMES, LAST_RESORTS } from './rules/bare-outcomes.ts';
import { DECISIVE_CODES } from './rules/decisive-codes.ts';
import { NUMBERS } from './rules/numbers.ts';
import { SOLUTIONS } from './rules/solutions.ts';
import { WORDS_ABOUT_CALLERS } from './rules/words-about-callers.ts';
import { WORDS_ABOUT_EXISTENCE } from './rules/words-about-existence.ts';
import { WORDS_ABOUT_LIMITS } from './rules/words-about-limits.ts';
import { WORDS_ABOUT_STATE } from './rules/words-about-state.ts';

/**
 * The rules that give an error code its category, the first one that holds decides. Their order:
 *
 * 1. Codes that name one kind of failure whatever the text beside them explains (`Throttling.User`,
 * `MissingParameter.version`). 2. Words that fit one kind of failure, the narrow before the wide: who calls, then how
 * much is requested, then what happened to the
 *    thing; a missing token is no missing parameter, and a lock is no quota. An exception to a rule comes right before it.
 * 3. Codes that leave some doubt, so that the text goes first (`ResourceInUse` may say that a name is taken).
 * 4. Words that fit many kinds (`invalid`, `internal error`), the codes that mean no more, what the solution says, and
 *    `failed`, which says only that it did not work.
 * 5. Numbers: the common code, then the HTTP status, which vendors give for reasons of their own.
 * 6. `Exception`, which some vendors put in every code and text, and last the rule that holds for every row.
 */
export const RULES: readonly Rule[] = [
  ...DECISIVE_CODES,
  ...WORDS_ABOUT_CALLERS,
  ...WORDS_ABOUT_LIMITS,
  ...WORDS_ABOUT_EXISTENCE,
  ...WORDS_ABOUT_STATE,
  ...AMBIGUOUS_CODES,
  ...AMBIGUOUS_WORDS,
  ...SOLUTIONS,
  ...BARE_OUTCOMES,
  ...NUMBERS,
  ...LAST_RESORTS,
];
