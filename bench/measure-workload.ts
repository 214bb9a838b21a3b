import { correctEntries } from './correct-entries.ts';
import { type LoadResult, load } from './load.ts';
import type { Server } from './servers.ts';
import type { Peer } from './start-peer.ts';
import { type Workload, wireBytes } from './workloads.ts';

const CONNECTIONS = 16;

/** So many different requests are sent to servers that keep answers. */
const REPEATED = 50;

/** So many answers a server gives before a workload is measured, or as many as it can in ten times a round. */
const WARM_UP_ANSWERS = 2_000;

/** The result of one load, with the server's processor time for an answer and the longest delay of its event loop. */
export interface Measurement extends LoadResult {
  readonly microseconds: number;
  readonly longestDelay: number;
}

/** The measurements of a workload at one server, one a round. */
export interface MeasuredServer {
  readonly server: Server;
  /** With 16 connections. */
  readonly concurrent: readonly Measurement[];
  /** With one. */
  readonly sequential: readonly Measurement[];
}

/**
 * Measures a workload at all servers that take it, for so many rounds: each round goes through all servers, so that
 * whatever else the machine does slows all of them.
 */
export async function measureWorkload(
  { requests, changedKeys }: Workload,
  database: string,
  servers: readonly Server[],
  rounds: number,
  milliseconds: number,
): Promise<MeasuredServer[]> {
  const measured = servers.flatMap((server) => {
    const paths = requests.map(server.pathOf);
    if (paths.some((path) => path === null)) return [];
    const different = server.keepsAnswers ? REPEATED : requests.length;
    const bytes = requests.slice(0, different).map((request, at) => wireBytes(request, paths[at]!));
    return [{ server, bytes, concurrent: [] as Measurement[], sequential: [] as Measurement[] }];
  });
  for (const { server, bytes } of measured) await warmUp(server.peer, bytes, milliseconds);
  for (let round = 0; round < rounds; round++) {
    for (const { server, bytes, concurrent, sequential } of measured) {
      const changes = changedKeys.length === 0 ? null : await correctEntries(database, changedKeys, 100);
      const from = round * 3_000;
      concurrent.push(await measureLoad(server.peer, bytes, milliseconds, CONNECTIONS, from));
      sequential.push(await measureLoad(server.peer, bytes, milliseconds, 1, from + 1_500));
      await changes?.stop();
    }
  }
  return measured;
}

/** Sends requests that are not measured until V8 has compiled what they run. */
async function warmUp(peer: Peer, requests: readonly Buffer[], milliseconds: number): Promise<void> {
  let answers = 0;
  for (let times = 0; answers < WARM_UP_ANSWERS && times < 10; times++) {
    answers += (await load(peer.port, requests, milliseconds, CONNECTIONS, 10_000 + answers)).answers;
  }
}

async function measureLoad(
  peer: Peer,
  requests: readonly Buffer[],
  milliseconds: number,
  connections: number,
  from: number,
): Promise<Measurement> {
  const before = await peer.usage();
  const result = await load(peer.port, requests, milliseconds, connections, from);
  const after = await peer.usage();
  const used = after.processorMicroseconds - before.processorMicroseconds;
  return { ...result, microseconds: used / result.answers, longestDelay: after.longestDelay };
}
