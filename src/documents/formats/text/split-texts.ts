import type { ColumnRole } from '../../tables/columns/column-role.ts';

/** Splits a text into one for each column; those that it has nothing for are ''. */
type SplitTexts = (text: string) => readonly string[];

/**
 * How a text is split that runs through several columns without a mark between them, by what stands in them. What is not
 * here cannot be separated.
 */
const SPLITS: Readonly<Record<string, SplitTexts>> = {
  'message description': splitSummary,
  'message solution': splitInstruction,
  'description solution': splitInstruction,
  'message description solution': (text) => {
    const [statement, instruction] = splitInstruction(text);
    return [...splitSummary(statement), instruction];
  },
  'description message': splitTwoSentences,
  'description message solution': (text) => {
    const [statement, instruction] = splitInstruction(text);
    return [...splitTwoSentences(statement), instruction];
  },
};

/** Two sentences are one for each column, as is a text said twice; of more, no rule says which column has which. */
function splitTwoSentences(text: string): readonly [string, string] {
  const [, second, third] = sentenceStarts(text);
  const place = startOfRepetition(text) ?? (third === undefined ? second : undefined);
  return place === undefined ? [text, ''] : splitAt(text, place);
}

/** Gives the way to part a text into columns of such roles, from left to right; null where no rule does. */
export function splitFor(roles: readonly (ColumnRole | null)[]): SplitTexts | null {
  return roles.length === 1 ? (text) => [text] : (SPLITS[roles.join(' ')] ?? null);
}

const wordSet = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/u));

/** Words that begin a sentence and never stand, with a capital, within a short name of an error. */
const OPENERS = wordSet(
  'a an the this that these those it you your no there if when some any all each one only',
);

/** Verbs without which a statement is none: a sentence has one soon after its beginning. */
const FINITE = wordSet(
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
function splitSummary(text: string): readonly [string, string] {
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

/** Verbs with which vendors begin a sentence that says what to do. None of them begins a statement. */
const VERBS = wordSet(
  `accept activate add adjust allocate apply ask assign attach authenticate authorize avoid bind call cancel carry check choose clear click close
  complete configure confirm connect consult contact convert copy correct create deactivate decrease delete deploy detach
  disable disconnect do don't download edit enable ensure enter execute expand extend fill find fix follow generate get give
  go grant handle identify ignore import include increase initialize input insert inspect install invoke join keep lengthen
  log look lower make manually modify move navigate obtain open pay perform please prepare provide purchase put re-enter reboot
  recharge rectify reduce redefine refer refresh regenerate register reinstall release reload remove rename renew replace
  reset resend resolve restart restore resubmit resume retry rerun rotate run save see select send shorten shrink sign
  specify split stop submit subscribe switch terminate top troubleshoot try unbind uninstall unlock unmount upgrade upload
  use verify visit wait write`,
);

/** Verbs that are as often the noun that begins a statement: `Request expired`, `Change the name`. */
const VERBS_OR_NOUNS = wordSet(
  'access change charge copy display filter limit list name order query record report request review set sort start test update view',
);

/** What follows a noun that begins a statement, and never a verb that instructs. */
const AFTER_NOUN = wordSet(
  `is are was were be been has have had does do did can cannot can't could may might must shall should will would not isn't
  doesn't failed fails exceeds exceeded exists expired expires contains already of denied error errors timed was`,
);

/** `For more information, see …`, `If it persists, contact …`, `To do so, …`: the verb stands after the comma. */
const LEAD_INS = wordSet(
  'for if to when in before after otherwise then first once alternatively therefore thus hence so',
);

/** What a cell holds instead of an instruction. */
const NO_INSTRUCTION = / (?:[-–—]+|n\/a\.?|(?<=[.!?] )none\.?)$/iu;

/**
 * Splits a text into a statement about the error and an instruction to the reader; the second is '' where there is none.
 * The instruction begins with the first sentence, after the first, that begins with an imperative, and reaches to the end; a
 * dash or `N/A` at the end of the text stands for none.
 */
function splitInstruction(text: string): readonly [string, string] {
  const none = NO_INSTRUCTION.exec(text);
  if (none) return splitAt(text, none.index);
  const starts = sentenceStarts(text);
  const sentences = starts.map((start, index) => ({
    start,
    words: wordsOf(text.slice(start, starts[index + 1])),
  }));
  const later = sentences.slice(1);
  // `For details, see …` belongs to what stands before it, unless it is the only instruction.
  const found = later.filter(({ words }) => isInstruction(words));
  const first = found.find(({ words }) => words[0] !== 'for')?.start;
  const start = first ?? unpunctuatedStart(text) ?? found[0]?.start;
  return start === undefined ? [text, ''] : splitAt(text, start);
}

/** Words and commas, in lower case, of as much of the text as its grammar is in. */
function wordsOf(text: string): string[] {
  return (
    text
      .slice(0, 400)
      .toLowerCase()
      .match(/[\p{L}\p{N}'’-]+|,/gu) ?? []
  );
}

/**
 * The place of an imperative with a capital that no punctuation comes before:
 *
 *     Parameter error Check the settings.
 *                     ^
 */
function unpunctuatedStart(text: string): number | undefined {
  const words = Array.from(text.slice(0, 400).matchAll(/\S+/gu));
  const found = words.find(([word], index) => {
    const before = words[index - 1]?.[0] ?? '';
    const after = words[index + 1]?.[0] ?? '';
    if (!/^\p{Lu}\p{Ll}/u.test(word) || !VERBS.has(word.toLowerCase())) return false;
    return /[\p{L}\p{N})]$/u.test(before) && /^\p{Ll}/u.test(after) && !AFTER_NOUN.has(after);
  });
  return found?.index;
}

function isInstruction(words: readonly string[]): boolean {
  const [first = '', second = ''] = words;
  if (VERBS.has(first)) return true;
  if (VERBS_OR_NOUNS.has(first)) return !AFTER_NOUN.has(second);
  if (!LEAD_INS.has(first)) return false;
  return words.some((word, index) => words[index - 1] === ',' && VERBS.has(word));
}

/**
 * The starts of a text's sentences: 0, and each place after the end of a sentence where a capital follows, or any word after
 * one too long for an abbreviation: `Max. value` is one sentence, `It must be 36. limit is 40.` are two.
 */
function sentenceStarts(text: string): number[] {
  const ends = text.matchAll(
    /(?<=[.!?;]["')\]]?) (?=["'([]?\p{Lu})|(?<=(?:[\p{L}]{4}|[\p{N}\])"'])[.!?]) (?=\p{Ll})|(?<=[。！？]) ?(?=\S)/gu,
  );
  return [0, ...Array.from(ends, (end) => end.index + end[0].length)];
}

/** The two parts of a text at a place, without the blank between them. */
function splitAt(text: string, place: number): readonly [string, string] {
  return [text.slice(0, place).trimEnd(), text.slice(place).trimStart()];
}

/** Where a text begins to say again what it has said, in the same words: vendors fill two columns so. */
function startOfRepetition(text: string): number | undefined {
  const words = Array.from(text.matchAll(/\S+/gu));
  const half = words.length / 2;
  if (words.length === 0 || !Number.isInteger(half)) return undefined;
  const bare = (word: string) => word.toLowerCase().replace(/[.,;:!?]+$/u, '');
  const isRepeated = words
    .slice(0, half)
    .every(([word], index) => bare(word) === bare(words[half + index]![0]));
  return isRepeated ? words[half]!.index : undefined;
}
