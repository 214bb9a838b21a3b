import * as agreement from './several-nodes/agreement.ts';
import * as failures from './several-nodes/failures.ts';
import type { Part, Result } from './several-nodes/part.ts';
import { startPostgres } from './several-nodes/postgres.ts';
import * as speed from './several-nodes/speed.ts';

/*
 * npx tsx bench/several-nodes.ts [--scale 0.1] [part …]
 *
 * Runs real nodes on a PostgreSQL of its own, in a temporary folder of this machine, and prints a row for each part. The
 * exit code is 1 where a part found something else than it should. Servers are those that `npm run build` has made.
 */

const PARTS: Readonly<Record<string, Part>> = {
  'lost-updates': agreement.loseNoUpdate,
  'equal-files': agreement.holdTheSame,
  feed: agreement.followFeed,
  'read-your-writes': agreement.readYourWrites,
  'kill-primary': failures.killPrimary,
  'kill-nodes': failures.killNodes,
  'ahead-of-log': failures.getAhead,
  'postgres-away': failures.loseSight,
  visibility: speed.becomeVisible,
  'new-node': speed.startNewNode,
  'single-node': speed.compareSingleNode,
};

const words = process.argv.slice(2);
const at = words.indexOf('--scale');
const [scale] = at < 0 ? [1] : words.splice(at, 2).slice(1).map(Number);
const wanted = words.length === 0 ? Object.keys(PARTS) : words;
const unknown = wanted.filter((name) => !(name in PARTS));
if (unknown.length > 0 || !(scale! > 0)) {
  process.stderr.write(`Parts are ${Object.keys(PARTS).join(', ')}; --scale takes a number.\n`);
  process.exit(2);
}

process.stdout.write('| part | size | found | should be | seconds |\n|---|---|---|---|---:|\n');
const postgres = await startPostgres();
try {
  for (const name of wanted) {
    const startedAt = performance.now();
    const { size, found, expected, isKept }: Result = await PARTS[name]!(postgres, scale!);
    const seconds = ((performance.now() - startedAt) / 1_000).toFixed(0);
    process.stdout.write(
      `| ${name} | ${size} | ${isKept ? '' : '**not kept:** '}${found} | ${expected} | ${seconds} |\n`,
    );
    if (!isKept) process.exitCode = 1;
  }
} finally {
  await postgres.remove();
}
