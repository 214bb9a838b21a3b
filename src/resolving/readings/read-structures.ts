import type { Reading } from '../reading.ts';
import { readLabels } from './read-labels.ts';
import { readObjects } from './read-objects.ts';
import { readSentences } from './read-sentences.ts';

/**
 * The errors that a text gives in a form of their own, in order and without overlaps: objects first, then sentences of
 * SDKs, then labelled values; objects with nothing but a message come last, since their messages may hold any of those.
 */
export function readStructures(text: string): Reading[] {
  const objects = readObjects(text);
  const places = createPlaces();
  const take = (readings: readonly Reading[]) => readings.filter(({ start, end }) => places.take(start, end));
  const found = [
    ...take(objects.filter(({ format }) => format !== 'MESSAGE_ONLY')),
    ...take(readSentences(text)),
    ...take(readLabels(text, places.isFree)),
    ...take(objects.filter(({ format }) => format === 'MESSAGE_ONLY')),
  ];
  return found.sort((left, right) => left.start - right.start);
}

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
