import type Database from 'better-sqlite3';
import type { ConnectionCaches } from '../../caching/cache-shares.ts';
import { createSizedCache } from '../../caching/sized-cache.ts';
import { createStatementCache, type StatementCache } from '../cache/statement-cache.ts';
import type { VersionedCache } from '../cache/versioned-cache.ts';
import { createColumnReader } from '../query/bitmap-columns.ts';
import { readStatusLists } from '../write/kept-counts.ts';
import { createDirectoryReader, type Directory } from './directory.ts';
import { createErrorCodeReader, type ErrorCodeReader } from './error-codes.ts';
import { createResolvingReader, type ResolvingReader } from './for-resolving.ts';

/** What reads entries over one connection, with what it remembers. */
export interface EntryReaders {
  readonly errorCodes: ErrorCodeReader;
  readonly resolving: ResolvingReader;
  readonly directory: () => Directory;
  readonly statements: StatementCache;
  /** Reads ahead some of what the first counts would wait for; gives whether there is more of it. */
  readonly readAhead: () => boolean;
}

/** Gives the readers of entries over a connection: a store has them, and each of its reading threads. */
export function createEntryReaders(
  connection: Database.Database,
  { remember }: VersionedCache,
  caches: ConnectionCaches,
): EntryReaders {
  const directory = remember('directory', createDirectoryReader(connection));
  const statements = createStatementCache(connection, caches.statements);
  const columns = createColumnReader(connection);
  return {
    errorCodes: createErrorCodeReader(
      connection,
      statements,
      directory,
      remember('catalog', () => readStatusLists(connection)),
      remember('catalog', columns.read),
      caches.marks,
    ),
    resolving: createResolvingReader(
      connection,
      remember('catalog', () => createSizedCache<number>(caches.words, () => 0)),
    ),
    directory,
    statements,
    readAhead: columns.readAhead,
  };
}
