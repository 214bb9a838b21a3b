import type { RequestListener, Server } from 'node:http';
import type { Socket } from 'node:net';
import { setImmediate, setTimeout } from 'node:timers/promises';

/*
 * a grace ─► nothing left to accept ─► not listening ─► a grace ─► silent ones closed ─► requests answered ─► closed
 *
 * In a grace, connections on which no request is under way may still send one. The second one is for those that were
 * accepted last.
 *
 * Linux resets the connections that a closed socket has not accepted, and a connection that is closed before all that
 * came on it is read. Node closes idle connections at once, as do http-terminator and stoppable, and a request that is
 * under way to one of them is lost (https://github.com/nodejs/node/issues/60617).
 */

/** For how long a connection without a request may still send one. */
const GRACE_MILLISECONDS = 500;

const POLL_MILLISECONDS = 20;

/** When nothing was accepted for so long, the clients that were about to connect have done so. */
const QUIET_MILLISECONDS = 50;

/** In a turn of the event loop that takes no longer, hardly a client can have connected. */
const SHORT_TURN_MILLISECONDS = 1;

/**
 * Closes servers, which answer by `onRequest`, and `sockets`, the open connections of them all, in no more than about
 * so many milliseconds.
 */
export async function closeServers(
  servers: readonly Server[],
  sockets: ReadonlySet<Socket>,
  onRequest: RequestListener,
  milliseconds: number,
): Promise<void> {
  const end = performance.now() + milliseconds;
  const grace = Math.min(GRACE_MILLISECONDS, milliseconds / 2);

  await waitUntil(() => sockets.size === 0, grace);
  const answerHeld = holdRequests(servers, onRequest);
  await turn();
  // Node takes a connection that has sent nothing for one with a request under way.
  for (const server of servers) server.closeIdleConnections();
  if (sockets.size > 0) await acceptUntilQuiet(servers, grace);
  await acceptPending(servers, (end - performance.now()) / 2);
  const closed = Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  answerHeld();

  await waitUntil(() => silentOf(sockets).length === 0, grace);
  await turn();
  for (const socket of silentOf(sockets)) socket.destroy();

  await waitUntil(() => {
    // Connections on which the head of an answer had gone out already stay open after it.
    for (const server of servers) server.closeIdleConnections();
    return sockets.size === 0;
  }, end - performance.now());
  for (const socket of sockets) socket.destroy();
  await closed;
}

/** The connections on which nothing was read. */
function silentOf(sockets: ReadonlySet<Socket>): readonly Socket[] {
  return [...sockets].filter(({ bytesRead }) => bytesRead === 0);
}

/**
 * Keeps requests that begin from now on until the function that it gives is called. A client whose request is answered
 * connects anew, so that under load there would always be another connection to accept.
 */
function holdRequests(servers: readonly Server[], onRequest: RequestListener): () => void {
  const held: Parameters<RequestListener>[] = [];
  const hold: RequestListener = (...exchange) => void held.push(exchange);
  for (const server of servers) server.off('request', onRequest).on('request', hold);
  return () => {
    for (const server of servers) server.off('request', hold).on('request', onRequest);
    for (const exchange of held) onRequest(...exchange);
  };
}

/** Settles when no client has connected for a while, or after so many milliseconds. */
async function acceptUntilQuiet(servers: readonly Server[], milliseconds: number): Promise<void> {
  let acceptedAt = performance.now();
  const accept = (): void => {
    acceptedAt = performance.now();
  };
  for (const server of servers) server.on('connection', accept);
  await waitUntil(() => performance.now() - acceptedAt > QUIET_MILLISECONDS, milliseconds);
  for (const server of servers) server.off('connection', accept);
}

/** Settles right after the event loop found no connection to accept, or after so many milliseconds. */
async function acceptPending(servers: readonly Server[], milliseconds: number): Promise<void> {
  let turnAt = performance.now();
  const end = turnAt + milliseconds;
  let hasAccepted = false;
  const accept = (): void => {
    hasAccepted = true;
  };
  for (const server of servers) server.on('connection', accept);
  for (let isDone = false; !isDone && turnAt < end; ) {
    hasAccepted = false;
    // Node may accept a single connection in a turn.
    await setImmediate();
    const now = performance.now();
    isDone = !hasAccepted && now - turnAt < SHORT_TURN_MILLISECONDS;
    turnAt = now;
  }
  for (const server of servers) server.off('connection', accept);
}

/** Settles after the event loop has looked at all sockets, and read what was there. */
async function turn(): Promise<void> {
  // The first may come before the loop has looked.
  await setImmediate();
  await setImmediate();
}

async function waitUntil(isReached: () => boolean, milliseconds: number): Promise<void> {
  const end = performance.now() + milliseconds;
  while (!isReached() && performance.now() < end) await setTimeout(POLL_MILLISECONDS);
}
