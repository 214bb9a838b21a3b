import { setTimeout as sleep } from 'node:timers/promises';
import type { Peer } from '../start-peer.ts';
import { checkSoundness, type Soundness } from './check-soundness.ts';
import { type Ask, clientOf } from './client.ts';
import { followFeed } from './follow-feed.ts';
import { copyOf, count, type Finding, promised, type Run, startServer } from './run.ts';
import { type Accepted, storm } from './storm.ts';

const PHASE = 'kill -9 in a storm';
const CLIENTS = 16;

/** A server is killed, in the middle of whatever it does, when up to so many more corrections are acknowledged. */
const MOST_ACKNOWLEDGED = 60;

/**
 *   16 clients correct 20 entries ─► two servers on one file ◄─ kill -9, started again, …
 *   one client follows the feed   ─►
 */
export async function killInStorm(run: Run, milliseconds: number): Promise<Finding[]> {
  const database = copyOf(run, 'kills');
  const end = Date.now() + milliseconds;
  const servers: [Peer, Peer] = [await startServer(database), await startServer(database)];
  const ask = (slot: 0 | 1): Ask => clientOf(servers[slot].port, PHASE, run.refusals);
  const accepted: Accepted[] = [];
  let attempts = 0;
  let kills = 0;
  const isOver = (): boolean => Date.now() >= end;

  async function client(number: number): Promise<void> {
    const slot = (number % 2) as 0 | 1;
    for (let life = 0; !isOver(); life += 1) {
      const name = `Client ${number}, life ${life},`;
      const attempt = (): boolean => {
        if (isOver()) return true;
        attempts += 1;
        return false;
      };
      // The server was killed.
      await storm(ask(slot), run.token, name, accepted, attempt).catch(() => sleep(20));
    }
  }

  async function killer(slot: 0 | 1): Promise<void> {
    while (!isOver()) {
      const enough = accepted.length + Math.ceil(Math.random() * MOST_ACKNOWLEDGED);
      while (accepted.length < enough && !isOver()) await sleep(1);
      await servers[slot].kill();
      kills += 1;
      servers[slot] = await startServer(database);
    }
  }

  const feed = followFeed(() => ask(Math.random() < 0.5 ? 0 : 1));
  const clients = Array.from({ length: CLIENTS }, (_, number) => client(number));
  await Promise.all([...clients, killer(0), killer(1)]);
  await Promise.all(servers.map((server) => server.kill()));
  servers[0] = await startServer(database);
  await feed.finish(ask(0));
  await servers[0].end();

  const repeated = [...feed.seen.values()].filter((times) => times > 1).length;
  const missed = accepted.filter(({ revision }) => !feed.seen.has(revision)).length;
  return [
    count('kill -9', kills),
    count('corrections attempted by 16 clients over two processes', attempts),
    count('acknowledged', accepted.length),
    ...soundnessFindings('after the kills', checkSoundness(database, accepted)),
    promised('changes in the feed more than once', repeated, 0),
    promised('acknowledged, and not in the feed', missed, 0),
  ];
}

/** The rows that say whether a store is sound. */
export function soundnessFindings(when: string, soundness: Soundness): Finding[] {
  const { integrity, brokenReferences, lost, doubled, gaps, stale, isSearchIndexRight } = soundness;
  return [
    promised(`acknowledged and lost, ${when}`, lost, 0),
    promised(`gaps in histories, and versions given twice, ${when}`, gaps + doubled, 0),
    promised(`entries that are not as their history says, ${when}`, stale, 0),
    promised(`integrity_check, ${when}`, integrity, 'ok'),
    promised(`broken references, ${when}`, brokenReferences, 0),
    promised(`search index, ${when}`, isSearchIndexRight ? 'right' : 'wrong', 'right'),
  ];
}
