import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Metrics } from './metrics.ts';

/** A listener of its own, so that what clients of the catalog reach does not show how it is used. */
export interface MetricsServer {
  readonly url: string;
  close(): Promise<void>;
}

/** Serves metrics at `/metrics` of this host and port; 0 takes a free one. Throws what Node throws, as EADDRINUSE. */
export async function serveMetrics(
  metrics: Pick<Metrics, 'text' | 'contentType'>,
  host: string,
  port: number,
  onFailure: (error: unknown) => void,
): Promise<MetricsServer> {
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
  // A catalog that does not start, or has stopped, ends.
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
