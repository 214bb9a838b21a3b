import { codeParts, type Word, wordsOf } from '../domain/words.ts';

/** How long a snippet is, in UTF-16 units of the text without its marks. */
const SNIPPET_LENGTH = 200;

/** How much of the text stands before the first found word where the text is longer than a snippet. */
const LEAD = 40;

/** A range of a text, in UTF-16 units. */
interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * The words of a search in their surroundings, as HTML: found words in `<mark>`, all else escaped, `…` where the text
 * goes on. Null where the text has none of them. A word is found where a word of the text starts with it, a term of
 * several words where they stand together; `parts` says to look at the parts of dotted and camel-cased words too.
 */
export function highlight(text: string, terms: readonly string[], parts = false): string | null {
  const texts = parts ? [wordsOf(text), codeParts(text)] : [wordsOf(text)];
  const foldedTerms = terms.map((term) => wordsOf(term).map(({ folded }) => folded));
  const spans = merged(texts.flatMap((words) => foldedTerms.flatMap((term) => placesOf(term, words))));
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

/** Where the words of a term stand one behind the other; the last may be only the start of a word of the text. */
function placesOf(term: readonly string[], words: readonly Word[]): Span[] {
  const last = term.length - 1;
  return words.flatMap((word, at) => {
    const found = term.every((part, offset) => {
      const folded = words[at + offset]?.folded;
      return offset < last ? folded === part : folded?.startsWith(part);
    });
    return found ? [{ start: word.start, end: words[at + last]!.end }] : [];
  });
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

/** The first place from `from` on that stands behind a blank; `from` itself where the next blank is far. */
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
