import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { connect, type Socket } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { createReadingLimit } from '../../src/server/http/slow-readers.ts';
import { smallServer } from './small-server.ts';

const MB = 1024 * 1024;

/** A connection that sends something and reads nothing until it is told to. */
async function openDeafConnection(port: number, text: string): Promise<Socket> {
  const socket = connect({ port, host: '127.0.0.1' });
  onTestFinished(() => void socket.destroy());
  socket.on('error', () => {});
  socket.pause();
  await new Promise<void>((resolve) => socket.once('connect', resolve));
  socket.write(text);
  return socket;
}

/** An operation whose answer is larger than what the kernel takes for a client that does not read. */
const LARGE = `query { ${Array.from({ length: 40 }, (_, n) => `a${n}: hello(name: $name)`).join(' ')} }`;

test('a client that does not read its answer is disconnected when its time is over', async () => {
  const server = await smallServer({ answerSeconds: 1, bodyLimit: MB, maxAliases: 100 });
  const { url } = await server.listen();
  const body = JSON.stringify({
    query: LARGE.replace('query', 'query ($name: String)'),
    variables: { name: 'x'.repeat(500_000) },
  });
  await openDeafConnection(
    Number(new URL(url).port),
    `POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
  );
  // The line is written when the answer is sent, or its connection has ended.
  const [line] = await server.linesOnce(1);
  expect(line).toMatchObject({ path: '/graphql' });
  expect(line!.milliseconds).toBeGreaterThan(900);
});

test('a client that reads slowly, but in time, gets all of it', async () => {
  const server = await smallServer({ answerSeconds: 60, bodyLimit: MB, maxAliases: 100 });
  const { url } = await server.listen();
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      query: LARGE.replace('query', 'query ($name: String)'),
      variables: { name: 'x'.repeat(500_000) },
    }),
  });
  expect((await response.text()).length).toBeGreaterThan(40 * 500_000);
});

test('a client that sends on while 8 MB of answers wait for it is disconnected at once', async () => {
  const limitReading = createReadingLimit(60_000);
  const answer = Buffer.alloc(6 * MB);
  const server = createServer((request, response) => {
    limitReading(request, response, answer.length);
    response.end(answer);
  });
  onTestFinished(() => void server.close());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const ended = new Promise<void>((resolve) =>
    server.once('connection', (socket) => socket.once('close', () => resolve())),
  );
  await openDeafConnection(port, 'GET / HTTP/1.1\r\nHost: localhost\r\n\r\n'.repeat(3));
  await ended;
});
