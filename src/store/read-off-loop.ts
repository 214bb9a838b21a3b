import { type Later, later } from './later.ts';
import type { ErrorCodeReader } from './read-error-codes.ts';
import type { ResolvingReader } from './read-for-resolving.ts';
import type { ReadingThread } from './start-reading-thread.ts';
import { countWalks, facetWalks, stretchWalks } from './walks-catalog.ts';

/** The reader of error codes with what may have to look at a good part of a large catalog done in a thread. */
export function readOffLoop(
  reader: ErrorCodeReader,
  thread: ReadingThread,
  isLarge: () => boolean,
): Later<ErrorCodeReader> {
  const here = later(reader);
  return {
    ...here,
    stretch: (selection, stretch) =>
      stretchWalks(selection, stretch) && isLarge()
        ? thread.read('stretch', [selection, stretch])
        : here.stretch(selection, stretch),
    count: (selection) =>
      countWalks(selection) && isLarge() ? thread.read('count', [selection]) : here.count(selection),
    facet: (selection, name) =>
      facetWalks(selection, name) && isLarge()
        ? thread.read('facet', [selection, name])
        : here.facet(selection, name),
  };
}

/**
 * The reader for raw errors with its searches by words done in a thread: they are short, but each reads a few dozen
 * entries from all over the file, which takes its time where the file is larger than memory.
 */
export function searchOffLoop(
  reader: ResolvingReader,
  thread: ReadingThread,
  isLarge: () => boolean,
): Later<ResolvingReader> {
  const here = later(reader);
  return {
    ...here,
    withWords: (...input) => (isLarge() ? thread.read('withWords', input) : here.withWords(...input)),
    withWordsInCategories: (...input) =>
      isLarge() ? thread.read('withWordsInCategories', input) : here.withWordsInCategories(...input),
  };
}
