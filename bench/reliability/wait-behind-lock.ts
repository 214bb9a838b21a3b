import { setTimeout as sleep } from 'node:timers/promises';
import { type Ask, clientOf, type TimedAnswer } from './client.ts';
import { holdLock } from './hold-lock.ts';
import { lookUp, quantile } from './look-up.ts';
import { copyOf, count, type Finding, promised, type Run, startServer } from './run.ts';

const PHASE = 'behind a lock';
const WRITERS = 20;

/** How long another process holds the lock: for less and for more than a write waits, in milliseconds. */
const SHORT = 8_000;
const LONG = 32_000;

/** How long the requests of all writers take to arrive, in milliseconds. */
const ARRIVAL = 1_000;

/** Twenty corrections wait for a lock that another process holds, while entries are looked up. */
export async function waitBehindLock(run: Run): Promise<Finding[]> {
  const database = copyOf(run, 'lock');
  const server = await startServer(database);
  const ask = clientOf(server.port, PHASE, run.refusals);
  const entries = await correctable(ask);
  // A server that has just started compiles what it runs for the first time.
  const warm = lookUp(ask);
  for (const id of entries) await correct(ask, run.token, id, 'Warm.');
  await warm.stop();

  async function behind(milliseconds: number) {
    const release = await holdLock(database);
    const written = Promise.all(
      entries.map((id, at) => correct(ask, run.token, id, `Said ${at} in ${milliseconds} ms.`)),
    );
    await sleep(ARRIVAL);
    const lookups = lookUp(ask);
    await sleep(milliseconds - ARRIVAL);
    const latencies = await lookups.stop();
    await release();
    return { latencies, answers: await written };
  }

  const short = await behind(SHORT);
  const long = await behind(LONG);
  const after = await correct(ask, run.token, entries[0]!, 'Free again.');
  await server.end();
  const refused = long.answers.filter(
    ({ status, retryAfter, body }) =>
      status === 503 && retryAfter !== null && body.errors[0].extensions.code === 'SERVICE_UNAVAILABLE',
  );
  const latencies = [...short.latencies, ...long.latencies];
  return [
    promised(
      `of ${WRITERS} writers behind a lock of 8 s: written`,
      short.answers.filter(isWritten).length,
      WRITERS,
    ),
    promised(`of ${WRITERS} writers behind a lock of 32 s: 503 with Retry-After`, refused.length, WRITERS),
    promised('a write after the lock', isWritten(after) ? 'written' : 'refused', 'written'),
    count(`lookups beside ${WRITERS} waiting writers`, latencies.length),
    count(
      'their median and 99th percentile',
      `${ms(quantile(latencies, 0.5))}, ${ms(quantile(latencies, 0.99))}`,
    ),
    count('the slowest of them (goal: under 100 ms on an idle machine)', ms(quantile(latencies, 1))),
  ];
}

function ms(milliseconds: number): string {
  return `${milliseconds.toFixed(1)} ms`;
}

async function correctable(ask: Ask): Promise<string[]> {
  const { body } = await ask(
    '{ errorCodes(filter: {service: ["open-telekom-cloud/tms"]}, first: 20) { nodes { id } } }',
  );
  return body.data.errorCodes.nodes.map(({ id }: { id: string }) => id);
}

/** Corrects an entry at the version that it has. */
async function correct(
  ask: Ask<TimedAnswer>,
  token: string,
  id: string,
  solution: string,
): Promise<TimedAnswer> {
  const { body } = await ask('query ($id: ID!) { errorCode(by: {id: $id}) { version } }', { id });
  const input = { id, expectedVersion: body.data.errorCode.version, reason: 'Measured', patch: { solution } };
  return ask(
    'mutation ($input: CorrectErrorCodeInput!) { correctErrorCode(input: $input) { revision { id } userErrors { code } } }',
    { input },
    token,
  );
}

function isWritten({ body }: TimedAnswer): boolean {
  return body.data?.correctErrorCode?.revision != null;
}
