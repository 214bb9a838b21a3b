import { createHash } from 'node:crypto';
import { openCounterpartCatalog } from './counterpart-pages.ts';
import { judgedEntries } from './judged-counterparts.ts';

/**
 * Draws entries to judge: `npx tsx test/resolving/counterparts/draw-entries.ts SEED COUNT` prints keys, at most five of a
 * service, without those of the first judgement. A seed gives the same keys as long as the pages are the same; `second
 * 84` gives those of the deciding part.
 */

const MOST_OF_A_SERVICE = 5;

const [seed = '', count = ''] = process.argv.slice(2);
if (!/^\d+$/.test(count)) throw new Error('Usage: draw-entries.ts SEED COUNT');

const catalog = await openCounterpartCatalog('MORE_PAGES');
const judged = new Set([...judgedEntries('tuning'), ...judgedEntries('checking')].map(({ key }) => key));
const keys: string[] = [];
for (let after: string | null = null, more = true; more; ) {
  const { errorCodes } = await catalog.expectData(
    'query ($after: String) { errorCodes(first: 100, after: $after) { nodes { key } pageInfo { hasNextPage endCursor } } }',
    { after },
  );
  keys.push(...errorCodes.nodes.map(({ key }: { key: string }) => key));
  after = errorCodes.pageInfo.endCursor;
  more = errorCodes.pageInfo.hasNextPage;
}
await catalog.close();

const place = new Map(keys.map((key) => [key, createHash('sha256').update(`${seed}:${key}`).digest('hex')]));
const drawnOf = new Map<string, number>();
const drawn = keys
  .filter((key) => !judged.has(key))
  .sort((left, right) => (place.get(left)! < place.get(right)! ? -1 : 1))
  .filter((key) => {
    const service = key.split('/').slice(0, 2).join('/');
    const drawnBefore = drawnOf.get(service) ?? 0;
    drawnOf.set(service, drawnBefore + 1);
    return drawnBefore < MOST_OF_A_SERVICE;
  })
  .slice(0, Number(count));
console.log(drawn.join('\n'));
