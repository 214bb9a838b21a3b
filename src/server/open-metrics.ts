import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import { ageOf, LOG_STATES, type NodeLog } from '../store/log/node-log.ts';
import type { Store } from '../store/open-store.ts';
import type { Selection } from '../store/query/selection.ts';
import type { Metrics } from '../watching/metrics.ts';
import type { LogActivity } from '../watching/store-activity.ts';
import { logFault } from './log.ts';

/** The metrics of a server over a store, while they are served. */
interface OpenMetrics {
  readonly metrics: Metrics;
  /** Where they are: `http://127.0.0.1:9464/metrics`. */
  readonly url: string;
  close(): Promise<void>;
}

const ALL: Selection = { condition: { all: [] }, search: null };

/** Serves the metrics of a store where the settings say; null where they say `off`. */
export async function openMetrics(
  { metrics: place, host }: Pick<Config, 'metrics' | 'host'>,
  store: Store,
  log: Logger,
): Promise<OpenMetrics | null> {
  if (place === null) return null;
  // Loaded by those alone who want them.
  const { createMetrics } = await import('../watching/metrics.ts');
  const metrics = createMetrics({
    activity: () => store.activity(),
    log: store.log && logActivity(store.log),
    async catalog() {
      const [version, entries] = await Promise.all([store.version(), store.errorCodes.count(ALL)]);
      return { version, entries };
    },
  });
  const onFailure = (error: unknown): void => logFault(log, error, { path: '/metrics' });
  const server = await serveMetrics(metrics, place.host ?? host, place.port, onFailure);
  log.info({ url: server.url }, 'metrics');
  return { metrics, ...server };
}

/**
 * Serves metrics over a listener of their own, so that what clients of the catalog reach does not show how it is used: at
 * `/metrics` of this host and port; 0 takes a free one. Throws what Node throws, as EADDRINUSE.
 */
async function serveMetrics(
  metrics: Pick<Metrics, 'text' | 'contentType'>,
  host: string,
  port: number,
  onFailure: (error: unknown) => void,
): Promise<Omit<OpenMetrics, 'metrics'>> {
  async function answer(response: ServerResponse): Promise<void> {
    try {
      const text = await metrics.text();
      response.writeHead(200, { 'content-type': metrics.contentType, 'cache-control': 'no-store' }).end(text);
    } catch (error) {
      onFailure(error);
      response.writeHead(503).end();
    }
  }

  const server = createServer(({ method, url }, response) => {
    if (url?.split('?', 1)[0] !== '/metrics') response.writeHead(404).end();
    else if (method !== 'GET' && method !== 'HEAD') response.writeHead(405, { allow: 'GET, HEAD' }).end();
    else void answer(response);
  });
  server.listen({ host, port });
  await once(server, 'listening');
  // The listener does not keep a process alive whose server did not start or has stopped.
  server.unref();
  const { address, family, port: taken } = server.address() as AddressInfo;
  return {
    url: `http://${family === 'IPv6' ? `[${address}]` : address}:${taken}/metrics`,
    async close() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

function logActivity(log: NodeLog): () => LogActivity {
  return () => {
    const status = log.status();
    return {
      states: Object.fromEntries(LOG_STATES.map((state) => [state, state === status.state])),
      applied: status.position,
      head: status.head,
      confirmedSecondsAgo: ageOf(status) / 1_000,
      rebuilds: status.rebuilds,
    };
  };
}
