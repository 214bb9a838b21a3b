import { connect, type Socket } from 'node:net';

/** What came of a load: answers a second, and milliseconds of latency. */
export interface LoadResult {
  readonly answers: number;
  readonly aSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly longest: number;
}

/**
 * Sends requests over so many connections, one at a time on each, until the time is over. `requests` are whole
 * requests in HTTP/1.1, taken in turn from `from` on. Throws for an answer whose status is not 200.
 */
export async function load(
  port: number,
  requests: readonly Buffer[],
  milliseconds: number,
  connections: number,
  from = 0,
): Promise<LoadResult> {
  const latencies: number[] = [];
  let next = from;
  const startedAt = performance.now();
  const end = startedAt + milliseconds;
  await Promise.all(Array.from({ length: connections }, () => ask()));
  const seconds = (performance.now() - startedAt) / 1_000;
  latencies.sort((left, right) => left - right);
  const at = (share: number): number => latencies[Math.floor(latencies.length * share)] ?? 0;
  return {
    answers: latencies.length,
    aSecond: latencies.length / seconds,
    p50: at(0.5),
    p99: at(0.99),
    longest: latencies.at(-1) ?? 0,
  };

  function ask(): Promise<void> {
    return new Promise((resolve, reject) => {
      const socket: Socket = connect(port, '127.0.0.1');
      socket.setNoDelay(true);
      let sentAt = 0;
      let missing = 0;
      const send = (): void => {
        sentAt = performance.now();
        if (sentAt > end) {
          socket.destroy();
          resolve();
          return;
        }
        socket.write(requests[next++ % requests.length]!);
      };
      socket.on('connect', send);
      socket.on('error', reject);
      socket.on('data', (chunk: Buffer) => {
        if (missing === 0) {
          // A server sends the head of an answer in one piece.
          const head = chunk.indexOf('\r\n\r\n');
          const text = chunk.toString('latin1', 0, head);
          if (!text.startsWith('HTTP/1.1 200')) {
            reject(new Error(chunk.toString('utf8').slice(0, 2_000)));
            socket.destroy();
            return;
          }
          missing = head + 4 + Number(/content-length: (\d+)/i.exec(text)![1]);
        }
        missing -= chunk.length;
        if (missing > 0) return;
        latencies.push(performance.now() - sentAt);
        send();
      });
    });
  }
}
