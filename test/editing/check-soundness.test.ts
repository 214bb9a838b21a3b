import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkSoundness, SOUND, type Soundness } from '../../bench/reliability/check-soundness.ts';
import { type Accepted, storm } from '../../bench/reliability/storm.ts';
import { openCatalog } from '../harness.ts';

const accepted: Accepted[] = [];
let folder: string;
let sound: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'catalog-'));
  sound = join(folder, 'sound.sqlite');
  const catalog = await openCatalog({ path: sound });
  const ask = async (query: string, variables: Record<string, unknown> = {}) => {
    const { status, data, errors } = await catalog.ask(query, variables);
    return { status, body: { data, errors } };
  };
  let attempts = 0;
  await storm(ask, '', 'Client', accepted, () => attempts++ >= 5);
  await catalog.close();
});
afterAll(() => rmSync(folder, { recursive: true }));

test('a store with all that was acknowledged is sound', () => {
  expect(accepted).toHaveLength(5);
  expect(checkSoundness(sound, accepted)).toEqual(SOUND);
});

test('an acknowledged correction with other words is lost', () => {
  const [first, ...others] = accepted as [Accepted, ...Accepted[]];
  expect(checkSoundness(sound, [{ ...first, solution: 'Other words.' }, ...others])).toEqual({
    ...SOUND,
    lost: 1,
  });
});

test('a version that was acknowledged twice is found', () => {
  expect(checkSoundness(sound, [...accepted, accepted[0]!])).toEqual({ ...SOUND, doubled: 1 });
});

test.each<[string, string, Partial<Soundness>]>([
  [
    'a gap in a history',
    'DELETE FROM revisions WHERE version = 1 AND id = (SELECT min(id) FROM revisions)',
    { gaps: 1 },
  ],
  [
    'an entry that is not as its history says',
    "UPDATE error_codes SET solution = 'Nobody said so.' WHERE id = 1",
    { stale: 1 },
  ],
  [
    'a search index without an entry',
    'DELETE FROM search_postings WHERE id = (SELECT min(id) FROM search_postings)',
    { isSearchIndexRight: false },
  ],
])('%s is found', (_, damage, found) => {
  const path = join(folder, 'damaged.sqlite');
  rmSync(path, { force: true });
  const store = new Database(sound);
  store.exec(`VACUUM INTO '${path}'`);
  store.close();
  const damaged = new Database(path);
  damaged.pragma('foreign_keys = OFF');
  damaged.exec(damage);
  damaged.close();
  expect(checkSoundness(path, [])).toMatchObject(found);
});
