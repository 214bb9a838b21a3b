import type { ColumnRole } from '../../tables/columns/column-role.ts';
import { lookUpHeadings } from './find-headings.ts';
import { fitsKeys } from './key-columns.ts';
import type { TextCell } from './take-cell-rows.ts';

/** The headings of a table, one cell after the other. */
export interface CellHeader {
  /** The index of the first heading, and of the first cell after the last. */
  readonly from: number;
  readonly to: number;
  readonly roles: readonly ColumnRole[];
}

const MOST_COLUMNS = 12;

/**
 * Finds the headers of tables: runs of known column headings, the code's among them, with a row right behind them. A heading
 * of the page above, or a first cell that reads like a column's heading, is not taken for one.
 */
export function findCellHeaders(cells: readonly TextCell[]): CellHeader[] {
  const headers: CellHeader[] = [];
  const roleOf = lookUpHeadings();
  let at = 0;
  while (at < cells.length) {
    const roles: ColumnRole[] = [];
    while (roles.length < MOST_COLUMNS) {
      const role = roleOf(cells[at + roles.length]?.text ?? '');
      if (role === null) break;
      roles.push(role);
    }
    const header = roles.length > 1 ? placeHeader(cells, at, roles) : null;
    if (header) headers.push(header);
    at = header?.to ?? at + roles.length + 1;
  }
  return headers;
}

/**
 * The part of a run of headings that stands above rows of its width, the widest one with two rows or with all that is left,
 * else the widest one with a row; null where there is none.
 */
function placeHeader(
  cells: readonly TextCell[],
  run: number,
  roles: readonly ColumnRole[],
): CellHeader | null {
  const candidates: CellHeader[] = [];
  for (let end = roles.length; end > 1; end -= 1) {
    for (let start = 0; start < end - 1; start += 1) {
      const header = { from: run + start, to: run + end, roles: roles.slice(start, end) };
      if (header.roles.includes('code') && isRow(cells, header.to, header.roles)) candidates.push(header);
    }
  }
  const goesOn = ({ to, roles: columns }: CellHeader) => {
    const second = to + columns.length;
    return second === cells.length || isRow(cells, second, columns);
  };
  return candidates.find(goesOn) ?? candidates[0] ?? null;
}

function isRow(cells: readonly TextCell[], index: number, roles: readonly ColumnRole[]): boolean {
  const row = cells.slice(index, index + roles.length);
  return (
    row.length === roles.length &&
    fitsKeys(
      row.map((cell) => cell.text),
      roles,
    )
  );
}
