import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { CacheUse } from '../caching/sized-cache.ts';
import { createOperationNames } from './operation-names.ts';
import type { LogActivity, StoreActivity } from './store-activity.ts';

/** A request and what came of it. */
interface EndedRequest {
  readonly operationName: string | null;
  /** The codes of all errors in the answer; null where GraphQL did not answer. */
  readonly errorCodes: readonly string[] | null;
  /** Null where the client had disconnected before the answer was sent. */
  readonly status: number | null;
  readonly milliseconds: number;
}

/** What is read when the metrics are asked for. */
interface MetricSources {
  /** The catalog's version, and how many error codes it has, withdrawn ones included. */
  readonly catalog: () => Promise<{ readonly version: number; readonly entries: number }>;
  readonly activity: () => StoreActivity;
  /** Null where the store follows no log. */
  readonly log: (() => LogActivity) | null;
}

/** The metrics of a process. */
export interface Metrics {
  countRequest(request: EndedRequest): void;
  /** Takes up a cache, whose use is read when the metrics are asked for. */
  watchCache(name: string, use: CacheUse): void;
  /** All metrics in Prometheus' text format. Rejects where the store fails. */
  text(): Promise<string>;
  /** The media type of the text. */
  readonly contentType: string;
}

/** From a kept answer to a query that times out, in seconds. */
const LATENCY_BUCKETS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** Gives the metrics of this process, with those of Node (memory, event loop delay, garbage collection, processor time). */
export function createMetrics({ catalog, activity, log }: MetricSources): Metrics {
  const registry = new Registry();
  const registers = [registry];
  const caches = new Map<string, CacheUse>();
  const labelOf = createOperationNames();
  collectDefaultMetrics({ register: registry });

  const requests = new Counter({
    name: 'catalog_requests_total',
    help: 'Requests that have ended, by operation name and by the code of the first error (OK without one).',
    labelNames: ['operation', 'code'],
    registers,
  });
  const latencies = new Histogram({
    name: 'catalog_request_duration_seconds',
    help: 'From the headers of a request to the end of its answer, by operation name.',
    labelNames: ['operation'],
    buckets: LATENCY_BUCKETS,
    registers,
  });

  /** A metric whose values are read when it is asked for: one a label. */
  function readWhenAsked<Label extends string>(
    Kind: typeof Counter | typeof Gauge,
    name: string,
    help: string,
    labelNames: readonly Label[],
    read: () => Iterable<readonly [labels: Readonly<Record<Label, string>>, value: number]>,
  ): void {
    const metric = new Kind<Label>({
      name,
      help,
      labelNames,
      registers,
      collect() {
        metric.reset();
        for (const [labels, value] of read()) metric.inc(labels, value);
      },
    });
  }

  const ofCaches = (value: (use: CacheUse) => number) => () =>
    Array.from(caches, ([cache, use]) => [{ cache }, value(use)] as const);
  readWhenAsked(
    Counter,
    'catalog_cache_requests_total',
    'What caches were asked for, by cache and result.',
    ['cache', 'result'],
    () =>
      Array.from(caches, ([cache, { hits, misses }]) => [
        [{ cache, result: 'hit' }, hits] as const,
        [{ cache, result: 'miss' }, misses] as const,
      ]).flat(),
  );
  readWhenAsked(
    Gauge,
    'catalog_cache_entries',
    'How many values a cache keeps.',
    ['cache'],
    ofCaches(({ size }) => size),
  );
  readWhenAsked(
    Gauge,
    'catalog_cache_bytes',
    'What the values of a cache take of memory, as an upper estimate.',
    ['cache'],
    ofCaches(({ calculatedSize }) => calculatedSize),
  );

  const ofPools = (value: (pool: StoreActivity['pools'][string]) => number) => () =>
    Object.entries(activity().pools).map(([pool, of]) => [{ pool }, value(of)] as const);
  readWhenAsked(
    Gauge,
    'catalog_reader_pool_running',
    'Queries that a reader thread runs now.',
    ['pool'],
    ofPools(({ running }) => running),
  );
  readWhenAsked(
    Gauge,
    'catalog_reader_pool_waiting',
    'Queries that wait for a reader thread.',
    ['pool'],
    ofPools(({ waiting }) => waiting),
  );
  readWhenAsked(
    Counter,
    'catalog_reader_pool_queries_total',
    'Queries of a reader pool, by result.',
    ['pool', 'result'],
    () =>
      Object.entries(activity().pools).flatMap(([pool, { done, timeouts }]) => [
        [{ pool, result: 'done' }, done] as const,
        [{ pool, result: 'timeout' }, timeouts] as const,
      ]),
  );
  readWhenAsked(Gauge, 'catalog_writes_waiting', 'Writes that wait for their turn.', [], () => [
    [{}, activity().writes.waiting],
  ]);
  readWhenAsked(
    Counter,
    'catalog_writes_total',
    'Writes that had their turn, or were refused.',
    ['result'],
    () => [
      [{ result: 'done' }, activity().writes.done],
      [{ result: 'refused' }, activity().writes.refused],
    ],
  );
  readWhenAsked(
    Counter,
    'catalog_write_wait_seconds_total',
    'For how long the writes that had their turn had waited for it.',
    [],
    () => [[{}, activity().writes.waitedMilliseconds / 1_000]],
  );

  if (log !== null) {
    readWhenAsked(Gauge, 'catalog_log_state', 'Whether the node is in this state: 1, or 0.', ['state'], () =>
      Object.entries(log().states).map(([state, is]) => [{ state }, Number(is)] as const),
    );
    const ofLog = (value: (log: LogActivity) => number) => () => [[{}, value(log())] as const];
    readWhenAsked(
      Gauge,
      'catalog_log_applied_position',
      'The position in the log that the node has applied.',
      [],
      ofLog(({ applied }) => applied),
    );
    readWhenAsked(
      Gauge,
      'catalog_log_head_position',
      'The position at which the log ended when the node read it last.',
      [],
      ofLog(({ head }) => head),
    );
    readWhenAsked(
      Gauge,
      'catalog_log_confirmed_seconds',
      'How long ago the node knew last that it had all of its log.',
      [],
      ofLog(({ confirmedSecondsAgo }) => confirmedSecondsAgo),
    );
    readWhenAsked(
      Counter,
      'catalog_log_rebuilds_total',
      'How often the node was made anew, since it had applied what the log does not have.',
      [],
      ofLog(({ rebuilds }) => rebuilds),
    );
  }

  const entries = new Gauge({
    name: 'catalog_entries',
    help: 'Error codes in the catalog, withdrawn ones included.',
    registers,
  });
  const version = new Gauge({
    name: 'catalog_version',
    help: "The catalog's version, which every write by any process changes.",
    registers,
  });

  return {
    countRequest({ operationName, errorCodes, status, milliseconds }) {
      const code = codeOf(errorCodes, status);
      const operation = labelOf(operationName, code === 'OK');
      requests.inc({ operation, code });
      latencies.observe({ operation }, milliseconds / 1_000);
    },
    watchCache: (name, use) => void caches.set(name, use),
    async text() {
      const facts = await catalog();
      entries.set(facts.entries);
      version.set(facts.version);
      return registry.metrics();
    },
    contentType: registry.contentType,
  };
}

function codeOf(errorCodes: readonly string[] | null, status: number | null): string {
  if (status === null) return 'ABORTED';
  return errorCodes?.[0] ?? (status >= 400 ? `HTTP_${status}` : 'OK');
}
