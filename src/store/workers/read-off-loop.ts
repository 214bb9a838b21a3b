import { countScans, facetScans, rangeScans } from '../query/planner.ts';
import { type AsyncReader, asyncReader } from '../read/async-reader.ts';
import type { ErrorCodeReader } from '../read/error-codes.ts';
import type { ResolvingReader } from '../read/for-resolving.ts';
import type { ReaderPool } from './reader-pool.ts';

/** The reader of error codes with what may have to look at a good part of a large catalog done in a thread. */
export function readOffLoop(
  reader: ErrorCodeReader,
  thread: ReaderPool,
  isLarge: () => boolean,
): AsyncReader<ErrorCodeReader> {
  const here = asyncReader(reader);
  return {
    ...here,
    stretch: (selection, stretch) =>
      rangeScans(selection, stretch) && isLarge()
        ? thread.read('stretch', [selection, stretch])
        : here.stretch(selection, stretch),
    count: (selection) =>
      countScans(selection) && isLarge() ? thread.read('count', [selection]) : here.count(selection),
    facet: (selection, name) =>
      facetScans(selection, name) && isLarge()
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
  thread: ReaderPool,
  isLarge: () => boolean,
): AsyncReader<ResolvingReader> {
  const here = asyncReader(reader);
  return {
    ...here,
    withWords: (...input) => (isLarge() ? thread.read('withWords', input) : here.withWords(...input)),
    withWordsInCategories: (...input) =>
      isLarge() ? thread.read('withWordsInCategories', input) : here.withWordsInCategories(...input),
  };
}
