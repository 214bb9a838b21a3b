import type { Finding } from '../../domain/finding.ts';
import type { Outline } from '../outlines/outline.ts';
import type { Table } from '../tables/table.ts';

/** What one format's reader gives: all tables of the text, and what the page says of itself. */
export interface Page {
  readonly title: string | null;
  /** In RFC 3339; null where the page has no date. */
  readonly publishedAt: string | null;
  /** In the order of the page. */
  readonly tables: readonly Table[];
  /** Reads what is outside the tables; only asked for where it may hold error codes. */
  readonly readOutline: () => Outline;
  readonly findings: readonly Finding[];
}

/** Reads one format. Pure: the same text gives the same page, and no text makes it throw. */
export type FormatReader = (text: string) => Page;
