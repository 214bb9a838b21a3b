import DataLoader from 'dataloader';
import type { Viewer } from '../domain/viewer.ts';
import type { Store } from '../store/open-store.ts';
import type { EntryCounts } from '../store/read/entry-counts.ts';
import type { CorrectionRecord, ErrorCodeRecord, PublishedRowRecord } from '../store/schema/records.ts';
import { AnswerSuggestions, type Suggestions } from './suggestions.ts';

/** What every resolver is given for one request. */
export interface RequestContext {
  readonly requestId: string;
  readonly viewer: Viewer;
  readonly store: Store;
  readonly loaders: Loaders;
  /** For names that fields look up, and that are not there. */
  readonly suggestions: Suggestions;
}

/** Gives the context of one request. */
export function createContext(store: Store, requestId: string, viewer: Viewer): RequestContext {
  return { requestId, viewer, store, loaders: createLoaders(store), suggestions: new AnswerSuggestions() };
}

/** Loads for all entries of an answer at once what else it asks of each, by the number of the entry's row. */
interface Loaders {
  readonly corrections: DataLoader<number, readonly CorrectionRecord[]>;
  readonly rows: DataLoader<number, readonly PublishedRowRecord[]>;
  /** By the number of the entry's row. */
  readonly byRow: DataLoader<number, ErrorCodeRecord | null>;
  /** By key: `tencent-cloud/common/4000`. */
  readonly byKey: DataLoader<string, ErrorCodeRecord | null>;
  /** How many error codes a part of the directory has. Not kept: a mutation before may have changed it. */
  readonly counts: DataLoader<CountedPart, number>;
}

/** A part of the directory, by its row. */
interface CountedPart {
  readonly kind: keyof EntryCounts;
  readonly row: number;
}

/** Gives the loaders of one request. */
function createLoaders(store: Store): Loaders {
  return {
    corrections: new DataLoader((rows) => store.corrections(rows)),
    rows: new DataLoader((rows) => store.documents.rowsOf(rows)),
    byRow: new DataLoader((rows) => store.errorCodes.byRows(rows)),
    byKey: new DataLoader((keys) => Promise.all(keys.map((key) => store.errorCodes.byKey(key)))),
    counts: new DataLoader((parts) => countParts(store, parts), { cache: false }),
  };
}

async function countParts(store: Store, parts: readonly CountedPart[]): Promise<number[]> {
  const counts = await store.counts();
  // Each kind is read once: the store asks the database each time whether it is still as it was.
  const read = new Map<keyof EntryCounts, ReadonlyMap<number, number>>();
  for (const { kind } of parts) if (!read.has(kind)) read.set(kind, counts[kind]);
  return parts.map(({ kind, row }) => read.get(kind)!.get(row) ?? 0);
}
