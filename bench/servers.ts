import { copyFileSync, readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { type Peer, startPeer } from './start-peer.ts';
import type { GraphqlRequest } from './workloads.ts';

/** A server that is measured. */
export interface Server {
  readonly peer: Peer;
  /** The path under which it answers a request; null where it does not. */
  readonly pathOf: (request: GraphqlRequest) => string | null;
  /** Whether it may keep answers; it is then sent few different requests, over and over. */
  readonly keepsAnswers: boolean;
}

/**
 * Starts the catalogs built in these checkouts on a store, each twice: without and with kept answers. Where there are
 * several, each has a copy of the store, which its release may migrate; workloads that change entries are then left out.
 */
export async function startCatalogs(database: string, checkouts: readonly string[]): Promise<Server[]> {
  const servers: Server[] = [];
  for (const [at, checkout] of checkouts.entries()) {
    const store = checkouts.length === 1 ? database : `${database}.${at}`;
    if (store !== database) copyFileSync(database, store);
    const name = checkouts.length === 1 ? 'catalog' : `catalog ${basename(resolve(checkout))}`;
    const main = resolve(checkout, 'dist/main.js');
    const settings = { CATALOG_LOG_LEVEL: 'warn' };
    // So little memory that hardly an answer is asked for again while it is kept; earlier checkouts have another setting.
    const knowsBudget = readFileSync(resolve(checkout, 'README.md'), 'utf8').includes('CATALOG_CACHE_MEMORY');
    const keepsNone: Record<string, string> = knowsBudget
      ? { CATALOG_CACHE_MEMORY: '16 MB' }
      : { CATALOG_ANSWER_CACHE: '0' };
    servers.push(
      catalog(await startPeer(name, main, store, { ...settings, ...keepsNone }), false),
      catalog(await startPeer(`${name}, repeated`, main, store, settings), true),
    );
  }
  return servers;
}

/** Starts the servers that the catalog is compared with; the store must have the peers' tables. */
export async function startPeers(database: string): Promise<Server[]> {
  const pathOf = ({ path }: GraphqlRequest): string | null => path;
  const graphql = ({ path }: GraphqlRequest): string | null => (path === null ? null : '/graphql');
  const limit = 'peers/limit.ts';
  const keeping = await startPeer('limit, repeated', limit, database, { KEEP_ANSWERS: '1' });
  return [
    { peer: await startPeer('limit', limit, database), pathOf, keepsAnswers: false },
    { peer: keeping, pathOf, keepsAnswers: true },
    {
      peer: await startPeer('Mercurius', 'peers/mercurius.ts', database),
      pathOf: graphql,
      keepsAnswers: false,
    },
    {
      peer: await startPeer('Apollo Server', 'peers/apollo.ts', database),
      pathOf: graphql,
      keepsAnswers: false,
    },
  ];
}

function catalog(peer: Peer, keepsAnswers: boolean): Server {
  return { peer, pathOf: () => '/graphql', keepsAnswers };
}
