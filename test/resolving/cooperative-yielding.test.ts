import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Store } from '../../src/store/open-store.ts';
import { resolveText, seededStore } from './seeded-store.ts';

let store: Store;
beforeAll(async () => {
  store = await seededStore();
});
afterAll(() => store.close());

test('others have their turn while many long texts are resolved', async () => {
  const body = '{"error_code":"X.1","error_msg":"The tracker cannot be found in this region."}\n';
  const text = body.repeat(Math.floor((64 * 1024) / body.length));
  let underWay = true;
  let turns = 0;
  const takeTurn = () => {
    turns += 1;
    if (underWay) setImmediate(takeTurn);
  };
  setImmediate(takeTurn);
  await Promise.all(Array.from({ length: 16 }, () => resolveText(store, text)));
  underWay = false;
  expect(turns).toBeGreaterThanOrEqual(4);
});
