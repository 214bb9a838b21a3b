/** A heading, as Markdown. */
export interface Heading {
  readonly kind: 'heading';
  readonly text: string;
  readonly line: number;
}

/** A line of other text. */
export interface TextLine {
  readonly kind: 'line';
  readonly text: string;
  readonly line: number;
}

/** A row of a pipe table: its cells as Markdown. */
export interface PipeRow {
  readonly cells: readonly string[];
  readonly line: number;
}

export interface PipeTable {
  readonly kind: 'pipe-table';
  readonly line: number;
  /** Null where the page marks no row as the header. */
  readonly header: PipeRow | null;
  readonly rows: readonly PipeRow[];
}

/** A stretch of HTML that holds one table (and those in its cells). */
export interface HtmlTable {
  readonly kind: 'html-table';
  readonly line: number;
  readonly from: number;
  readonly to: number;
  /** Whether it stands in a block quote, with a `>` at the start of its lines. */
  readonly isQuoted: boolean;
}

/** What a page in Markdown consists of, as far as it matters to its tables. */
export type MarkdownBlock = Heading | TextLine | PipeTable | HtmlTable;
