import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { beforeEach, describe, expect, test } from 'vitest';
import { freshPath, seededPath } from '../harness.ts';
import { spawnServer, startServer } from '../server-process.ts';
import { openRawConnection, rawPost } from './http/raw-connection.ts';

/** How often the server is stopped under load; more by hand: `RESTARTS=50 …`. */
const RESTARTS = Number(process.env.RESTARTS ?? 1);
const CLIENTS = 50;

const QUERY = '{ errorCodes(filter: {httpStatus: [400]}, first: 20) { nodes { key message } } }';

let database: string;
beforeEach(() => {
  database = seededPath();
});

/** What comes of one request, which is sent once: the status of a complete answer, or the code of an error. */
function outcomeOf(url: string, agent: Agent | false): Promise<number | string> {
  return new Promise((resolve) => {
    const headers = { 'content-type': 'application/json' };
    const fail = ({ code, message }: NodeJS.ErrnoException): void => resolve(code ?? message);
    const sent = request(`${url}/graphql`, { method: 'POST', agent, headers }, (answer) => {
      answer.resume();
      answer.once('error', fail);
      answer.once('end', () => resolve(answer.statusCode!));
    });
    sent.once('error', fail);
    sent.end(JSON.stringify({ query: QUERY }));
  });
}

/** Waits until the server takes no more connections. */
async function refusal(url: string): Promise<void> {
  while (
    await fetch(`${url}/healthz`).then(
      () => true,
      () => false,
    )
  )
    await setTimeout(10);
}

describe('a server that gets a signal to stop', { timeout: 600_000 }, () => {
  test.each([
    ['new connections', false],
    ['connections that are kept', true],
  ])('answers every request that is in flight on %s', async (_, keepsConnections) => {
    const outcomes: (number | string)[] = [];
    for (let restart = 0; restart < RESTARTS; restart += 1) {
      const server = await startServer(database);
      let isStopped = false;
      let answers = 0;
      const clients = Array.from({ length: CLIENTS }, async () => {
        const agent = keepsConnections && new Agent({ keepAlive: true, maxSockets: 1 });
        while (!isStopped) {
          outcomes.push(await outcomeOf(server.url, agent));
          answers += 1;
        }
        if (agent) agent.destroy();
      });
      while (answers < 3 * CLIENTS) await setTimeout(1);
      isStopped = true;
      expect(await server.end('SIGTERM')).toBe(0);
      await Promise.all(clients);
    }
    expect(outcomes.filter((outcome) => outcome !== 200)).toEqual([]);
  });

  test('under load refuses connections, and loses no request of one that it took', async () => {
    const server = await startServer(database);
    const clients = Array.from({ length: CLIENTS }, async () => {
      const outcomes: (number | string)[] = [];
      do outcomes.push(await outcomeOf(server.url, false));
      while (outcomes.at(-1) === 200);
      return outcomes.at(-1);
    });
    await setTimeout(100);
    expect(await server.end('SIGTERM')).toBe(0);
    const ends = await Promise.all(clients);
    expect(ends.filter((end) => end !== 'ECONNREFUSED')).toEqual([]);
  });

  test('goes on answering when a second signal comes', async () => {
    const server = await startServer(database);
    const underWay = await openRawConnection(server.url);
    const body = rawPost('{ __typename }');
    underWay.write(body.slice(0, -5));
    const ended = server.end('SIGTERM');
    await refusal(server.url);
    const endedAgain = [server.end('SIGTERM'), server.end('SIGINT')];
    underWay.write(body.slice(-5));
    const answer = await underWay.ended();
    expect(answer).toContain('{"data":{"__typename":"Query"}}');
    expect(await Promise.all([ended, ...endedAgain])).toEqual([0, 0, 0]);
  });

  test.each<NodeJS.Signals>(['SIGTERM', 'SIGINT'])('by %s while it starts ends properly', async (signal) => {
    const path = freshPath();
    const child = spawnServer(path);
    const exited = once(child, 'exit');
    while (!existsSync(path)) await setTimeout(5);
    child.kill(signal);
    expect(await exited).toEqual([0, null]);
    const server = await startServer(path);
    expect(await outcomeOf(server.url, false)).toBe(200);
  });
});
