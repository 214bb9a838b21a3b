/** A text of a vendor's: with its bold, code and links as CommonMark, and without any markup. */
export interface RichText {
  readonly markdown: string;
  readonly plain: string;
}
