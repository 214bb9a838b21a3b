import { codeParts, type Word, wordsOf } from '../domain/words.ts';
import type { SearchReading } from '../store/query/selection.ts';
import { type Form, readTerms, respell } from '../words/read-terms.ts';
import { stemOf } from '../words/stem.ts';
import { isStopWord } from '../words/word-weights.ts';

/** How long a snippet is, in UTF-16 units of the text without its marks. */
const SNIPPET_LENGTH = 200;

/** How much of the text stands before the first found word where the text is longer than a snippet. */
const LEAD = 40;

/** A range of a text, in UTF-16 units. */
interface Span {
  readonly start: number;
  readonly end: number;
}

/** What is marked in the texts of entries: a sequence of words. */
interface Marked {
  /** The stems of the words. */
  readonly stems: readonly string[];
  /** The start of the last word, which may go on; null where it may not. */
  readonly lastStart: string | null;
}

/** What is marked for a term: itself in all forms, or, in an entry that has it nowhere, what may be written for it. */
interface MarkedTerm {
  readonly own: readonly Marked[];
  readonly others: readonly Marked[];
}

/** What is marked for the terms of a search. */
export function markedTerms(text: string, spellings: SearchReading['spellings']): MarkedTerm[] {
  return readTerms(respell(text, spellings)).map(({ forms }) => {
    const [own, others] = [true, false].map((isOwn) =>
      forms.filter(({ nearness }) => OWN.includes(nearness) === isOwn).flatMap(markedOf),
    );
    return { own: own!, others: others! };
  });
}

const OWN: readonly Form['nearness'][] = ['TYPED', 'SAME'];

function markedOf({ nearness, words }: Form): Marked[] {
  const isTyped = nearness === 'TYPED';
  // Of a phrase that was typed, the words are found apart too.
  const single = words.length > 1 && isTyped ? words.filter((word) => !isStopWord(word)) : [];
  return [words, ...single.map((word) => [word])].map((sequence) => ({
    stems: sequence.map(stemOf),
    lastStart: isTyped && !HAN.test(sequence.at(-1)!) ? sequence.at(-1)! : null,
  }));
}

/** A text of an entry; `isCode` says to look at the parts of dotted and camel-cased words too. */
export interface MarkableText {
  readonly text: string | null;
  readonly isCode: boolean;
}

/** What of the terms is marked in an entry of these texts. */
export function chooseMarked(terms: readonly MarkedTerm[], texts: readonly MarkableText[]): Marked[] {
  return terms.flatMap(({ own, others }) => {
    const isThere = texts.some(({ text, isCode }) => text !== null && highlight(text, own, isCode) !== null);
    return isThere ? own : others;
  });
}

const HAN = /\p{Script=Han}/u;

/**
 * The words of a search in their surroundings, as HTML: found words in `<mark>`, all else escaped, `…` where the text
 * goes on. Null where the text has none of them. `parts` says to look at the parts of dotted and camel-cased words too.
 */
export function highlight(text: string, marked: readonly Marked[], parts = false): string | null {
  const texts = [wordsOf(text), pairsIn(text)];
  if (parts || /\p{Ll}\p{Lu}/u.test(text)) texts.push(codeParts(text));
  const spans = merged(
    texts.flatMap((words) => {
      const stems = words.map(({ folded }) => stemOf(folded));
      return marked.flatMap((sequence) => placesOf(sequence, words, stems));
    }),
  );
  const [first] = spans;
  if (first === undefined) return null;

  const start = text.length <= SNIPPET_LENGTH ? 0 : wordBoundary(text, Math.max(0, first.start - LEAD));
  const end = Math.max(first.end, Math.min(text.length, start + SNIPPET_LENGTH));
  let html = start > 0 ? '…' : '';
  let written = start;
  for (const span of spans) {
    if (span.end > end) break;
    html += `${escapeHtml(text.slice(written, span.start))}<mark>${escapeHtml(text.slice(span.start, span.end))}</mark>`;
    written = span.end;
  }
  return `${html}${escapeHtml(text.slice(written, end))}${end < text.length ? '…' : ''}`;
}

/** The pairs of Chinese characters that stand side by side, by which Chinese is found. */
function pairsIn(text: string): Word[] {
  const characters = wordsOf(text).filter(({ folded }) => HAN.test(folded));
  return characters.flatMap((first, at) => {
    const second = characters[at + 1];
    if (second === undefined || second.start !== first.end) return [];
    return [{ folded: first.folded + second.folded, start: first.start, end: second.end }];
  });
}

/** The words of a text where those of a sequence stand one behind the other. */
function placesOf(
  { stems, lastStart }: Marked,
  words: readonly Word[],
  stemsOfWords: readonly string[],
): Span[] {
  const last = stems.length - 1;
  return words.flatMap((_, at) => {
    const found = stems.every((stem, offset) => {
      const other = words[at + offset];
      if (other === undefined) return false;
      if (stemsOfWords[at + offset] === stem || isSameNumber(stem, other.folded)) return true;
      return offset === last && lastStart !== null && other.folded.startsWith(lastStart);
    });
    return found ? words.slice(at, at + stems.length) : [];
  });
}

/** Whether digits are the same number, whatever zeros they start with. */
function isSameNumber(left: string, right: string): boolean {
  return /^\d+$/.test(left) && /^0*\d+$/.test(right) && right.replace(/^0+/, '') === left.replace(/^0+/, '');
}

function merged(spans: readonly Span[]): Span[] {
  const result: { start: number; end: number }[] = [];
  for (const span of [...spans].sort((left, right) => left.start - right.start)) {
    const previous = result.at(-1);
    if (previous === undefined || span.start > previous.end) result.push({ ...span });
    else previous.end = Math.max(previous.end, span.end);
  }
  return result;
}

/** The first position from `from` on that follows a blank; `from` itself where the next blank is far. */
function wordBoundary(text: string, from: number): number {
  const blank = from === 0 ? -1 : text.slice(from, from + LEAD).search(/\s/);
  if (blank >= 0) return from + blank + 1;
  const insidePair = /[\uDC00-\uDFFF]/.test(text.charAt(from));
  return insidePair ? from + 1 : from;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ESCAPES[character]!);
}
