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

/** Whether a row parts a header from its table: `|---|:-:|`. One column needs a pipe, or it would be a heading's line. */
export function isDelimiterRow(row: string): boolean {
  return /^[\s|:-]+$/u.test(row) && row.includes('|') && splitPipeRow(row).every((cell) => /^:?-+:?$/u.test(cell));
}
