import type { RichText } from '../../domain/document.ts';

/** One cell: its text with the markup that the page gives it, and the line of its first character. */
export interface Cell extends RichText {
  /** The line of the cell's first character that is not white space (of its border where it is empty), from 1. */
  readonly line: number;
  /** True where a cell above or to the left spans into this place, and its text is repeated here. */
  readonly spanned: boolean;
}

/** One row, with as many cells as the page gives it: it may be wider or narrower than the header. */
export interface TableRow {
  /** The line of the row's first character that is not white space or border, from 1. */
  readonly line: number;
  readonly cells: readonly Cell[];
}

/** A table as its format's reader gives it, before it is classified. */
export interface Table {
  /** The line of the table's first character, from 1. */
  readonly line: number;
  /** The nearest heading above the table; null where there is none. */
  readonly section: string | null;
  /** The table's own caption; null where it has none. */
  readonly caption: string | null;
  /** The header's cells; empty where the page has no header row. */
  readonly header: readonly Cell[];
  readonly rows: readonly TableRow[];
}

/** What vendors write into a cell that has nothing to say. */
const NO_TEXT =
  /^(?:[-–—―－_/\\.*]{0,3}|n\/?a|none|nil|null|无|無|暂无|なし|없음|tidak ada|nenhum|nenhuma|ninguno|keine|aucune?)$/iu;

/** Whether a cell's plain text says that there is no text: empty, `-`, `--`, `N/A`, `None`, `无`. */
export function isEmptyCell(plain: string): boolean {
  return plain.length < 12 && NO_TEXT.test(plain.trim());
}
