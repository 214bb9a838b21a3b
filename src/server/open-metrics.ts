import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import { logFault } from '../errors/fault.ts';
import type { Store } from '../store/open-store.ts';
import type { Selection } from '../store/query/selection.ts';
import type { Metrics } from '../watching/metrics.ts';

/** The metrics of a server over a store, while they are served. */
export interface OpenMetrics {
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
  const [{ createMetrics }, { serveMetrics }] = await Promise.all([
    import('../watching/metrics.ts'),
    import('../watching/serve-metrics.ts'),
  ]);
  const metrics = createMetrics({
    activity: () => store.activity(),
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
