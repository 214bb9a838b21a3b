import type Database from 'better-sqlite3';
import type { ConnectionCaches } from '../../caching/cache-budget.ts';
import { createStatementCache, type StatementCache } from '../cache/statement-cache.ts';
import type { VersionedCache } from '../cache/versioned-cache.ts';
import { createSelector, type Selector } from '../query/bitmap-index.ts';
import { createGroupReader } from '../query/entry-groups.ts';
import type { StatusLists } from '../query/filter-fields.ts';
import { createSearcher } from '../search/search-entries.ts';
import { createSearchIndexReader, type SearchIndexReader } from '../search/search-index-reader.ts';
import { createDirectoryReader, type Directory } from './directory.ts';

/** What the readers of one connection share: all that it remembers of the catalog, as the catalog is now. */
export interface ConnectionState {
  readonly statements: StatementCache;
  readonly directory: () => Directory;
  readonly statusLists: () => StatusLists;
  readonly selector: Selector;
  readonly searchIndex: SearchIndexReader;
  /** Reads ahead some of what the next count would wait for; gives whether there is more of it. */
  readonly readAhead: () => boolean;
}

/** Gives what the readers of a connection share. */
export function createConnectionState(
  connection: Database.Database,
  { remember }: VersionedCache,
  caches: ConnectionCaches,
): ConnectionState {
  const statements = createStatementCache(connection, caches.statements);
  const groups = createGroupReader(connection);
  const directory = remember('directory', createDirectoryReader(connection));
  const searchIndex = createSearchIndexReader(connection);
  return {
    statements,
    directory,
    searchIndex,
    statusLists: remember('catalog', prepareStatusLists(connection)),
    selector: createSelector(
      statements,
      remember('catalog', groups.read),
      caches.selections,
      createSearcher(searchIndex, directory),
    ),
    readAhead: () => connection.open && groups.readAhead(),
  };
}

/** Prepares the reading of all lists of HTTP statuses: from each to the next in their index. */
function prepareStatusLists(connection: Database.Database): () => StatusLists {
  const lists = connection
    .prepare<[], string>(
      `WITH RECURSIVE lists (list) AS (
         SELECT min(http_statuses) FROM error_codes
         UNION ALL
         SELECT (SELECT min(http_statuses) FROM error_codes WHERE http_statuses > list) FROM lists WHERE list IS NOT NULL
       ) SELECT list FROM lists WHERE list IS NOT NULL`,
    )
    .pluck();
  return () => lists.all();
}
