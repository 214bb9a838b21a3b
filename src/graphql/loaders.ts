import DataLoader from 'dataloader';
import type { Store } from '../store/open-store.ts';
import type { CorrectionRecord, ErrorCodeRecord, PublishedRowRecord } from '../store/schema/records.ts';

/** Loads for all entries of an answer at once what else it asks of each, by the number of the entry's row. */
export interface Loaders {
  readonly corrections: DataLoader<number, readonly CorrectionRecord[]>;
  readonly rows: DataLoader<number, readonly PublishedRowRecord[]>;
  /** By the number of the entry's row. */
  readonly byRow: DataLoader<number, ErrorCodeRecord | null>;
  /** By key: `tencent-cloud/common/4000`. */
  readonly byKey: DataLoader<string, ErrorCodeRecord | null>;
}

/** Gives the loaders of one request. */
export function createLoaders(store: Store): Loaders {
  return {
    corrections: new DataLoader((rows) => store.corrections(rows)),
    rows: new DataLoader((rows) => store.documents.rowsOf(rows)),
    byRow: new DataLoader((rows) => store.errorCodes.byRows(rows)),
    byKey: new DataLoader((keys) => Promise.all(keys.map((key) => store.errorCodes.byKey(key)))),
  };
}
