import { expect, test } from 'vitest';
import { plainMessage } from '../../src/resolving/extract/plain-message.ts';
import { resolveError } from '../../src/resolving/resolve-error.ts';
import { createSharedResources } from '../../src/resolving/shared-resources.ts';
import { resolveText, seededStore } from './seeded-store.ts';

test.each([
  [
    '2026-11-03T08:14:22.117Z WARN  [sync-3] tags - the request was throttled (req=9f31c0aa)',
    'tags - the request was throttled ( )',
  ],
  ['Nov  3 08:14:22 ip-10-0-4-17 tagger[2211]: upper limit reached', 'tagger : upper limit reached'],
  ['time="2026-11-03T10:01:09Z" level=error msg="bucket logs-4711 was not found"', 'bucket was not found'],
  ['{"lvl":"error","msg":"topic is missing"}', 'topic is missing'],
  [
    'com.example.TagException: not authorized\n\tat com.example.TagClient.send(TagClient.java:211)',
    ': not authorized',
  ],
  [
    'Traceback (most recent call last):\n  File "a.py", line 4, in f\nKmsError: key disabled',
    ': key disabled',
  ],
  ['{"tags":[{"key":"a"}]}', ''],
  ['if (tags.length === 0) {', ''],
  ['密钥不存在 keyId', '密钥不存在 keyId'],
])('what %j says', (text, said) => {
  expect(plainMessage(text).replace(/\s+/g, ' ').trim()).toBe(said);
});

test('a text of many lines is looked up by what it says four times at most', async () => {
  const store = await seededStore();
  const lines = Array.from(
    { length: 600 },
    (_, at) => `ERROR thing ${at} was refused, or the label is missing`,
  );
  let lookUps = 0;
  const counting = {
    ...store,
    resolving: {
      ...store.resolving,
      alike: (text: string) => {
        lookUps += 1;
        return store.resolving.alike(text);
      },
    },
  };
  await resolveError(lines.join('\n'), { httpStatus: null, vendor: null, service: null }, 5, {
    ...createSharedResources(),
    store: counting,
  });
  await store.close();
  expect(lookUps).toBeGreaterThan(0);
  expect(lookUps).toBeLessThanOrEqual(4);
});

test('where a text has a code, what its lines say in other words counts nothing', async () => {
  const store = await seededStore();
  const message = 'ERROR the label was refused, its name is taken';
  const alone = await resolveText(store, message);
  const withCode = await resolveText(
    store,
    `${message}\n{"error_code":"TMS.0009","error_msg":"Key is invalid."}`,
  );
  await store.close();
  expect(alone.errors).toHaveLength(1);
  expect(withCode.errors.map(({ code }) => code)).toEqual(['TMS.0009']);
});
