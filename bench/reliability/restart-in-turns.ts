import { add, restartUnderLoad } from './restart-under-load.ts';
import { copyOf, count, type Finding, promised, type Run, SERVER } from './run.ts';

const CLIENTS = 50;

/** Stops servers by SIGTERM while 50 clients ask, one after the other, for so many milliseconds. */
export async function restartInTurns(run: Run, milliseconds: number): Promise<Finding[]> {
  const database = copyOf(run, 'restarts');
  const end = Date.now() + milliseconds;
  const total: Record<string, number> = {};
  let restarts = 0;
  let failures = 0;
  do {
    const { code, counts } = await restartUnderLoad(SERVER, database, CLIENTS);
    restarts += 1;
    if (code !== 0) failures += 1;
    for (const [what, many] of Object.entries(counts)) add(total, what, many);
  } while (Date.now() < end);
  const sumOf = (start: string): number =>
    Object.entries(total).reduce((sum, [what, many]) => (what.startsWith(start) ? sum + many : sum), 0);
  return [
    count(`SIGTERM while ${CLIENTS} clients ask`, restarts),
    promised('exit codes other than 0', failures, 0),
    count('requests that were answered with 200', sumOf('answered 200')),
    promised('requests that were answered otherwise', sumOf('answered') - sumOf('answered 200'), 0),
    promised('requests that were reset', sumOf('lost'), 0),
  ];
}
