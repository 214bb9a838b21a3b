import type { SourceLine } from '../../text/source-lines.ts';

/** A heading, as Markdown. */
interface Heading {
  readonly kind: 'heading';
  /** 1 for the highest. */
  readonly level: number;
  readonly text: string;
  readonly line: number;
}

/** A line of other text. */
export interface TextLine {
  readonly kind: 'line';
  readonly text: string;
  readonly line: number;
  /** How many blanks are before it; a tab counts as four. */
  readonly indent: number;
  /** Whether a blank line is above it. */
  readonly isAfterBlank: boolean;
}

/** A row, its cells as the page has them. */
export interface BlockRow {
  readonly cells: readonly string[];
  readonly line: number;
}

/** A table of pipes; its cells are Markdown. */
export interface PipeTable {
  readonly kind: 'pipe-table';
  readonly line: number;
  /** Null where the page has no header row. */
  readonly header: BlockRow | null;
  readonly rows: readonly BlockRow[];
}

/** Code that lists errors: definitions of names, or entries in JSON. */
export interface CodeListing {
  readonly kind: 'listing';
  readonly line: number;
  readonly headings: readonly string[];
  readonly rows: readonly BlockRow[];
}

/** A field of the front matter: `title: Error codes`. */
interface FrontMatterField {
  readonly kind: 'field';
  readonly text: string;
  readonly line: number;
}

/** Code between fences, or indented. */
interface CodeBlock {
  readonly kind: 'code';
  readonly line: number;
  readonly lines: readonly SourceLine[];
}

/** A range of HTML that holds one table (and those in its cells). */
export interface HtmlTable {
  readonly kind: 'html-table';
  readonly line: number;
  readonly from: number;
  readonly to: number;
  /** Whether it is in a block quote, with a `>` at the start of its lines. */
  readonly isQuoted: boolean;
}

/** A range of HTML that holds one definition list (and those in its definitions). */
export interface HtmlList {
  readonly kind: 'html-list';
  readonly line: number;
  readonly from: number;
  readonly to: number;
}

/** What a page in Markdown consists of, as far as it matters to its tables. */
export type MarkdownBlock =
  | Heading
  | TextLine
  | PipeTable
  | HtmlTable
  | HtmlList
  | CodeListing
  | CodeBlock
  | FrontMatterField;
