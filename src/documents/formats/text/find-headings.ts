import type { ColumnRole } from '../../tables/columns/column-role.ts';
import { columnOf } from '../../tables/columns/interpret-heading.ts';

/** Words that qualify the word after them, though they may be a heading of their own at the end of a line. */
const QUALIFIERS = new Set(
  'error errors http module modular service business common response return returned result api handling suggested possible'.split(
    ' ',
  ),
);

const LONGEST_HEADER = 200;

/**
 * Splits a line into the column headings that it consists of, or gives null where it is anything else. Tabs and runs of
 * blanks part headings for certain; where there are none, each ends with the first word that does not qualify the next:
 *
 *     Error Code Modular Error Code (codeDesc) Description Action
 *              ^                             ^           ^
 */
export function splitHeadings(line: string, roleOf: HeadingLookup): string[] | null {
  const text = line.trim();
  if (text.length > LONGEST_HEADER || /[.!?。！？]$/u.test(text)) return null;
  const cells = splitWideGaps(text);
  const headings = cells.length > 1 ? cells : joinPhrases(text, roleOf);
  return headings.length > 1 && headings.every((heading) => roleOf(heading) !== null) ? headings : null;
}

/** Splits a line at tabs and at runs of two blanks and more. */
export function splitWideGaps(line: string): string[] {
  return line
    .trim()
    .split(/\s*\t\s*|\s{2,}/u)
    .map((cell) => cell.trim());
}

function joinPhrases(text: string, roleOf: HeadingLookup): string[] {
  const words = text.match(/[(（][^()（）]*[)）]|[^\s(（]+/gu) ?? [];
  // A line that ends in no heading's word is none, which is enough to pass over most lines of a page.
  if (words.length < 2 || !(/^[(（]/u.test(words.at(-1)!) || roleOf(words.at(-1)!) !== null)) return [];
  const phrases: string[][] = [];
  let isOpen = false;
  for (const [index, word] of words.entries()) {
    const next = words[index + 1];
    const isJoined = isOpen || /^(?:[(（]|and$|or$|of$|for$|&$|\/)/iu.test(word);
    if (isJoined && phrases.length > 0) phrases.at(-1)!.push(word);
    else phrases.push([word]);
    isOpen = next !== undefined && (qualifies(word, next, roleOf) || /^(?:and|or|of|for|&|\/)$/iu.test(word));
  }
  return phrases.map((phrase) => phrase.join(' '));
}

function qualifies(word: string, next: string, roleOf: HeadingLookup): boolean {
  if (/^[(（]/u.test(word)) return false;
  if (QUALIFIERS.has(word.toLowerCase()) || roleOf(word) === null) return true;
  return /^status$/iu.test(word) && /^codes?$/iu.test(next);
}

/** Gives the role of a column heading; null for any other text. */
type HeadingLookup = (text: string) => ColumnRole | null;

const LONGEST_HEADING = 60;

/** Texts that are looked up on one page; it has far fewer words that could be headings. */
const MOST_LOOKED_UP = 20_000;

/**
 * A lookup for one page that looks each text up once: headings are few and come again. Texts with a digit or with
 * punctuation that ends sentences are no headings, and on a page with very many words those after the first 20,000.
 */
export function lookUpHeadings(): HeadingLookup {
  const known = new Map<string, ColumnRole | null>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    if (text.length > LONGEST_HEADING || known.size >= MOST_LOOKED_UP) return null;
    const role = /^[\p{L}(（][^\d.!?;]*$/u.test(text) ? columnOf(text) : null;
    known.set(text, role);
    return role;
  };
}
