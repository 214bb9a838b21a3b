import { expect } from 'vitest';
import { readConfig } from '../src/config.ts';
import type { Viewer } from '../src/domain/viewer.ts';
import { createContext } from '../src/graphql/context.ts';
import { seedCatalog } from '../src/importing/seed-catalog.ts';
import { createExecutableSchema } from '../src/server/apollo/executable-schema.ts';
import { type CatalogServer, createServer } from '../src/server/create-server.ts';
import { storeReadiness } from '../src/server/http/health.ts';
import { openStore, type Store } from '../src/store/open-store.ts';

/** The seed folder of the project. */
export const SEED_FOLDER = new URL('../seed/', import.meta.url);

/** An answer over HTTP. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly data: any;
  readonly errors: readonly { message: string; extensions?: { code?: string }; path?: readonly string[] }[];
}

/** A catalog of its own with its server, spoken to over HTTP without a socket. */
export interface TestCatalog {
  readonly store: Store;
  readonly server: CatalogServer;
  /** Sends an operation by POST, as whoever the harness was told. */
  ask(query: string, variables?: Record<string, unknown>, headers?: Record<string, string>): Promise<Answer>;
  /** Sends an operation that must be answered without errors, and gives its data. */
  expectData(query: string, variables?: Record<string, unknown>): Promise<any>;
  /** Sends an operation that must fail with BAD_USER_INPUT, and gives the message. */
  expectBadInput(query: string, variables?: Record<string, unknown>): Promise<string>;
  close(): Promise<void>;
}

/** Who asks where a test does not care: a maintainer. */
export const MAINTAINER: Viewer = { role: 'MAINTAINER', name: 'Ada', tokenRow: null };

/** Opens a catalog in memory (or in a file), seeded from the project's documents. */
export async function openCatalog({
  path = ':memory:',
  seeded = true,
  viewer = MAINTAINER,
  now = Date.now,
}: {
  path?: string;
  seeded?: boolean;
  viewer?: Viewer;
  now?: () => number;
} = {}): Promise<TestCatalog> {
  const store = await openStore(path, now);
  if (seeded) await seedCatalog(store, SEED_FOLDER);
  const server = await createServer({
    schema: createExecutableSchema(),
    config: readConfig({ CATALOG_LOG_LEVEL: 'silent', HOST: '127.0.0.1', PORT: '0' }),
    createContext: async ({ requestId }) => createContext(store, requestId, viewer),
    version: () => store.version(),
    health: { ready: () => storeReadiness(store) },
  });

  const catalog: TestCatalog = {
    store,
    server,
    async ask(query, variables = {}, headers = {}) {
      const response = await server.inject({
        method: 'POST',
        url: '/graphql',
        headers: { 'content-type': 'application/json', ...headers },
        payload: JSON.stringify({ query, variables }),
      });
      const { data = null, errors = [] } = response.json();
      return { status: response.statusCode, headers: response.headers, data, errors };
    },
    async expectData(query, variables) {
      const { data, errors } = await catalog.ask(query, variables);
      expect(errors).toEqual([]);
      return data;
    },
    async expectBadInput(query, variables) {
      const { errors } = await catalog.ask(query, variables);
      expect(errors.map(({ extensions }) => extensions?.code)).toEqual(['BAD_USER_INPUT']);
      return errors[0]!.message;
    },
    async close() {
      await server.close();
      await store.close();
    },
  };
  return catalog;
}
