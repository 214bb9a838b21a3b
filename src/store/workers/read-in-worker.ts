import { setImmediate as nextTurn } from 'node:timers/promises';
import type { KeysetRange } from '../../domain/keyset.ts';
import type { EntryCounter } from '../query/entry-counter.ts';
import { countScans, facetScans, planRange } from '../query/planner.ts';
import type { Selection } from '../query/selection.ts';
import type { ErrorCodeReader, Placed } from '../read/error-codes.ts';
import type { ResolvingReader } from '../read/for-resolving.ts';
import { type AsyncReader, asyncReader } from '../read/reader.ts';
import type { ConnectionState } from '../read/reader-state.ts';
import type { ReaderPool } from './reader-pool.ts';

/** The reader of error codes as others see it: how a range is read is decided for each request. */
export interface PlannedReader extends AsyncReader<Omit<ErrorCodeReader, 'range'> & EntryCounter> {
  range(selection: Selection, range: KeysetRange): Promise<Placed[]>;
}

/** Does what reads a good part of a large catalog in reader threads, and the rest in place. */
export interface OffLoop {
  readonly errorCodes: PlannedReader;
  readonly resolving: AsyncReader<ResolvingReader>;
  /** Waits until counts in place have nothing to read that would stop this thread for long. */
  ready(): Promise<void>;
}

/** The reader threads of a store: for lists, and for searches by words when a raw error is resolved. */
export interface ReaderPools {
  readonly lists: ReaderPool;
  readonly words: ReaderPool;
}

/** Gives the readers of a store; without pools, all is done in place. */
export function readOffLoop(
  errorCodes: ErrorCodeReader,
  resolving: ResolvingReader,
  readAhead: ConnectionState['readAhead'],
  pools: ReaderPools | null,
  isLarge: () => boolean,
): OffLoop {
  const here = asyncReader(errorCodes);
  const search = asyncReader(resolving);
  const pooled = (): ReaderPools | null => (isLarge() ? pools : null);

  async function ready(): Promise<void> {
    while (readAhead()) await nextTurn();
  }

  return {
    ready,
    errorCodes: {
      ...here,
      range(selection, range) {
        const { method, scans } = planRange(selection, range);
        const pool = scans ? pooled() : null;
        return pool === null
          ? here.range(selection, range, method)
          : pool.lists.read('range', [selection, range, method]);
      },
      async count(selection) {
        const pool = countScans(selection) ? pooled() : null;
        if (pool !== null) return pool.lists.read('count', [selection]);
        await ready();
        return errorCodes.count(selection);
      },
      async searchFacts(selection) {
        const pool = pooled();
        if (pool !== null) return pool.lists.read('searchFacts', [selection]);
        await ready();
        return errorCodes.searchFacts(selection);
      },
      async facet(selection, name, most) {
        const pool = facetScans(selection, name) ? pooled() : null;
        if (pool !== null) return pool.lists.read('facet', [selection, name, most]);
        await ready();
        return errorCodes.facet(selection, name, most);
      },
    },
    // They are short, but each reads a few dozen entries from all over the file, which takes its time where the file is
    // larger than memory.
    resolving: {
      ...search,
      withWords: (...input) => pooled()?.words.read('withWords', input) ?? search.withWords(...input),
      alike: (...input) => pooled()?.words.read('alike', input) ?? search.alike(...input),
      withWordsInCategories: (...input) =>
        pooled()?.words.read('withWordsInCategories', input) ?? search.withWordsInCategories(...input),
    },
  };
}
