import type { Viewer } from '../domain/viewer.ts';
import type { Store } from '../store/open-store.ts';
import { createLoaders, type Loaders } from './loaders.ts';
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
