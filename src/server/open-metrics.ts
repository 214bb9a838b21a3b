import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import { logFault } from '../errors/fault.ts';
import { ageOf, LOG_STATES, type NodeLog } from '../store/log/node-log.ts';
import type { Store } from '../store/open-store.ts';
import type { Selection } from '../store/query/selection.ts';
import type { Metrics } from '../watching/metrics.ts';
import type { LogActivity } from '../watching/store-activity.ts';

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
