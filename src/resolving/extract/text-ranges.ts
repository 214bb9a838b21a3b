/** The stretches of a text that are taken. */
export interface Places {
  /** Takes a stretch; false, and nothing taken, where part of it is taken already. */
  take(start: number, end: number): boolean;
  isFree(start: number, end: number): boolean;
}

/** Gives the places of a text of which none is taken. */
export function createPlaces(): Places {
  // Sorted by start; none overlaps another, so that the ends are sorted too.
  const taken: { readonly start: number; readonly end: number }[] = [];
  const firstBehind = (start: number): number => {
    let low = 0;
    let high = taken.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (taken[middle]!.end <= start) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const isFree = (start: number, end: number) => (taken[firstBehind(start)]?.start ?? end) >= end;
  return {
    isFree,
    take(start, end) {
      if (!isFree(start, end)) return false;
      taken.splice(firstBehind(start), 0, { start, end });
      return true;
    },
  };
}
