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
    }
    changing = false;
  }

  async function read(server: ServerProcess, byGet: boolean): Promise<number> {
    let count = 0;
    while (changing) {
      const least = acknowledged;
      const { errorCode } = byGet ? await get(server) : (await server.ask(READ, { key: KEY })).body.data;
      expect(errorCode.version).toBeGreaterThanOrEqual(least);
      if (errorCode.version > 1) expect(errorCode.solution).toBe(`Solution ${errorCode.version}`);
      count += 1;
    }
    return count;
  }

  const [, ...counts] = await Promise.all([
    change(),
    read(first, false),
    read(second, false),
    read(first, true),
    read(second, true),
  ]);
  // More answers than changes: most of them were kept ones.
  for (const count of counts) expect(count).toBeGreaterThan(CHANGES / 5);
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
