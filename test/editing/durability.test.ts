import { setTimeout } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { beforeEach, describe, expect, test } from 'vitest';
import { effectiveValues } from '../../src/domain/overlay.ts';
import { searchRow } from '../../src/store/schema/search-row.ts';
import { stateFromJson } from '../../src/store/schema/state-json.ts';
import { seededPath } from '../harness.ts';
import { issueToken, type ServerProcess, startServer } from '../server-process.ts';

/** How often the server is killed, and how many corrections two servers are sent; more by hand: `KILLS=200 …`. */
const KILLS = Number(process.env.KILLS ?? 4);
const ATTEMPTS = Number(process.env.ATTEMPTS ?? 400);

const KEYS = Array.from(
  { length: 20 },
  (_, n) =>
    `open-telekom-cloud/tms/TMS.${['0001', '0002', '0003', '0004', '0005', '0006', '0007', '0008', '0009', '0010', '0011', '0012', '0013', '0014', '0016', '0017', '0018', '1001', '1002', '1003'][n]}`,
);

const CORRECT = `mutation ($input: CorrectErrorCodeInput!) {
  correctErrorCode(input: $input) { errorCode { version } revision { id version } userErrors { code } }
}`;

interface Accepted {
  readonly id: string;
  readonly version: number;
  readonly solution: string;
}

let database: string;
beforeEach(() => {
  database = seededPath();
});

async function entriesOf(server: ServerProcess): Promise<Map<string, number>> {
  const { body } = await server.ask(
    'query ($codes: [String!]) { errorCodes(filter: {service: ["open-telekom-cloud/tms"], code: $codes}, first: 20) { nodes { id version } } }',
    { codes: KEYS.map((key) => key.split('/')[2]) },
  );
  return new Map(
    body.data.errorCodes.nodes.map(({ id, version }: { id: string; version: number }) => [id, version]),
  );
}

/** Corrects random entries until `isOver`, and notes what was accepted; gives the statuses and user errors of the answers. */
async function storm(
  server: ServerProcess,
  token: string,
  client: string,
  accepted: Accepted[],
  isOver: () => boolean,
): Promise<{ statuses: Set<number>; problems: Set<string> }> {
  const versions = await entriesOf(server);
  const ids = [...versions.keys()];
  const seen = { statuses: new Set<number>(), problems: new Set<string>() };
  for (let count = 0; !isOver(); count += 1) {
    const id = ids[Math.floor(Math.random() * ids.length)]!;
    const solution = `${client} says ${count}.`;
    const input = { id, expectedVersion: versions.get(id), reason: 'storm', patch: { solution } };
    const { status, body } = await server.ask(CORRECT, { input }, token);
    seen.statuses.add(status);
    const { errorCode, revision, userErrors } = body.data.correctErrorCode;
    for (const { code } of userErrors) seen.problems.add(code);
    if (revision !== null) accepted.push({ id, version: revision.version, solution });
    versions.set(id, errorCode.version);
  }
  return seen;
}

/** Checks everything that must hold of a store, whatever happened to the processes that wrote it. */
function expectSound(accepted: readonly Accepted[]): void {
  const store = new Database(database);
  expect(store.pragma('integrity_check', { simple: true })).toBe('ok');
  expect(store.pragma('foreign_key_check')).toEqual([]);

  const revisions = store
    .prepare<[], { error_code_id: number; version: number; state: string }>(
      'SELECT error_code_id, version, state FROM revisions ORDER BY error_code_id, version',
    )
    .all();
  const states = new Map(
    revisions.map(({ error_code_id, version, state }) => [
      `${error_code_id}:${version}`,
      effectiveValues(stateFromJson(state)),
    ]),
  );
  const entries = store
    .prepare<[], { id: number; version: number; code: string; solution: string | null }>(
      'SELECT id, version, code, solution FROM error_codes',
    )
    .all();
  expect(revisions).toHaveLength(entries.reduce((sum, { version }) => sum + version, 0));
  for (const { id, version, solution } of entries)
    expect(states.get(`${id}:${version}`)?.solution?.plain ?? null).toBe(solution);

  const acknowledged = accepted.map(
    ({ id, version }) => `${Buffer.from(id, 'base64url').toString().split(':')[1]}:${version}`,
  );
  expect(new Set(acknowledged).size).toBe(acknowledged.length);
  for (const [at, name] of acknowledged.entries())
    expect(states.get(name)?.solution?.plain).toBe(accepted[at]!.solution);

  const terms = (name: string): unknown[] => {
    store.exec(
      `CREATE VIRTUAL TABLE temp.terms USING fts5vocab('${name === 'rebuilt' ? 'temp' : 'main'}', '${name}', 'instance')`,
    );
    const all = store.prepare('SELECT * FROM temp.terms ORDER BY doc, col, offset, term').raw().all();
    store.exec('DROP TABLE temp.terms');
    return all;
  };
  store.exec(
    `CREATE VIRTUAL TABLE temp.rebuilt USING fts5(code, message, description, solution, module, content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 2")`,
  );
  const insert = store.prepare(
    'INSERT INTO temp.rebuilt (rowid, code, message, description, solution, module) VALUES (@id, @code, @message, @description, @solution, @module)',
  );
  for (const { id, version, code } of entries)
    insert.run({ id, ...searchRow(code, states.get(`${id}:${version}`)!) });
  expect(terms('error_code_search')).toEqual(terms('rebuilt'));
  store.close();
}

describe('corrections', () => {
  test('of the same entries by two processes and 16 clients are each in the history once, without a gap', async () => {
    const servers = [await startServer(database), await startServer(database)];
    const token = issueToken(database, 'Ada');
    const accepted: Accepted[] = [];
    let sent = 0;
    const seen = await Promise.all(
      Array.from({ length: 16 }, (_, client) =>
        storm(servers[client % 2]!, token, `Client ${client}`, accepted, () => ++sent > ATTEMPTS),
      ),
    );
    for (const { statuses, problems } of seen) {
      expect([...statuses]).toEqual([200]);
      expect([...problems].filter((problem) => problem !== 'VERSION_CONFLICT')).toEqual([]);
    }
    for (const server of servers) expect(await server.end('SIGTERM')).toBe(0);
    expect(accepted.length).toBeGreaterThan(ATTEMPTS / 20);
    expectSound(accepted);
  }, 600_000);

  test(
    'that were acknowledged are there after the process was killed at any time',
    async () => {
      const accepted: Accepted[] = [];
      let token: string | undefined;
      for (let kill = 0; kill < KILLS; kill += 1) {
        const server = await startServer(database);
        token ??= issueToken(database, 'Ada');
        const storms = Array.from({ length: 4 }, (_, client) =>
          // What is under way when the process dies gets no answer, and counts as not acknowledged.
          storm(server, token!, `Kill ${kill}, client ${client}`, accepted, () => false).catch(() => {}),
        );
        const before = accepted.length;
        while (accepted.length < before + 2) await setTimeout(1);
        await setTimeout(Math.random() * 200);
        await server.end('SIGKILL');
        await Promise.all(storms);
        expectSound(accepted);
      }
    },
    KILLS * 60_000,
  );
});
