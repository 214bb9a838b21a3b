import { type ColumnRole, columnOf } from '../../tables/columns.ts';

/** Gives the role of a column heading; null for any other text. */
export type HeadingLookup = (text: string) => ColumnRole | null;

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
