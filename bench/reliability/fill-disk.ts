import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkSoundness } from './check-soundness.ts';
import { type Ask, clientOf, type TimedAnswer } from './client.ts';
import { soundnessFindings } from './kill-in-storm.ts';
import { lookUp } from './look-up.ts';
import { copyOf, count, type Finding, promised, type Run, startServer } from './run.ts';
import { limitFiles, mountSmallDisk } from './small-disk.ts';

const PHASE = 'on a full disk';

/** By then the space that the file has to spare is used up. */
const MOST_WRITES = 2_000;

/** Writes until the disk is full, and again when it has room; a quota stands for the disk where none can be mounted. */
export async function fillDisk(run: Run): Promise<Finding[]> {
  const disk = mountSmallDisk();
  try {
    const database = disk === null ? copyOf(run, 'disk') : join(disk.folder, 'catalog.sqlite');
    if (disk !== null) copyFileSync(run.sound, database);
    const server = await startServer(database);
    const ask = clientOf(server.port, PHASE, run.refusals);
    const readyz = async () => (await fetch(`http://127.0.0.1:${server.port}/readyz`)).status;
    await create(ask, run.token, 0);
    if (disk === null) limitFiles(server.processId, '65536');
    else disk.fill();

    const lookups = lookUp(ask);
    let written = 1;
    let answer = await create(ask, run.token, written);
    for (; isWritten(answer) && written < MOST_WRITES; answer = await create(ask, run.token, written))
      written += 1;
    const readiness = await readyz();
    const answered = await lookups.stop();
    if (disk === null) limitFiles(server.processId, 'unlimited');
    else disk.empty();
    const readinessAfter = await readyz();
    const after = await create(ask, run.token, written);
    await server.end();
    const { status, retryAfter, body } = answer;
    return [
      count('how the disk was filled', disk === null ? 'a quota (prlimit)' : 'a tmpfs of 16 MB'),
      count('writes that still fitted in', written),
      promised(
        'then a write',
        `${status} ${body.errors?.[0]?.extensions?.code}, Retry-After ${retryAfter === null ? 'missing' : 'given'}`,
        '503 SERVICE_UNAVAILABLE, Retry-After given',
      ),
      promised('/readyz meanwhile, and with room again', `${readiness}, ${readinessAfter}`, '503, 200'),
      count('lookups that were answered meanwhile', answered.length),
      promised('a write with room again', isWritten(after) ? 'written' : 'refused', 'written'),
      ...soundnessFindings('after the full disk', checkSoundness(database, [])),
    ];
  } finally {
    disk?.remove();
  }
}

/** Adds an entry of some 20 KB. */
function create(ask: Ask<TimedAnswer>, token: string, number: number): Promise<TimedAnswer> {
  const input = {
    service: 'open-telekom-cloud/tms',
    code: `DISK.${number}`,
    message: `Full ${'of words '.repeat(1_000)}`,
    solution: 'x '.repeat(4_900),
    reason: 'The disk is filled.',
  };
  const mutation =
    'mutation ($input: CreateErrorCodeInput!) { createErrorCode(input: $input) { errorCode { key } userErrors { message } } }';
  return ask(mutation, { input }, token);
}

function isWritten({ body }: TimedAnswer): boolean {
  return body.data?.createErrorCode?.errorCode != null;
}
