import DataLoader from 'dataloader';
import type { Viewer } from '../domain/viewer.ts';
import type { Store } from '../store/open-store.ts';
import type { CorrectionRecord, ErrorCodeRecord, PublishedRowRecord } from '../store/schema/records.ts';
import { AnswerSuggestions, type Suggestions } from './suggestions.ts';

/** What every resolver is given for one request. */
export interface RequestContext {
  readonly requestId: string;
  readonly viewer: Viewer;
  readonly store: Store;
  readonly loaders: Loaders;
  /** Collects names that fields did not find. */
  readonly suggestions: Suggestions;
}

/** Gives the context of one request. */
export function createContext(store: Store, requestId: string, viewer: Viewer): RequestContext {
  return { requestId, viewer, store, loaders: createLoaders(store), suggestions: new AnswerSuggestions() };
}

/** Batches what an answer reads of its entries, one query for all of them. */
interface Loaders {
  readonly corrections: DataLoader<number, readonly CorrectionRecord[]>;
  readonly rows: DataLoader<number, readonly PublishedRowRecord[]>;
  /** By the number of the entry's row. */
  readonly byRow: DataLoader<number, ErrorCodeRecord | null>;
  /** By key: `tencent-cloud/common/4000`. */
  readonly byKey: DataLoader<string, ErrorCodeRecord | null>;
}

/** Gives the loaders of one request. */
function createLoaders(store: Store): Loaders {
  return {
    corrections: new DataLoader((rows) => store.corrections(rows)),
    rows: new DataLoader((rows) => store.documents.rowsOf(rows)),
    byRow: new DataLoader((rows) => store.errorCodes.byRows(rows)),
    byKey: new DataLoader((keys) => Promise.all(keys.map((key) => store.errorCodes.byKey(key)))),
  };
}
