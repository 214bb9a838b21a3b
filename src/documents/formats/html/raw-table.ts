import type { TextRun } from '../../text/rich-text.ts';

/** A cell as its tag gives it, before spans are laid out. */
export interface RawCell {
  readonly isHeading: boolean;
  readonly columnSpan: number;
  /** 0 where the cell spans to the end of its row group. */
  readonly rowSpan: number;
  readonly runs: readonly TextRun[];
  /** Where its first character stands that is not white space; of its tag where it is empty. */
  readonly offset: number;
}

export interface RawRow {
  /** Rows of one `<thead>`, `<tbody>` or `<tfoot>` have the same number; spans end with it. */
  readonly group: number;
  readonly inHead: boolean;
  readonly cells: readonly RawCell[];
}

/** A table as its tags give it; offsets count from the start of the whole text. */
export interface RawTable {
  readonly offset: number;
  readonly section: string | null;
  readonly caption: readonly TextRun[];
  readonly rows: readonly RawRow[];
}
