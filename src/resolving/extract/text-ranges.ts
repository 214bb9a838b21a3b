/** Ranges of a text, none of which overlaps another. */
export interface TextRanges {
  /** Adds a range; false, and nothing added, where it overlaps one. */
  add(start: number, end: number): boolean;
  /** Whether a range overlaps none. */
  isFree(start: number, end: number): boolean;
}

/** Gives an empty set of ranges. */
export function createTextRanges(): TextRanges {
  // Sorted by start; none overlaps another, so that the ends are sorted too.
  const ranges: { readonly start: number; readonly end: number }[] = [];
  const firstAfter = (start: number): number => {
    let low = 0;
    let high = ranges.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (ranges[middle]!.end <= start) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const isFree = (start: number, end: number) => (ranges[firstAfter(start)]?.start ?? end) >= end;
  return {
    isFree,
    add(start, end) {
      if (!isFree(start, end)) return false;
      ranges.splice(firstAfter(start), 0, { start, end });
      return true;
    },
  };
}
