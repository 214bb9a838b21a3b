/** The ways in which a document can be written, as the schema names them. */
export const DOCUMENT_FORMATS = ['RST', 'MARKDOWN', 'HTML', 'TEXT_CELLS', 'TEXT_ROWS'] as const;

export type DocumentFormat = (typeof DOCUMENT_FORMATS)[number];

/** How much a finding matters: INFO, a rule decided; WARNING, odd but kept; ERROR, not in the catalog. */
export type FindingSeverity = 'INFO' | 'WARNING' | 'ERROR';

/** Something about a document that its reader could not read, or decided by a rule. */
export interface Finding {
  readonly severity: FindingSeverity;
  /** In lower case with hyphens: `broken-markup`. */
  readonly kind: string;
  /** A sentence. */
  readonly message: string;
  /** From 1; null where it is about the whole text. */
  readonly line: number | null;
  /** The piece of text that it is about, 200 characters at most. */
  readonly text: string | null;
}

/** A text of a vendor's: with its bold, code and links as CommonMark, and without any markup. */
export interface RichText {
  readonly markdown: string;
  readonly plain: string;
}
