import { setTimeout } from 'node:timers/promises';
import { beforeEach, describe, expect, test } from 'vitest';
import { checkSoundness, SOUND } from '../../bench/reliability/check-soundness.ts';
import { type Accepted, storm } from '../../bench/reliability/storm.ts';
import { seededPath } from '../harness.ts';
import { issueToken, startServer } from '../server-process.ts';

/** How often the server is killed, and how many corrections two servers are sent; more by hand: `KILLS=200 …`. */
const KILLS = Number(process.env.KILLS ?? 4);
const ATTEMPTS = Number(process.env.ATTEMPTS ?? 400);

let database: string;
beforeEach(() => {
  database = seededPath();
});

/** Checks everything that must hold of a store, whatever happened to the processes that wrote it. */
function expectSound(accepted: readonly Accepted[]): void {
  expect(checkSoundness(database, accepted)).toEqual(SOUND);
}

describe('corrections', () => {
  test('of the same entries by two processes and 16 clients are each in the history once, without a gap', async () => {
    const servers = [await startServer(database), await startServer(database)];
    const token = issueToken(database, 'Ada');
    const accepted: Accepted[] = [];
    let sent = 0;
    const outcomes = await Promise.all(
      Array.from({ length: 16 }, (_, client) =>
        storm(servers[client % 2]!.ask, token, `Client ${client}`, accepted, () => ++sent > ATTEMPTS),
      ),
    );
    for (const { statuses, problems } of outcomes) {
      expect([...statuses]).toEqual([200]);
      expect([...problems].filter((problem) => problem !== 'VERSION_CONFLICT')).toEqual([]);
    }
    for (const server of servers) expect(await server.end('SIGTERM')).toBe(0);
    expect(accepted.length).toBeGreaterThan(ATTEMPTS / 20);
    expectSound(accepted);
  }, 600_000);

  test('that were acknowledged are there after the process was killed at any moment', async () => {
    const accepted: Accepted[] = [];
    let token: string | undefined;
    for (let kill = 0; kill < KILLS; kill += 1) {
      const server = await startServer(database);
      token ??= issueToken(database, 'Ada');
      const storms = Array.from({ length: 4 }, (_, client) =>
        // What is under way when the process dies gets no answer, and is noted by nobody.
        storm(server.ask, token!, `Kill ${kill}, client ${client}`, accepted, () => false).catch(() => {}),
      );
      const enough = accepted.length + Math.ceil(Math.random() * 20);
      while (accepted.length < enough) await setTimeout(1);
      await server.end('SIGKILL');
      await Promise.all(storms);
      expectSound(accepted);
    }
    expect(accepted.length).toBeGreaterThan(KILLS);
  }, 1_800_000);
});
