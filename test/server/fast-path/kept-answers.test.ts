import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { seededPath } from '../../harness.ts';
import { issueToken, type ServerProcess, startServer } from '../../server-process.ts';

const KEY = 'open-telekom-cloud/tms/TMS.0009';
const READ = `query ($key: String!) { errorCode(by: {key: $key}) { version solution } }`;
const CORRECT = `mutation ($input: CorrectErrorCodeInput!) {
  correctErrorCode(input: $input) { userErrors { code } errorCode { version } }
}`;

const CHANGES = 25;

test('an answer by either of two processes is never older than a change that either has acknowledged', async () => {
  const database = seededPath();
  const first = await startServer(database);
  const second = await startServer(database);
  const token = issueToken(database, 'Ada');
  const { body } = await first.ask(`{ errorCode(by: {key: "${KEY}"}) { id } }`);
  const { id } = body.data.errorCode;

  let acknowledged = 1;
  let changing = true;
  /** How many answers each of the four readers has. */
  const counts = [0, 0, 0, 0];
  /** Settles when each reader has so many answers more than now, or one has failed. */
  async function answers(more: number): Promise<void> {
    const before = [...counts];
    while (changing && counts.some((count, reader) => count < before[reader]! + more)) await setTimeout(1);
  }

  async function change(): Promise<void> {
    for (let version = 1; version <= CHANGES; version++) {
      const writer = version % 2 === 0 ? first : second;
      const input = {
        id,
        expectedVersion: version,
        reason: 'test',
        patch: { solution: `Solution ${version + 1}` },
      };
      const { body } = await writer.ask(CORRECT, { input }, token);
      expect(body.data.correctErrorCode.userErrors).toEqual([]);
      acknowledged = version + 1;
      await answers(2);
    }
  }

  async function read(server: ServerProcess, byGet: boolean, reader: number): Promise<void> {
    while (changing) {
      const least = acknowledged;
      const { errorCode } = byGet ? await get(server) : (await server.ask(READ, { key: KEY })).body.data;
      expect(errorCode.version).toBeGreaterThanOrEqual(least);
      if (errorCode.version > 1) expect(errorCode.solution).toBe(`Solution ${errorCode.version}`);
      counts[reader]! += 1;
    }
  }

  const stop = () => {
    changing = false;
  };
  // Each reader has at least two answers between two changes: the second of them is a kept one.
  await Promise.all([
    change().finally(stop),
    ...[first, second, first, second].map((server, reader) => read(server, reader > 1, reader).finally(stop)),
  ]);
  for (const server of [first, second]) {
    expect((await server.ask(READ, { key: KEY })).body.data.errorCode.version).toBe(CHANGES + 1);
  }
});

async function get({ url }: ServerProcess) {
  const parameters = new URLSearchParams({ query: READ, variables: JSON.stringify({ key: KEY }) });
  const response = await fetch(`${url}/graphql?${parameters}`, {
    headers: { 'apollo-require-preflight': 'true' },
  });
  return ((await response.json()) as { data: { errorCode: { version: number; solution: string } } }).data;
}
