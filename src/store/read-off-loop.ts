import { type Later, later } from './later.ts';
import type { ErrorCodeReader } from './read-error-codes.ts';
import type { ReadingThread } from './start-reading-thread.ts';
import { countWalks, stretchWalks } from './walks-catalog.ts';

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
      countWalks(selection) && isLarge()
        ? thread.read('facet', [selection, name])
        : here.facet(selection, name),
  };
}
