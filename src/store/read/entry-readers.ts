import type Database from 'better-sqlite3';
import { createStatementCache, type StatementCache } from '../cache/statement-cache.ts';
import type { VersionedCache } from '../cache/versioned-cache.ts';
import { createSelector, type Selector } from '../query/bitmap-index.ts';
import { createGroupReader, type EntryGroups } from '../query/entry-groups.ts';
import type { StatusLists } from '../query/filter-fields.ts';
import { createDirectoryReader, type Directory } from './directory.ts';
import { createErrorCodeReader, type ErrorCodeReader } from './error-codes.ts';
import { createResolvingReader, type ResolvingReader } from './for-resolving.ts';

/** What a connection remembers of the catalog, as it is now. */
export interface ConnectionState {
  readonly statements: StatementCache;
  readonly directory: () => Directory;
  readonly statusLists: () => StatusLists;
  readonly groups: () => EntryGroups;
  readonly select: Selector;
}

/** What reads entries over one connection. */
export interface EntryReaders extends ConnectionState {
  readonly errorCodes: ErrorCodeReader;
  readonly resolving: ResolvingReader;
  /** Reads ahead some of what the next count would wait for; gives whether there is more of it. */
  readonly readAhead: () => boolean;
}

/** Gives the readers of entries over a connection: a store has them, and each of its reader threads. */
export function createEntryReaders(
  connection: Database.Database,
  { remember }: VersionedCache,
): EntryReaders {
  const statements = createStatementCache(connection);
  const groupReader = createGroupReader(connection);
  const groups = remember('catalog', groupReader.read);
  const state: ConnectionState = {
    statements,
    directory: remember('directory', createDirectoryReader(connection)),
    statusLists: remember('catalog', prepareStatusLists(connection)),
    groups,
    select: createSelector(statements, groups),
  };
  return {
    ...state,
    errorCodes: createErrorCodeReader(connection, state),
    resolving: createResolvingReader(
      connection,
      remember('catalog', () => new Map<string, number>()),
    ),
    readAhead: () => connection.open && groupReader.readAhead(),
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
