import { connect } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { makeGate, smallSchema, smallServer } from '../small-server.ts';
import { openRawConnection, rawPost } from './raw-connection.ts';

function refusesConnections(url: string): Promise<boolean> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve) => {
    const socket = connect({ host: hostname, port: Number(port) });
    socket.once('error', () => resolve(true));
    socket.once('connect', () => {
      socket.destroy();
      resolve(false);
    });
  });
}

/** One answer, with the word that no other follows on its connection. */
function expectLastAnswer(text: string): void {
  expect(text).toContain('HTTP/1.1 200 OK');
  expect(text).toMatch(/connection: close/i);
  expect(text).toContain('{"data":{"hello":"Hello, world!"}}');
}

const HEAD = 'GET /readyz HTTP/1.1\r\nHost: localhost\r\n';

describe('a server that is closed', () => {
  test('answers the request under way, refuses new connections, and is not ready', async () => {
    const gate = makeGate();
    const server = await smallServer({}, { schema: smallSchema(gate) });
    const { url } = await server.listen();
    const [underWay, idle, probe, late] = await Promise.all(
      Array.from({ length: 4 }, () => openRawConnection(url)),
    );
    idle!.write(rawPost('{ hello }'));
    await idle!.answers(1);
    // These have sent a part of a request, so the server waits for the rest of it.
    probe!.write(`${HEAD}\r\n`);
    expect(await probe!.answers(1)).toContain('200 OK');
    probe!.write(HEAD);
    late!.write(rawPost('{ hello }').slice(0, -5));
    underWay!.write(rawPost('{ hello }'));
    await underWay!.answers(1);
    underWay!.write(rawPost('{ slow }'));
    await gate.reached;

    const closed = server.close();
    expect(await idle!.ended()).toContain('Hello, world!');
    while (!(await refusesConnections(url))) await setTimeout(20);

    probe!.write('\r\n');
    const readiness = await probe!.ended();
    expect(readiness).toContain('HTTP/1.1 503 Service Unavailable');
    expect(readiness).toContain('{"status":"not ready","reason":"The server is shutting down."}');

    late!.write(rawPost('{ hello }').slice(-5));
    gate.open();
    const answer = await underWay!.ended();
    expect(answer).toContain('HTTP/1.1 200 OK');
    expect(answer).toMatch(/connection: close/i);
    expect(answer).toContain('{"data":{"slow":"done"}}');
    await closed;
  });

  test('answers a query that arrives on a connection still open', async () => {
    const gate = makeGate();
    const server = await smallServer({}, { schema: smallSchema(gate) });
    const { url } = await server.listen();
    const [underWay, late] = await Promise.all([openRawConnection(url), openRawConnection(url)]);
    const request = rawPost('{ hello }');
    late.write(request.slice(0, 20));
    // Once a later request is answered, the server has read the first part of this one.
    underWay.write(rawPost('{ hello }'));
    await underWay.answers(1);
    underWay.write(rawPost('{ slow }'));
    await gate.reached;
    const closed = server.close();
    late.write(request.slice(20));
    expectLastAnswer(await late.ended());
    gate.open();
    await closed;
  });

  test('answers what it has not read yet: on a new connection, a silent one, and one that was answered', async () => {
    const server = await smallServer();
    const { url } = await server.listen();
    const [silent, answered] = await Promise.all([openRawConnection(url), openRawConnection(url)]);
    answered.write(rawPost('{ hello }'));
    await answered.answers(1);
    const pending = openRawConnection(url);
    const closed = server.close();
    silent.write(rawPost('{ hello }'));
    answered.write(rawPost('{ hello }'));
    const opened = await pending;
    opened.write(rawPost('{ hello }'));
    expectLastAnswer(await silent.ended());
    expectLastAnswer((await answered.ended()).split('}}').slice(1).join('}}'));
    expectLastAnswer(await opened.ended());
    await closed;
  });

  test('accepts all the connections that wait for it', async () => {
    const server = await smallServer();
    const { url } = await server.listen();
    const answers = Array.from({ length: 50 }, async () => {
      const opened = await openRawConnection(url);
      opened.write(rawPost('{ hello }'));
      return opened.ended();
    });
    const closed = server.close();
    for (const answer of await Promise.all(answers)) expectLastAnswer(answer);
    await closed;
  });

  test('ends a connection after the answer to a malformed address, too', async () => {
    const server = await smallServer();
    const { url } = await server.listen();
    const opened = await openRawConnection(url);
    const closed = server.close();
    opened.write('GET /%E0%A4%A HTTP/1.1\r\nHost: localhost\r\n\r\n');
    const answer = await opened.ended();
    expect(answer).toContain('HTTP/1.1 400 Bad Request');
    expect(answer).toMatch(/connection: close/i);
    await closed;
  });

  test('waits no longer than the settings allow', async () => {
    const gate = makeGate();
    const server = await smallServer({ shutdownSeconds: 0.1 }, { schema: smallSchema(gate) });
    const { url } = await server.listen();
    const underWay = await openRawConnection(url);
    underWay.write(rawPost('{ slow }'));
    await gate.reached;
    await server.close();
    expect(await underWay.ended()).toBe('');
    gate.open();
  });

  test('does not wait for a connection that has sent nothing', async () => {
    const server = await smallServer({ shutdownSeconds: 600 });
    const { url } = await server.listen();
    const silent = await openRawConnection(url);
    // The server has taken the silent connection once it answers a later one.
    const other = await openRawConnection(url);
    other.write(rawPost('{ hello }'));
    await other.answers(1);
    await server.close();
    expect(await silent.ended()).toBe('');
  });

  test('may be closed twice, or before it listens', async () => {
    const server = await smallServer();
    await Promise.all([server.close(), server.close()]);
    await server.close();
  });
});

describe('a server that listens', () => {
  test('takes the port that is configured, and says where it is', async () => {
    const first = await smallServer();
    const { url } = await first.listen();
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    const second = await smallServer({ port: Number(new URL(url).port) });
    await expect(second.listen()).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });

  test('on localhost answers under that name and on 127.0.0.1', async () => {
    const server = await smallServer({ host: 'localhost' });
    const { url } = await server.listen();
    expect(url).toMatch(/^http:\/\/localhost:\d+$/);
    for (const base of [url, url.replace('localhost', '127.0.0.1')]) {
      expect((await fetch(`${base}/healthz`)).status).toBe(200);
    }
  });

  test('on all addresses names one that can be opened', async () => {
    const server = await smallServer({ host: '0.0.0.0' });
    const { url } = await server.listen();
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
  });
});
