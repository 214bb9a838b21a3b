/*
 * All that a process remembers to be faster is bounded in bytes, and taken from one sum of memory (`CATALOG_CACHE_MEMORY`):
 *
 *   cache memory ─┬─ caches of modules, whose size is fixed
 *                 └─ the rest ─┬─ each cache of the server, by its share
 *                              └─ each connection to the store ── each of its caches, by its share
 *
 * Not counted: what the size of the catalog gives (the directory, the columns and groups in which lists are counted), and
 * the pages of the file that SQLite keeps (`store/schema/open-connection.ts`).
 */

const MB = 1024 * 1024;

/** The least sum that leaves each cache something. */
export const LEAST_CACHE_MEMORY = 16 * MB;

/** The sum where nothing else is said, as for a store that a command opens. */
export const USUAL_CACHE_MEMORY = 128 * MB;

/** The caches of a module, in bytes. Each thread has its own modules. */
export const MODULE_CACHES = {
  /** Vendors' messages as templates (`resolving/match/message-template.ts`). */
  templates: 2 * MB,
  /** Lists of statuses and aliases by their JSON (`store/schema/entry-row.ts`), in each of three threads. */
  lists: 0.25 * MB,
  /** The type of the answer for each `Accept` header (`server/fast-path/answer-from-fast-path.ts`). */
  contentTypes: 0.125 * MB,
} as const;

/** How many connections read for the server: its own, and those of its two reading threads (`store/open-store.ts`). */
const CONNECTIONS = 3;

/** The parts of the rest that a server's caches have. */
const SERVER_SHARES = {
  /** Answers to anonymous queries (`server/fast-path/answer-cache.ts`). */
  answers: 0.37,
  /** Pages for people (`server/http/serve-pages.ts`). */
  pages: 0.06,
  /** Operations as functions, with their documents (`server/fast-path/known-operations.ts`). */
  operations: 0.19,
  /** Documents that Apollo has parsed and found valid (`server/apollo/create-apollo.ts`). */
  documents: 0.08,
  /** Documents that clients have registered by their hash (`server/apollo/create-apollo.ts`). */
  persistedQueries: 0.03,
  /** Addresses that have sent tokens that are no good (`access/rejection-limit.ts`). */
  rejections: 0.01,
  /** What addresses may still spend (`server/limits/rate-limit.ts`). */
  budgets: 0.02,
} as const;

/** The parts of the rest that the caches of one connection have. */
const CONNECTION_SHARES = {
  /** Prepared statements (`store/cache/statement-cache.ts`). */
  statements: 0.03,
  /** The entries of selections (`store/query/bitmap-index.ts`). */
  selections: 0.05,
} as const;

/** The bytes of each cache of a server. */
export type ServerCaches = Readonly<Record<keyof typeof SERVER_SHARES, number>>;

/** The bytes of each cache of a connection. */
export type ConnectionCaches = Readonly<Record<keyof typeof CONNECTION_SHARES, number>>;

/** Divides the memory of all caches, in bytes, among those of a server. */
export function serverCaches(cacheMemory: number): ServerCaches {
  return divide(SERVER_SHARES, cacheMemory);
}

/** Divides the memory of all caches, in bytes, among those of one of its connections. */
export function connectionCaches(cacheMemory: number): ConnectionCaches {
  return divide(CONNECTION_SHARES, cacheMemory);
}

/** What all caches together take at most, in bytes. */
export function sumOfCaches(cacheMemory: number): number {
  return (
    fixedBytes() +
    sum(Object.values(serverCaches(cacheMemory))) +
    sum(Object.values(connectionCaches(cacheMemory))) * CONNECTIONS
  );
}

function divide<Name extends string>(
  shares: Readonly<Record<Name, number>>,
  cacheMemory: number,
): Record<Name, number> {
  const rest = cacheMemory - fixedBytes();
  const parts = Object.entries<number>(shares).map(([name, share]) => [name, Math.floor(share * rest)]);
  return Object.fromEntries(parts);
}

function fixedBytes(): number {
  const { templates, lists, contentTypes } = MODULE_CACHES;
  return templates + lists * CONNECTIONS + contentTypes;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
