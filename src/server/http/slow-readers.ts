import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** How much may wait on one connection besides the answer that its client is reading, in bytes. */
const MOST_WAITING = 8 * 1024 * 1024;

/** Watches how an answer of so many bytes is read. */
type LimitReading = (
  request: Pick<IncomingMessage, 'socket'>,
  response: Pick<ServerResponse, 'once'>,
  bytes: number,
) => void;

/**
 * Gives what disconnects clients that do not read: after so many milliseconds for one answer, and at once where a client
 * sends one request after another while 8 MB of answers wait for it. Node's own `timeout` begins anew with every
 * byte that is read, and counts none.
 */
export function createReadingLimit(milliseconds: number): LimitReading {
  const waiting = new WeakMap<Socket, number>();
  return ({ socket }, response, bytes) => {
    const before = waiting.get(socket) ?? 0;
    if (before > 0 && before + bytes > MOST_WAITING) {
      socket.destroy();
      return;
    }
    waiting.set(socket, before + bytes);
    const timer = setTimeout(() => socket.destroy(), milliseconds);
    timer.unref();
    response.once('close', () => {
      clearTimeout(timer);
      waiting.set(socket, (waiting.get(socket) ?? 0) - bytes);
    });
  };
}
