import type { Finding, RichText } from '../../domain/document.ts';

/** A line of an outline: for text that is quick to compare, and with its markup where it is wanted. */
export interface OutlineLine {
  /** From 1. */
  readonly line: number;
  /** Without markup, white space collapsed. */
  readonly plain: string;
  /** The text in bold or as code that it starts with; null where it starts with neither. */
  readonly lead: string | null;
  /** Reads the line's markup, and reports what is wrong with it. */
  readonly read: (report: (finding: Finding) => void) => RichText;
}

/**
 * A block of a page outside its tables. A definition list gives a `term` and the blocks of its definition, and a `table` only
 * says that one is here.
 */
export interface OutlineBlock {
  readonly kind: 'heading' | 'item' | 'term' | 'text' | 'code' | 'table';
  /** Of a heading, 1 for the highest; of any other block, how far it is indented. */
  readonly level: number;
  /** At least one, except for a table. */
  readonly lines: readonly OutlineLine[];
}

/** A page with more blocks lists no error codes: its outline is not read. */
export const MOST_BLOCKS = 60_000;

/** All blocks of a page, in its order; one more than `MOST_BLOCKS` where it has more. */
export type Outline = readonly OutlineBlock[];
