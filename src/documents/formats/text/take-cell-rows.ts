import type { Finding } from '../../../domain/finding.ts';
import type { ColumnRole } from '../../tables/columns/column-role.ts';
import type { TableRow } from '../../tables/table.ts';
import { plainRichText } from '../../text/rich-text.ts';
import { fitsKeys } from './key-columns.ts';

/** A cell of its own in a text. */
export interface TextCell {
  readonly text: string;
  readonly line: number;
}

/** Rows, and the index of the first cell after them. */
export interface TakenRows {
  readonly rows: readonly TableRow[];
  readonly next: number;
  readonly findings: readonly Finding[];
}

/**
 * Takes rows of as many cells as there are roles, from `from` to `to` at most. A row starts where cells have the shapes of its
 * code and status. Where the next row does not start at its place, it is looked for nearby: a row with a cell too few or too
 * many is given as it is, and gets an INFO finding.
 */
export function takeCellRows(
  cells: readonly TextCell[],
  from: number,
  to: number,
  roles: readonly (ColumnRole | null)[],
): TakenRows {
  const width = roles.length;
  const rows: TableRow[] = [];
  const findings: Finding[] = [];
  const startsRow = (index: number) =>
    index < to &&
    fitsKeys(
      cells.slice(index, Math.min(to, index + width)).map((cell) => cell.text),
      roles,
    );
  let at = from;
  while (startsRow(at)) {
    const next = findNextRow(at, to, width, startsRow);
    const end = Math.min(to, next ?? at + width);
    const row = cells
      .slice(at, end)
      .map(({ text, line }) => ({ ...plainRichText(text), line, spanned: false }));
    const line = cells[at]!.line;
    rows.push({ line, cells: row });
    if (row.length !== width) {
      const message = `The row has ${row.length} cells of ${width}; where the next one starts was told by its code.`;
      findings.push({
        severity: 'INFO',
        kind: 'row-realigned',
        message,
        line,
        text: cells[at]!.text.slice(0, 200),
      });
    }
    at = end;
  }
  return { rows, next: at, findings };
}

/** The start of the next row: at its place, else nearby with another row or the end behind it; null where there is none. */
function findNextRow(
  at: number,
  to: number,
  width: number,
  startsRow: (index: number) => boolean,
): number | null {
  if (startsRow(at + width)) return at + width;
  const nearby = Array.from({ length: 3 * width - 2 }, (_, step) => at + 2 + step);
  const isCertain = (index: number) => index + width >= to || startsRow(index + width);
  return nearby.find((index) => startsRow(index) && isCertain(index)) ?? null;
}
