import { type ColumnRole, columnOf } from '../columns.ts';
import { fitsKeys } from './key-columns.ts';
import type { TextCell } from './take-cell-rows.ts';

/** The headings of a table, one cell after the other. */
export interface CellHeader {
  /** The index of the first heading, and of the first cell after the last. */
  readonly from: number;
  readonly to: number;
  readonly roles: readonly ColumnRole[];
}

const LONGEST_HEADING = 60;
const MOST_COLUMNS = 12;

/** Texts that are compared with known headings; a page has far fewer short lines that could be one. */
const MOST_COMPARED = 100_000;

/**
 * Finds the headers of tables: runs of known column headings, the code's among them, with a row right behind them. A heading
 * of the page above, or a first cell that reads like a column's heading, is not taken for one.
 */
export function findCellHeaders(cells: readonly TextCell[]): CellHeader[] {
  const headers: CellHeader[] = [];
  const roleOf = recallRoles();
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

/** Known headings are few and come again and again; each is looked up once. */
function recallRoles(): (text: string) => ColumnRole | null {
  const known = new Map<string, ColumnRole | null>();
  return (text) => {
    if (text.length > LONGEST_HEADING || !/^\p{L}[^\d.!?;]*$/u.test(text)) return null;
    if (!known.has(text) && known.size < MOST_COMPARED) known.set(text, columnOf(text));
    return known.get(text) ?? null;
  };
}

/** The part of a run of headings behind which rows stand in such columns, the widest one; null where there is none. */
function placeHeader(cells: readonly TextCell[], run: number, roles: readonly ColumnRole[]): CellHeader | null {
  for (let end = roles.length; end > 1; end -= 1) {
    for (let start = 0; start < end - 1; start += 1) {
      const columns = roles.slice(start, end);
      const header = { from: run + start, to: run + end, roles: columns };
      if (columns.includes('code') && hasRow(cells, header)) return header;
    }
  }
  return null;
}

function hasRow(cells: readonly TextCell[], { to, roles }: CellHeader): boolean {
  const first = cells.slice(to, to + roles.length).map((cell) => cell.text);
  return fitsKeys(first, roles);
}
