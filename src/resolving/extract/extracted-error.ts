import type { ErrorFormat } from './error-formats.ts';

/** How sure it is that a stretch of text reports an error at all, from the surest to the least. */
export const STANDINGS = [
  /** A response or an exception in a form that only errors have. */
  'ERROR_FORM',
  /** A response in a form that other answers have too: `{"code", "message"}`. */
  'COMMON_FORM',
  /** Nothing but a code or a message. */
  'WHOLE_TEXT',
  /** A line that speaks of an error. */
  'ERROR_LINE',
  /** A line that does not. */
  'PLAIN_LINE',
  /** One of several codes that are listed, or the name of a value. */
  'LISTED',
] as const;

export type Standing = (typeof STANDINGS)[number];

/** One error that a text reports, as far as the text alone tells. Places are in UTF-16 units. */
export interface ExtractedError {
  readonly format: ErrorFormat;
  readonly standing: Standing;
  readonly start: number;
  readonly end: number;
  readonly code: string | null;
  /** The number above the code where the vendor prints both. */
  readonly commonCode: string | null;
  readonly message: string | null;
  readonly requestId: string | null;
  readonly httpStatus: number | null;
  /** Slugs of the vendors that write errors in this way; empty where everybody does. */
  readonly vendors: readonly string[];
}
