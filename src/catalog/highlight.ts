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
export interface MarkedTerm {
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

/** A text of an entry, read to be marked. */
export interface MarkableText {
  readonly text: string;
  /** Its words in each way in which it is read: as words, as pairs of Chinese characters, as the parts of codes. */
  readonly readings: readonly WordList[];
}

/** Words of a text, with their stems, and where each stem stands among them. */
interface WordList {
  readonly words: readonly Word[];
  readonly stems: readonly string[];
  readonly places: ReadonlyMap<string, readonly number[]>;
}

/** Reads texts to be marked; `isCode` says to look at the parts of dotted and camel-cased words too. */
export type ReadMarkable = (text: string, isCode: boolean) => MarkableText;

/** Gives what reads the texts of one list, each word of which is stemmed once. */
export function createMarkableReader(): ReadMarkable {
  const stems = new Map<string, string>();
  const stemOnce = (word: string) => {
    let stem = stems.get(word);
    if (stem === undefined) {
      stem = stemOf(word);
      stems.set(word, stem);
    }
    return stem;
  };

  function wordListOf(words: readonly Word[]): WordList {
    const places = new Map<string, number[]>();
    const stemmed = words.map(({ folded }, at) => {
      const stem = stemOnce(folded);
      const known = places.get(stem);
      if (known === undefined) places.set(stem, [at]);
      else known.push(at);
      return stem;
    });
    return { words, stems: stemmed, places };
  }

  return (text, isCode) => {
    const words = wordsOf(text);
    const readings = [wordListOf(words)];
    if (HAN.test(text)) readings.push(wordListOf(pairsIn(words)));
    if (isCode || /\p{Ll}\p{Lu}/u.test(text)) readings.push(wordListOf(codeParts(text)));
    return { text, readings };
  };
}

/** What of the terms is marked in an entry of these texts. */
export function chooseMarked(terms: readonly MarkedTerm[], texts: readonly MarkableText[]): Marked[] {
  return terms.flatMap(({ own, others }) => {
    const isThere = texts.some(({ readings }) =>
      readings.some((words) => own.some((sequence) => placesOf(sequence, words).length > 0)),
    );
    return isThere ? own : others;
  });
}

const HAN = /\p{Script=Han}/u;

/**
 * The words of a search in their surroundings, as HTML: found words in `<mark>`, all else escaped, `…` where the text
 * goes on. Null where the text has none of them.
 */
export function highlight({ text, readings }: MarkableText, marked: readonly Marked[]): string | null {
  const spans = merged(readings.flatMap((words) => marked.flatMap((sequence) => placesOf(sequence, words))));
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
function pairsIn(words: readonly Word[]): Word[] {
  const characters = words.filter(({ folded }) => HAN.test(folded));
  return characters.flatMap((first, at) => {
    const second = characters[at + 1];
    if (second === undefined || second.start !== first.end) return [];
    return [{ folded: first.folded + second.folded, start: first.start, end: second.end }];
  });
}

/** The words of a text where those of a sequence stand one behind the other. */
function placesOf(sequence: Marked, list: WordList): Span[] {
  const { stems } = sequence;
  return startsOf(sequence, list).flatMap((at) =>
    stems.every((_, offset) => isAt(sequence, offset, list, at))
      ? list.words.slice(at, at + stems.length)
      : [],
  );
}

/** Where the first word of a sequence stands. */
function startsOf(sequence: Marked, list: WordList): readonly number[] {
  const { stems, lastStart } = sequence;
  const isStem = (stems.length > 1 || lastStart === null) && !DIGITS.test(stems[0]!);
  if (isStem) return list.places.get(stems[0]!) ?? [];
  return Array.from(list.words.keys()).filter((at) => isAt(sequence, 0, list, at));
}

/** Whether a word of a sequence stands so far behind a place. */
function isAt({ stems, lastStart }: Marked, offset: number, list: WordList, place: number): boolean {
  const other = list.words[place + offset];
  if (other === undefined) return false;
  const stem = stems[offset]!;
  if (list.stems[place + offset] === stem || isSameNumber(stem, other.folded)) return true;
  return offset === stems.length - 1 && lastStart !== null && other.folded.startsWith(lastStart);
}

const DIGITS = /^\d+$/;

/** Whether digits are the same number, whatever zeros they start with. */
function isSameNumber(left: string, right: string): boolean {
  return DIGITS.test(left) && /^0*\d+$/.test(right) && right.replace(/^0+/, '') === left.replace(/^0+/, '');
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
