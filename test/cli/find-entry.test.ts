import { expect, test } from 'vitest';
import { findEntry } from '../../src/cli/find-entry.ts';
import { UNDOCUMENTED } from '../../src/domain/error-code.ts';
import { freshStore } from '../harness.ts';

test('finds an entry by its key, or by its code where only one has it', async () => {
  const store = await freshStore();
  const entry = (service: string, code: string) => ({
    identity: { service, code, variant: 1 },
    expectedVersion: 0,
    kind: 'CREATED' as const,
    reason: 'test',
    state: { vendor: UNDOCUMENTED, corrections: [] },
  });
  await store.write({
    author: 'test',
    vendors: [{ slug: 'acme', name: 'Acme' }],
    services: ['disks', 'nets'].map((slug) => ({ vendor: 'acme', slug, name: slug })),
    categories: [
      { slug: 'unknown', title: 'Unknown', description: '…', canonicalCode: 'UNKNOWN', remedy: 'NONE' },
    ],
    entries: [entry('acme/disks', 'Busy'), entry('acme/nets', 'Busy'), entry('acme/nets', 'Full')],
  });
  const find = async (name: string) => (await findEntry(store, 'the.sqlite', name)).key;
  expect(await find('acme/disks/Busy')).toBe('acme/disks/Busy');
  expect(await find('full')).toBe('acme/nets/Full');
  await expect(find('Busy')).rejects.toMatchObject({
    code: 'AMBIGUOUS',
    message: 'Several error codes are "Busy": acme/disks/Busy, acme/nets/Busy.',
  });
  await expect(find('acme/nets/Ful')).rejects.toMatchObject({
    code: 'NOT_FOUND',
    message: expect.stringMatching(
      /^There is no error code "acme\/nets\/Ful" in the\.sqlite\. Nearest: acme\/nets\/Full/,
    ),
  });
});
