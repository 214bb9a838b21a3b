import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { add, restartUnderLoad } from './reliability/restart-under-load.ts';

/*
 * npm run restarts -- [restarts] [clients] [main.js]
 */

const [restarts = '10', clients = '50', file = '../dist/main.js'] = process.argv.slice(2);
const DATABASE = join(process.env.BENCH_FOLDER ?? tmpdir(), 'catalog-restarts.sqlite');

const total: Record<string, number> = {};
for (let restart = 1; restart <= Number(restarts); restart++) {
  const { code, counts } = await restartUnderLoad(file, DATABASE, Number(clients));
  for (const [what, count] of Object.entries(counts)) add(total, what, count);
  print(`${restart}: exit code ${code}, ${told(counts)}`);
}
print(`all: ${told(total)}`);

function told(counts: Readonly<Record<string, number>>): string {
  return Object.entries(counts)
    .map(([what, count]) => `${count} ${what}`)
    .join(', ');
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
