import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { afterAll, expect, inject, onTestFinished, TestRunner } from 'vitest';
import { readConfig } from '../src/config.ts';
import type { Viewer } from '../src/domain/viewer.ts';
import { createContext } from '../src/graphql/context.ts';
import { seedCatalog } from '../src/importing/seed-catalog.ts';
import { createExecutableSchema } from '../src/server/apollo/executable-schema.ts';
import { type CatalogServer, createServer } from '../src/server/create-server.ts';
import { storeReadiness } from '../src/server/http/health.ts';
import { openStore, type Store } from '../src/store/open-store.ts';
import { addressOfKind } from './store-kinds.ts';

const executableSchema = createExecutableSchema();

/** The seed folder of the project. */
export const SEED_FOLDER = new URL('../seed/', import.meta.url);

/** Calls a function when the test has finished; outside tests, where suites are declared, when the suite has. */
export function whenFinished(act: () => unknown): void {
  const call = async () => void (await act());
  if (TestRunner.getCurrentTest() === undefined) afterAll(call);
  else onTestFinished(call);
}

/** The path of a new folder, which is removed when the test or suite has finished. */
export function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'catalog-'));
  whenFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

/** The path of a database that does not exist yet, in a folder that is removed when the test or suite has finished. */
export function freshPath(): string {
  return join(freshFolder(), 'catalog.sqlite');
}

/** The path of a database of its own that holds all seed documents; it is removed when the test or suite has finished. */
export function seededPath(): string {
  const path = freshPath();
  copyFileSync(inject('seededStore'), path);
  return path;
}

/** A store, by default in memory, that is closed when the test has finished. */
export async function freshStore(path = ':memory:', now?: () => number): Promise<Store> {
  const store = await openStore(path, now);
  whenFinished(() => store.close());
  return store;
}

/**
 * What a function returns that takes two seconds at most. It is interrupted, and throws, after four minutes: on a busy
 * machine, too, only an algorithm whose time grows faster than its input takes that long.
 */
export function finish<Result>(act: () => Result): Result {
  return runInNewContext('act()', { act }, { timeout: 240_000 });
}

/** An answer over HTTP: the whole body, and its two parts. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: { readonly data?: any; readonly errors?: readonly AnsweredError[] };
  /** Null where the body has none. */
  readonly data: any;
  /** Empty where the body has none. */
  readonly errors: readonly AnsweredError[];
}

export interface AnsweredError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: { readonly code: string; readonly [name: string]: unknown };
}

/** An answer by its status, its headers and the text of its body. */
export function answerOf(status: number, headers: Answer['headers'], text: string): Answer {
  const body: Answer['body'] = text === '' ? {} : JSON.parse(text);
  return { status, headers, body, data: body.data ?? null, errors: body.errors ?? [] };
}

/** What a test needs of a server to send requests to it without a socket. */
type Injectable = Pick<CatalogServer, 'inject'>;

/** Sends a body by POST. */
export async function post(
  server: Injectable,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const response = await server.inject({
    method: 'POST',
    url: '/graphql',
    headers: { 'content-type': 'application/json', ...headers },
    payload: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return answerOf(response.statusCode, response.headers, response.body);
}

/** Sends an operation by GET, past the prevention of CSRF. */
export async function get(
  server: Injectable,
  parameters: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const response = await server.inject({
    method: 'GET',
    url: `/graphql?${new URLSearchParams(parameters)}`,
    headers: { 'apollo-require-preflight': 'true', ...headers },
  });
  return answerOf(response.statusCode, response.headers, response.body);
}

/** Sends an operation by POST over a socket, with a bearer token where one is given. */
export async function send(
  url: string,
  query: string,
  variables: Readonly<Record<string, unknown>> = {},
  token: string | null = null,
): Promise<Answer> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify({ query, variables }),
  });
  return answerOf(response.status, Object.fromEntries(response.headers), await response.text());
}

/** A catalog of its own with its server, spoken to over HTTP without a socket. */
export interface TestCatalog {
  readonly store: Store;
  readonly server: CatalogServer;
  /** Sends an operation by POST, as the viewer that the catalog was opened for. */
  ask(query: string, variables?: Record<string, unknown>, headers?: Record<string, string>): Promise<Answer>;
  /** Sends an operation that must be answered without errors, and gives its data. */
  expectData(query: string, variables?: Record<string, unknown>): Promise<any>;
  /** Sends an operation that must fail with BAD_USER_INPUT, and gives the message. */
  expectBadInput(query: string, variables?: Record<string, unknown>): Promise<string>;
  close(): Promise<void>;
}

/** The viewer where a test does not depend on it: a maintainer. */
export const MAINTAINER: Viewer = { role: 'MAINTAINER', name: 'Ada', tokenRow: null };

/** Opens a catalog in memory (or in a file, or of the kind that is tried), seeded from the project's documents. */
export async function openCatalog({
  path = ':memory:',
  seeded = true,
  viewer = MAINTAINER,
  now = Date.now,
  settings = {},
}: {
  path?: string;
  seeded?: boolean;
  viewer?: Viewer;
  now?: () => number;
  settings?: Readonly<Record<string, string>>;
} = {}): Promise<TestCatalog> {
  if (seeded && path !== ':memory:' && !existsSync(path)) copyFileSync(inject('seededStore'), path);
  // A node has the instants of its log.
  const isAnyKind = path === ':memory:' && now === Date.now;
  const folder = isAnyKind ? mkdtempSync(join(tmpdir(), 'catalog-')) : null;
  const store = await openStore(folder === null ? path : await addressOfKind(folder, seeded), now);
  if (seeded) await seedCatalog(store, SEED_FOLDER);
  const server = await createServer({
    schema: executableSchema,
    config: readConfig({ CATALOG_LOG_LEVEL: 'silent', HOST: '127.0.0.1', PORT: '0', ...settings }),
    createContext: async ({ requestId }) => createContext(store, requestId, viewer),
    version: () => store.version(),
    catalogPath: store.path,
    followed: store.log,
    health: { ready: () => storeReadiness(store) },
  });

  const catalog: TestCatalog = {
    store,
    server,
    ask: (query, variables = {}, headers = {}) => post(server, { query, variables }, headers),
    async expectData(query, variables) {
      const { data, errors } = await catalog.ask(query, variables);
      expect(errors).toEqual([]);
      return data;
    },
    async expectBadInput(query, variables) {
      const { errors } = await catalog.ask(query, variables);
      expect(errors.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
      return errors[0]!.message;
    },
    async close() {
      await server.close();
      await store.close();
      if (folder !== null) rmSync(folder, { recursive: true });
    },
  };
  return catalog;
}
