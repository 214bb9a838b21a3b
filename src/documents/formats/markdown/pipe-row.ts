/**
 * Parts a row of a pipe table at its pipes, as GFM does: the outer pipes are optional, an escaped pipe parts nothing (and
 * stays escaped), and cells are trimmed.
 */
export function splitPipeRow(row: string): string[] {
  const cells: string[] = [];
  let from = 0;
  for (let at = 0; at < row.length; at += 1) {
    const character = row[at];
    if (character === '\\') at += 1;
    else if (character === '|') {
      cells.push(row.slice(from, at));
      from = at + 1;
    }
  }
  cells.push(row.slice(from));
  const trimmed = cells.map((cell) => cell.trim());
  if (trimmed.length > 1 && trimmed[0] === '') trimmed.shift();
  if (trimmed.length > 1 && trimmed.at(-1) === '') trimmed.pop();
  return trimmed;
}

const DELIMITER_ROW = /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?$/u;

/** Whether a trimmed row parts a header from its table: `|---|:-:|`. Without a pipe it is a heading's line. */
export function isDelimiterRow(row: string): boolean {
  return row.includes('|') && DELIMITER_ROW.test(row);
}
