import type { Word } from '../../domain/words.ts';
import {
  type HoleValue,
  type MessageTemplate,
  type MessageWords,
  matchTemplate,
  type TemplateMatch,
  type TemplateOf,
} from './message-template.ts';

/** How a message fits a vendor's text. */
export interface MessageMatch {
  readonly kind: 'EXACT' | 'TEMPLATE' | 'SIMILAR';
  /** How many of the vendor's words are found. */
  readonly words: number;
  /** How much of the message the vendor's text accounts for; for SIMILAR the likeness of the two: 0 to 1. */
  readonly share: number;
  /** Whether the two are the same to the letter. */
  readonly verbatim: boolean;
  readonly parameters: readonly HoleValue[];
}

/** The least likeness at which two texts count as similar. */
const LEAST_LIKENESS = 0.45;

/** A message cut off at its end still is the vendor's from so many words on. */
const LEAST_WORDS_OF_CUT = 3;
const LIKENESS_OF_CUT = 0.9;

/** How a message fits a vendor's text: in all its words, as a template with values or its first sentence, or in many words. */
export function matchMessage(
  template: MessageTemplate,
  message: MessageWords,
  templateOf: TemplateOf,
): MessageMatch | null {
  const found = matchTemplate(template, message);
  if (found !== null) return inFull(template, message, found);
  const sentence = FIRST_SENTENCE.exec(template.text)?.[0];
  const opening = sentence === undefined ? null : templateOf(sentence);
  const said = opening === null ? null : matchTemplate(opening, message);
  if (opening !== null && said !== null && said.toWord - said.fromWord === message.words.length) {
    return { ...inFull(opening, message, said), kind: 'TEMPLATE' };
  }
  const first = template.parts[0];
  if (first !== undefined && 'words' in first && isCutFrom(first.words, message.words)) {
    return similar(message.words.length, LIKENESS_OF_CUT);
  }
  const share = likeness(template, message.words);
  if (share < LEAST_LIKENESS) return null;
  return similar(template.literalWords, share);
}

/** Where a vendor explains in a second sentence, the message in a response may be the first alone. */
export const FIRST_SENTENCE = /^.{10,300}?[.!?](?=\s)/su;

function inFull(template: MessageTemplate, message: MessageWords, found: TemplateMatch): MessageMatch {
  const covered = found.toWord - found.fromWord;
  return {
    kind: covered === message.words.length && found.values.length === 0 ? 'EXACT' : 'TEMPLATE',
    words: template.literalWords,
    share: covered / message.words.length,
    verbatim: template.text.trim() === message.text.trim(),
    parameters: found.values,
  };
}

function similar(words: number, share: number): MessageMatch {
  return { kind: 'SIMILAR', words, share, verbatim: false, parameters: [] };
}

/** Whether the message is the start of the vendor's words, its last word perhaps only in part. */
function isCutFrom(words: readonly string[], message: readonly Word[]): boolean {
  return (
    message.length >= LEAST_WORDS_OF_CUT &&
    message.length <= words.length &&
    message.every(({ folded }, at) =>
      at === message.length - 1 ? words[at]!.startsWith(folded) : words[at] === folded,
    )
  );
}

/** Words that any two sentences have in common. */
const STOP_WORDS: ReadonlySet<string> = new Set(
  'a an the is are was be been to of in on for by and or this that it its with from as at has have your you please'.split(
    ' ',
  ),
);

function weightOf(word: string): number {
  return STOP_WORDS.has(word) ? 0.2 : 1;
}

/** Twice the weight of the words in common over the weight of all: 0 to 1. Holes count nothing. */
function likeness(template: MessageTemplate, message: readonly Word[]): number {
  const counts = new Map<string, number>();
  let all = 0;
  for (const part of template.parts) {
    for (const word of 'words' in part ? part.words : []) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
      all += weightOf(word);
    }
  }
  let common = 0;
  for (const { folded } of message) {
    all += weightOf(folded);
    const left = counts.get(folded) ?? 0;
    if (left === 0) continue;
    counts.set(folded, left - 1);
    common += weightOf(folded);
  }
  return all === 0 ? 0 : (2 * common) / all;
}
