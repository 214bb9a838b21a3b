import DataLoader from 'dataloader';
import type { Store } from '../store/open-store.ts';
import type { EntryCounts } from '../store/read/entry-counts.ts';
import type { CorrectionRecord, ErrorCodeRecord, PublishedRowRecord } from '../store/schema/records.ts';

/** Loads for all entries of an answer at once what else it asks of each, by the number of the entry's row. */
export interface Loaders {
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
export interface CountedPart {
  readonly kind: keyof EntryCounts;
  readonly row: number;
}

/** Gives the loaders of one request. */
export function createLoaders(store: Store): Loaders {
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
