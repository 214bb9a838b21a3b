import { connect } from 'node:net';
import { onTestFinished } from 'vitest';

/** A TCP connection on which a test writes what it likes. */
export interface RawConnection {
  write(text: string): void;
  /** Settles with everything received, when so many answers are complete or the other side has ended. */
  answers(count: number): Promise<string>;
  /** Settles with everything received when the connection has ended, whoever ended it. */
  ended(): Promise<string>;
  /** Ends it from here without a word. */
  destroy(): void;
}

/** Connects to a server's URL; the connection is destroyed when the test has finished. */
export async function openRawConnection(url: string): Promise<RawConnection> {
  const { hostname, port } = new URL(url);
  const socket = connect({ host: hostname.replace(/[[\]]/g, ''), port: Number(port) });
  onTestFinished(() => void socket.destroy());
  let received = '';
  let isEnded = false;
  const watchers = new Set<() => void>();
  const look = (): void => {
    for (const watcher of watchers) watcher();
  };
  socket.setEncoding('latin1');
  socket.on('data', (chunk: string) => {
    received += chunk;
    look();
  });
  // A reset is an end too: the server may close while the client is still sending.
  socket.on('error', look);
  socket.on('close', () => {
    isEnded = true;
    look();
  });
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('error', reject);
  });

  const until = (isReached: () => boolean): Promise<string> =>
    new Promise((resolve) => {
      const watcher = (): void => {
        if (!isReached()) return;
        watchers.delete(watcher);
        resolve(received);
      };
      watchers.add(watcher);
      watcher();
    });

  return {
    write: (text) => void socket.write(text),
    answers: (count) => until(() => isEnded || bodies(received) >= count),
    ended: () => until(() => isEnded),
    destroy: () => void socket.destroy(),
  };
}

/** How many whole answers a text has; every answer of the server says its length. */
function bodies(text: string): number {
  let count = 0;
  let rest = text;
  for (;;) {
    const head = rest.indexOf('\r\n\r\n');
    if (head === -1) return count;
    const length = Number(/content-length: (\d+)/i.exec(rest.slice(0, head))?.[1] ?? 0);
    if (rest.length < head + 4 + length) return count;
    count += 1;
    rest = rest.slice(head + 4 + length);
  }
}

/** A POST of an operation as it goes over the wire. */
export function rawPost(query: string, headers: readonly string[] = []): string {
  const body = JSON.stringify({ query });
  return [
    'POST /graphql HTTP/1.1',
    'Host: localhost',
    'Content-Type: application/json',
    `Content-Length: ${Buffer.byteLength(body)}`,
    ...headers,
    '',
    body,
  ].join('\r\n');
}
