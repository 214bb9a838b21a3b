import type { Ask } from './client.ts';

/** A correction that a server has acknowledged. */
export interface Accepted {
  /** The global ids of the entry and of its revision. */
  readonly id: string;
  readonly revision: string;
  readonly version: number;
  readonly solution: string;
}

/** The answers that a client of a storm has met. */
export interface Met {
  readonly statuses: Set<number>;
  readonly problems: Set<string>;
}

const ENTRIES =
  '{ errorCodes(filter: {service: ["open-telekom-cloud/tms"]}, first: 20) { nodes { id version } } }';

const CORRECT = `mutation ($input: CorrectErrorCodeInput!) {
  correctErrorCode(input: $input) { errorCode { version } revision { id version } userErrors { code } }
}`;

/**
 * Corrects random entries, of which there are 20, until `isOver`, which is asked before each attempt; notes what was accepted.
 * Rejects where the server does not answer: what was under way then is noted by nobody.
 */
export async function storm(
  ask: Ask,
  token: string,
  client: string,
  accepted: Accepted[],
  isOver: () => boolean,
): Promise<Met> {
  const { body } = await ask(ENTRIES);
  const versions = new Map<string, number>(
    body.data.errorCodes.nodes.map(({ id, version }: { id: string; version: number }) => [id, version]),
  );
  const ids = [...versions.keys()];
  const met: Met = { statuses: new Set(), problems: new Set() };
  for (let count = 0; !isOver(); count += 1) {
    const id = ids[Math.floor(Math.random() * ids.length)]!;
    const solution = `${client} says ${count}.`;
    const input = { id, expectedVersion: versions.get(id), reason: 'storm', patch: { solution } };
    const { status, body } = await ask(CORRECT, { input }, token);
    met.statuses.add(status);
    const payload = body.data?.correctErrorCode ?? null;
    if (payload === null) continue;
    for (const { code } of payload.userErrors) met.problems.add(code);
    const { revision, errorCode } = payload;
    if (revision !== null) accepted.push({ id, revision: revision.id, version: revision.version, solution });
    versions.set(id, errorCode.version);
  }
  return met;
}
