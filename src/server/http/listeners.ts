import { lookup } from 'node:dns/promises';
import { createServer, type RequestListener, type Server, type ServerOptions } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { closeServers } from '../close-servers.ts';

/** The sockets on which a server is listening, all under one port. */
export interface Listeners {
  readonly port: number;
  /**
   * Takes no more connections, and settles when all that are open have ended: unused ones after a moment in which
   * they may still send a request, those with a request under way when it is answered, and the rest after so many
   * milliseconds.
   */
  close(milliseconds: number): Promise<void>;
}

/** What a listener does with a connection that does not speak HTTP, or speaks it too slowly. */
export type ClientErrorListener = (error: NodeJS.ErrnoException, socket: Socket) => void;

// Of the addresses of `localhost`, a machine may have only one family.
const FAMILY_MISSING: ReadonlySet<string | undefined> = new Set(['EADDRNOTAVAIL', 'EAFNOSUPPORT']);

/**
 * Listens on a host and port. `localhost` is every address of that name, since clients differ in which they try.
 * Fastify's own `listen` would do so too, but closes the second one late and without waiting for its requests.
 */
export async function openListeners(
  host: string,
  port: number,
  options: ServerOptions,
  onRequest: RequestListener,
  onClientError: ClientErrorListener,
): Promise<Listeners> {
  const addresses =
    host === 'localhost' ? (await lookup(host, { all: true })).map(({ address }) => address) : [host];
  const servers: Server[] = [];
  const sockets = new Set<Socket>();
  let portTaken = port;
  let missing: unknown = null;
  for (const address of new Set(addresses)) {
    const server = createServer(options, onRequest);
    server.on('clientError', onClientError);
    server.on('connection', (socket) => {
      sockets.add(socket);
      socket.once('close', () => sockets.delete(socket));
    });
    try {
      portTaken = await listen(server, address, portTaken);
      servers.push(server);
    } catch (error) {
      if (!FAMILY_MISSING.has((error as NodeJS.ErrnoException).code)) {
        for (const opened of servers) opened.close();
        throw error;
      }
      missing = error;
    }
  }
  if (servers.length === 0) throw missing;
  return {
    port: portTaken,
    close: (milliseconds) => closeServers(servers, sockets, onRequest, milliseconds),
  };
}

function listen(server: Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host, port }, () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}
