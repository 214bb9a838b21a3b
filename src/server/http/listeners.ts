import { lookup } from 'node:dns/promises';
import { createServer, type RequestListener, type Server, type ServerOptions, STATUS_CODES } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { clientErrorRefusal } from '../../errors/http-refusal.ts';
import { headOf, refusalBody } from '../../errors/protocol-error.ts';
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
): Promise<Listeners> {
  const addresses =
    host === 'localhost' ? (await lookup(host, { all: true })).map(({ address }) => address) : [host];
  const servers: Server[] = [];
  const sockets = new Set<Socket>();
  let portTaken = port;
  let missing: unknown = null;
  for (const address of new Set(addresses)) {
    const server = createServer(options, onRequest);
    server.on('clientError', answerClientError);
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

/** Answers a request that is no HTTP, or is sent too slowly, and ends its connection. */
function answerClientError(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const refused = clientErrorRefusal(error.code);
  const { status } = headOf(refused);
  const body = JSON.stringify(refusalBody(refused));
  socket.end(
    [
      `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
      'Content-Type: application/json; charset=utf-8',
      `Content-Length: ${Buffer.byteLength(body)}`,
      'Cache-Control: no-store',
      'Connection: close',
      '',
      body,
    ].join('\r\n'),
  );
}
