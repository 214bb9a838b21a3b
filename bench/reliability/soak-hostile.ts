import { setTimeout as sleep } from 'node:timers/promises';
import { clientOf, countRefusal } from './client.ts';
import { copyOf, count, type Finding, promised, type Run, startServer } from './run.ts';
import { sendHostile } from './send-hostile.ts';

const PHASE = 'hostile operations';

/** Little, so that the caches are soon full. */
const SETTINGS = { CATALOG_CACHE_MEMORY: '16 MB' };
const HEAP_MEGABYTES = 256;

/** After this part of the time the caches are full, and memory should rise no more. */
const WARM_PART = 0.3;

const LOOKUP = '{ errorCode(by: {key: "open-telekom-cloud/tms/TMS.0009"}) { key } }';

/** Sends hostile requests to a server with a small heap for so many milliseconds, and looks at its memory. */
export async function soak(run: Run, milliseconds: number): Promise<Finding[]> {
  const server = await startServer(copyOf(run, 'soak'), SETTINGS, [`--max-old-space-size=${HEAP_MEGABYTES}`]);
  const memory = async (): Promise<string> => {
    const { residentMegabytes, heapMegabytes } = await server.usage();
    return `${Math.round(residentMegabytes)} MB, heap ${Math.round(heapMegabytes)} MB`;
  };
  const traffic = sendHostile(server.port, Date.now() + milliseconds);
  const ended = traffic.done.then(
    () => null,
    (error: Error) => error.message,
  );
  await sleep(milliseconds * WARM_PART);
  const first = await memory();
  const failure = await ended;
  if (failure !== null) return [promised(`${PHASE}: the server`, failure, 'answers')];
  const last = await memory();
  const { status } = await clientOf(server.port)(LOOKUP);
  const code = await server.end();
  let faults = 0;
  for (const [kind, many] of traffic.answers) {
    const answered = /: (5\d\d)$/.exec(kind)?.[1];
    if (answered === undefined) continue;
    for (let each = 0; each < many; each += 1)
      countRefusal(run.refusals, `hostile ${kind.split(': ')[0]}`, Number(answered), '');
    if (answered === '500') faults += many;
  }
  return [
    count('hostile requests of 21 kinds', traffic.sent),
    promised('answers of status 500', faults, 0),
    count(`memory after ${WARM_PART * 100} % of the time`, first),
    count('memory at the end', last),
    promised('a lookup at the end, and the exit code', `${status}, ${code}`, '200, 0'),
  ];
}
