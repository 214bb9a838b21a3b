import { seedCatalog } from '../../src/importing/seed-catalog.ts';
import { type ResolvedErrors, resolveError } from '../../src/resolving/resolve-error.ts';
import { createSharedResources } from '../../src/resolving/shared-resources.ts';
import { openStore, type Store } from '../../src/store/open-store.ts';
import type { ErrorCodeRecord } from '../../src/store/schema/records.ts';

/** A store of its own with the five documents of the seed. */
export async function seededStore(): Promise<Store> {
  const store = await openStore(':memory:');
  await seedCatalog(store, new URL('../../seed/', import.meta.url));
  return store;
}

/** All entries of a store, by key. */
export async function allEntries(store: Store): Promise<ErrorCodeRecord[]> {
  const selection = { condition: { all: [] }, search: null };
  const stretch = { field: 'KEY', descending: false, backward: false, limit: 1000, from: null } as const;
  return (await store.errorCodes.range(selection, stretch)).map(({ record }) => record);
}

const SHARED = createSharedResources();

type Named = Parameters<typeof resolveError>[1];

/** Resolves a text about which nothing else is known, or what is given. */
export function resolveText(
  store: Store,
  text: string,
  { named = {}, limit = 5 }: { readonly named?: Partial<Named>; readonly limit?: number } = {},
): Promise<ResolvedErrors> {
  return resolveError(text, { httpStatus: null, vendor: null, service: null, ...named }, limit, {
    ...SHARED,
    store,
  });
}
