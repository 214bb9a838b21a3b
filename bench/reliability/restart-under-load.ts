import { Agent, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { startPeer } from '../start-peer.ts';

/** What came of all requests of one restart, by status or by why there was no answer in the end; and the exit code. */
export interface Restarted {
  readonly code: number | null;
  readonly counts: Readonly<Record<string, number>>;
}

const QUERY = encodeURIComponent(
  '{ errorCodes(filter: {httpStatus: [400]}, first: 20) { nodes { key message } } }',
);

/**
 *   server started ─► clients ask without a pause ─► SIGTERM ─► each goes on until it is not answered ─► counts
 *
 * Half of the clients open a connection for each request, half keep theirs.
 */
export async function restartUnderLoad(file: string, database: string, clients: number): Promise<Restarted> {
  const server = await startPeer('catalog', file, database, { CATALOG_LOG_LEVEL: 'warn' });
  const asking = Array.from({ length: clients }, (_, client) => ask(server.port, client % 2 === 0));
  await sleep(500 + Math.random() * 200);
  const code = await server.end();
  const counts: Record<string, number> = {};
  for (const { statuses, end } of await Promise.all(asking)) {
    for (const [status, count] of Object.entries(statuses)) add(counts, `answered ${status}`, count);
    add(counts, end, 1);
  }
  return { code, counts };
}

/** Adds to a count. */
export function add(counts: Record<string, number>, what: string | number, count: number): void {
  counts[what] = (counts[what] ?? 0) + count;
}

/** How a client fared: its answers by status, and why there was no answer in the end. */
interface Fared {
  readonly statuses: Readonly<Record<number, number>>;
  readonly end: string;
}

/** Asks until there is no answer. */
async function ask(port: number, keepsConnection: boolean): Promise<Fared> {
  const agent = keepsConnection ? new Agent({ keepAlive: true, maxSockets: 1 }) : false;
  const statuses: Record<number, number> = {};
  try {
    for (;;) add(statuses, await askOnce(port, agent), 1);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const end = code === 'ECONNREFUSED' ? 'refused' : `lost (${keepsConnection ? 'kept' : 'new'}, ${code})`;
    return { statuses, end };
  } finally {
    if (agent) agent.destroy();
  }
}

/** The status of a complete answer. Node's client sends nothing a second time. */
function askOnce(port: number, agent: Agent | false): Promise<number> {
  return new Promise((resolve, reject) => {
    const headers = { 'apollo-require-preflight': 'true' };
    const asked = request(
      { host: '127.0.0.1', port, path: `/graphql?query=${QUERY}`, agent, headers },
      (answer) => {
        answer.resume();
        answer.once('error', reject);
        answer.once('end', () => resolve(answer.statusCode!));
      },
    );
    asked.once('error', reject);
    asked.end();
  });
}
