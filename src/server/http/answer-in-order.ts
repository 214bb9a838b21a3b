import type { RequestListener } from 'node:http';
import type { Socket } from 'node:net';

/** How many requests may wait on one connection behind the one that is being answered. */
export const MOST_PIPELINED = 100;

/**
 * Gives a listener that answers the requests of a connection one after the other, and lets the event loop turn between
 * two of them. Node begins all that a client has sent without waiting for answers (RFC 9112, section 9.3.2) at once: 1,600
 * requests fit into what it reads in one piece, and nobody else is answered meanwhile. Who sends on while MOST_PIPELINED
 * wait is disconnected.
 */
export function answerInOrder(onRequest: RequestListener): RequestListener {
  const waiting = new WeakMap<Socket, Parameters<RequestListener>[]>();

  function answer(...[request, response]: Parameters<RequestListener>): void {
    const { socket } = request;
    response.once('close', () => {
      const next = waiting.get(socket)?.shift();
      if (next === undefined || socket.destroyed) waiting.delete(socket);
      else setImmediate(answer, ...next);
    });
    onRequest(request, response);
  }

  return (request, response) => {
    const { socket } = request;
    const line = waiting.get(socket);
    if (line === undefined) {
      waiting.set(socket, []);
      answer(request, response);
    } else if (line.length < MOST_PIPELINED) {
      line.push([request, response]);
    } else {
      socket.destroy();
    }
  };
}
