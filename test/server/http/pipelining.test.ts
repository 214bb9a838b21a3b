import { expect, test } from 'vitest';
import { MOST_PIPELINED } from '../../../src/server/http/answer-in-order.ts';
import { makeGate, smallSchema, smallServer } from '../small-server.ts';
import { openRawConnection, rawPost } from './raw-connection.ts';

const countOf = (text: string, part: string) => text.split(part).length - 1;

test('requests that are sent without waiting for answers are answered one after the other, in their order', async () => {
  const gate = makeGate();
  const server = await smallServer({}, { schema: smallSchema(gate) });
  const { url } = await server.listen();
  const connection = await openRawConnection(url);
  const names = Array.from({ length: 50 }, (_, at) => `Name ${at}`);
  connection.write(rawPost('{ slow }') + names.map((name) => rawPost(`{ hello(name: "${name}") }`)).join(''));
  await gate.reached;
  // Another connection is answered while 50 wait behind the slow one, of which none has been begun.
  const other = await openRawConnection(url);
  other.write(rawPost('{ hello }'));
  await other.answers(1);
  expect(await server.linesOnce(1)).toHaveLength(1);
  gate.open();
  const answers = await connection.answers(51);
  expect([...answers.matchAll(/Hello, (Name \d+)!/g)].map(([, name]) => name)).toEqual(names);
});

test('the event loop turns between two requests of one connection', async () => {
  const server = await smallServer();
  const { url } = await server.listen();
  const connection = await openRawConnection(url);
  let turns = 0;
  let isOver = false;
  const count = (): void => {
    turns += 1;
    if (!isOver) setImmediate(count);
  };
  connection.write('GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n'.repeat(MOST_PIPELINED));
  setImmediate(count);
  await connection.answers(MOST_PIPELINED);
  isOver = true;
  expect(turns).toBeGreaterThanOrEqual(MOST_PIPELINED);
});

test('a client that sends more than may wait is disconnected, and others are not', async () => {
  const gate = makeGate();
  const server = await smallServer({}, { schema: smallSchema(gate) });
  const { url } = await server.listen();
  const [connection, other] = [await openRawConnection(url), await openRawConnection(url)];
  connection.write(rawPost('{ slow }') + rawPost('{ hello }').repeat(MOST_PIPELINED + 1));
  expect(countOf(await connection.ended(), 'HTTP/1.1')).toBe(0);
  other.write(rawPost('{ hello }'));
  expect(await other.answers(1)).toContain('Hello, world!');
  gate.open();
});
