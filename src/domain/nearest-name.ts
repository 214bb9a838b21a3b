/** Names are compared by their first characters only, so that a hostile name costs no more than a long honest one. */
const LENGTH_COMPARED = 100;

/**
 * The known names that are nearest to a name that is not known, best first and `count` at most: without regard to
 * case and punctuation, one that contains it or its initials before one that only looks alike (`otc` and
 * `telekom` both give `open-telekom-cloud`). Where nothing is near, the least far.
 */
export function nearestNames(wanted: string, known: Iterable<string>, count = 3): string[] {
  const target = fold(wanted);
  return [...known]
    .map((name) => ({ name, distance: distanceBetween(target, name) }))
    .sort((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1))
    .slice(0, count)
    .map(({ name }) => name);
}

function fold(name: string): string {
  return name
    .slice(0, LENGTH_COMPARED)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** In edits; a name that contains the other counts as one edit away, and a little more the longer the rest is. */
function distanceBetween(target: string, name: string): number {
  const folded = fold(name);
  if (folded === target) return 0;
  const edits = editDistance(target, folded);
  const rest = Math.abs(folded.length - target.length) / LENGTH_COMPARED;
  if (target.length < 2 || folded.length < 2) return edits;
  if (initials(name) === target) return 0.5;
  if (folded.startsWith(target) || target.startsWith(folded)) return Math.min(edits, 1 + rest);
  if (folded.includes(target) || target.includes(folded)) return Math.min(edits, 1.5 + rest);
  return edits;
}

function initials(name: string): string {
  return name
    .slice(0, LENGTH_COMPARED)
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .map((part) => part.slice(0, 1))
    .join('');
}

/** Insertions, deletions, replacements and swaps of neighbours (optimal string alignment). */
function editDistance(a: string, b: string): number {
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1];
      let best = Math.min(
        previous[column]! + 1,
        current[column - 1]! + 1,
        previous[column - 1]! + (same ? 0 : 1),
      );
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        best = Math.min(best, beforePrevious[column - 2]! + 1);
      }
      current.push(best);
    }
    beforePrevious = previous;
    previous = current;
  }
  return previous[b.length]!;
}
