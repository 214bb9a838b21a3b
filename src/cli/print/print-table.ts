const WIDEST_CELL = 44;
const GAP = '  ';

/** Letters of East Asia and emoji take two places in a terminal, as Unicode's annex 11 has it. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const WITHOUT_WIDTH = /[\p{Mn}\p{Me}\p{Cf}]/u;

/** Gives a table with aligned columns, one line a row; a cell longer than 44 places is cut and ends with `…`. */
export function printTable(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [headings, ...rows].map((cells) =>
    cells.map((cell) => cutText(cell.replace(/\s+/gu, ' '), WIDEST_CELL)),
  );
  const widths = headings.map((_, column) =>
    lines.reduce((widest, cells) => Math.max(widest, placesOf(cells[column] ?? '')), 0),
  );
  return lines
    .map((cells) =>
      cells
        .map((cell, column) => cell + ' '.repeat(widths[column]! - placesOf(cell)))
        .join(GAP)
        .trimEnd(),
    )
    .join('\n');
}

function placesOf(text: string): number {
  let places = 0;
  for (const character of text) places += placesOfCharacter(character);
  return places;
}

function placesOfCharacter(character: string): number {
  if (WITHOUT_WIDTH.test(character)) return 0;
  return WIDE.test(character) ? 2 : 1;
}

/** A text of so many places at most; a longer one ends with `…`. */
export function cutText(text: string, most: number): string {
  if (placesOf(text) <= most) return text;
  let kept = '';
  let places = 0;
  for (const character of text) {
    places += placesOfCharacter(character);
    if (places >= most) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}
