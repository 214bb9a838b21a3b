import { sentenceStarts, splitAt, startOfRepetition } from './sentences.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/u));

/** Words that begin a sentence and never stand, with a capital, within a short name of an error. */
const OPENERS = words(
  'a an the this that these those it you your no there if when some any all each one only',
);

/** Verbs without which a statement is none: a sentence has one soon after its beginning. */
const FINITE = words(
  `is are was were has have had does do did can cannot can't could may might must should will would isn't aren't doesn't don't
  failed occurred exceeds exceeded expired exists contains requires required needs supports`,
);

/** How many words after its first a sentence's verb is looked for. */
const VERB_WITHIN = 6;

/** The longest name of an error, in words. */
const LONGEST_SUMMARY = 12;

/**
 * Splits a text into the short name of an error and the sentences that describe it; the second is '' where only one is there.
 * The description begins with the first sentence after the first, or where a word with a capital begins a statement:
 *
 *     Request expired Request has expired.
 *                     ^
 */
export function splitSummary(text: string): readonly [string, string] {
  const place = startOfRepetition(text) ?? startOfDescription(text);
  return place === undefined ? [text, ''] : splitAt(text, place);
}

function startOfDescription(text: string): number | undefined {
  const [, second] = sentenceStarts(text);
  const words = Array.from(text.slice(0, second).matchAll(/\S+/gu)).slice(0, LONGEST_SUMMARY + VERB_WITHIN);
  const statement = words.find((_, index) => index > 0 && beginsStatement(words, index));
  if (statement) return statement.index;
  // A name in small letters is over with the first capital, be it an acronym's.
  const isSmall = /^\p{Ll}/u.test(text);
  const capital = words
    .slice(1, LONGEST_SUMMARY)
    .find((word) => (isSmall ? /^["'(]?\p{Lu}/u.test(word[0]) : hasCapital(word)))?.index;
  return isSmall ? (capital ?? second) : (second ?? capital);
}

type Words = readonly RegExpExecArray[];

const bare = (word: RegExpExecArray | undefined) =>
  (word?.[0] ?? '').toLowerCase().replace(/[^\p{L}'’]+/gu, '');

function beginsStatement(words: Words, index: number): boolean {
  if (index > LONGEST_SUMMARY || !hasCapital(words[index]!)) return false;
  // What begins with `The` and has no verb yet is not over: `The value of parameter Limit is invalid`.
  const before = words.slice(0, index).map(bare);
  if (OPENERS.has(before[0]!) && !before.some((word) => FINITE.has(word))) return false;
  if (OPENERS.has(bare(words[index]))) return true;
  const following = words.slice(index + 1, index + 1 + VERB_WITHIN);
  const verb = following.findIndex((word) => FINITE.has(bare(word)));
  // In `Multiple Choices There are several` the statement begins with `There`.
  return verb >= 0 && !following.slice(0, verb).some((word) => hasCapital(word) && OPENERS.has(bare(word)));
}

function hasCapital(word: RegExpExecArray): boolean {
  return /^["'(]?\p{Lu}(?:\p{Ll}|$)/u.test(word[0]);
}
