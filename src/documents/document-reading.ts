import type { DocumentFormat, Finding, RichText } from '../domain/document.ts';

/** What a reader makes of one document. */
export interface DocumentReading {
  readonly format: DocumentFormat;
  /** The page's title; null where it has none. */
  readonly title: string | null;
  /** The vendor's own date on the page, in RFC 3339 with its offset or `Z`; null where it has none. */
  readonly publishedAt: string | null;
  /** Whether the page calls itself historical. */
  readonly historical: boolean;
  /** In the order of the page; variants of one code are numbered in that order. */
  readonly rows: readonly ReadRow[];
  /** In the order of their lines. */
  readonly findings: readonly Finding[];
  /** Rows of the page's error tables: `rows.length` and those that became a finding instead. */
  readonly tableRowCount: number;
}

/** What one row of a document says about one error code. */
export interface ReadRow {
  readonly code: string;
  /** 1, and 2, 3 … for further rows of the same code with another text. */
  readonly variant: number;
  readonly commonCode: string | null;
  readonly aliases: readonly string[];
  readonly httpStatuses: readonly number[];
  readonly message: RichText | null;
  readonly description: RichText | null;
  readonly solution: RichText | null;
  readonly module: string | null;
  /** The nearest heading above the row's table; null where there is none. */
  readonly section: string | null;
  /** The line of the row's first character, from 1. */
  readonly line: number;
  /** The cells verbatim, from left to right, with the heading of their column. */
  readonly cells: readonly ReadCell[];
}

/**
 * One raw cell of a row: the heading of its column in plain text, and its own text, as Markdown where the page gives it
 * bold, code or links, else verbatim.
 */
interface ReadCell {
  readonly header: string;
  readonly text: string;
}
