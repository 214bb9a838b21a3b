import { sentenceStarts, splitAt } from './sentences.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/u));

/** Verbs with which vendors begin a sentence that says what to do. None of them begins a statement. */
const VERBS = words(
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
const VERBS_OR_NOUNS = words(
  'access change charge copy display filter limit list name order query record report request review set sort start test update view',
);

/** What follows a noun that begins a statement, and never a verb that tells somebody to do something. */
const AFTER_NOUN = words(
  `is are was were be been has have had does do did can cannot can't could may might must shall should will would not isn't
  doesn't failed fails exceeds exceeded exists expired expires contains already of denied error errors timed was`,
);

/** `For more information, see …`, `If it persists, contact …`, `To do so, …`: the verb stands after the comma. */
const LEAD_INS = words(
  'for if to when in before after otherwise then first once alternatively therefore thus hence so',
);

/** What a cell holds that tells the reader to do nothing. */
const NO_INSTRUCTION = / (?:[-–—]+|n\/a\.?|(?<=[.!?] )none\.?)$/iu;

/**
 * Splits a text into what it says of the error and what it tells the reader to do; the second is '' where it tells nothing.
 * The instruction begins with the first sentence, after the first, that begins with an imperative, and reaches to the end; a
 * dash or `N/A` at the end of the text stands for none.
 */
export function splitInstruction(text: string): readonly [string, string] {
  const none = NO_INSTRUCTION.exec(text);
  if (none) return splitAt(text, none.index);
  const starts = sentenceStarts(text);
  const sentences = starts.map((start, index) => ({
    start,
    words: wordsOf(text.slice(start, starts[index + 1])),
  }));
  const later = sentences.slice(1);
  // `For details, see …` belongs to what stands before it, unless nothing else is told to be done.
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
