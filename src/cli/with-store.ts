import { resolve } from 'node:path';
import { readConfig, storeAddress } from '../config.ts';
import { openStore, openStoreToRead, type Store } from '../store/open-store.ts';
import { CommandFailed } from './command-errors.ts';
import { createProgressBar } from './print/progress-bar.ts';

const SEED_FOLDER = new URL('../../seed/', import.meta.url);

/** The absolute path of the catalog's file, as the settings name it. Throws ConfigError where they are wrong. */
export function databasePath(): string {
  return resolve(readConfig(process.env).database);
}

/**
 * Does something with the store of CATALOG_DB that writes nothing, and closes it. Throws CommandFailed where there is no
 * catalog: none is made.
 */
export async function withStoreToRead<Result>(
  act: (store: Store, path: string) => Promise<Result>,
): Promise<Result> {
  const path = databasePath();
  const store = await openStoreToRead(path);
  if (store === null) throw noCatalog(path);
  return closing(store, () => act(store, path));
}

/** The refusal of a path at which there is no catalog. */
export function noCatalog(path: string): CommandFailed {
  const message = `There is no catalog in ${path}. CATALOG_DB names its file; the server makes one there when it starts.`;
  return new CommandFailed(message, 'NO_CATALOG');
}

/**
 * Does something with the store of CATALOG_DB that may write (with CATALOG_LOG_URL: as a node of that log), and closes it;
 * says on standard error which file that is. A catalog that is not there yet is made and seeded as the server does it.
 */
export async function withStore<Result>(
  { json }: { readonly json?: true },
  act: (store: Store, path: string) => Promise<Result>,
): Promise<Result> {
  const path = databasePath();
  const config = { ...readConfig(process.env), database: path };
  const bar = createProgressBar(`${path} is of an older release: bringing it up to date`);
  const store = await openStore(storeAddress(config), Date.now, config.cacheMemory, bar.show).finally(
    bar.clear,
  );
  return closing(store, async () => {
    const isNew = (await store.directory()).categories.size === 0;
    // Reading documents is much to load, for what happens once.
    if (isNew) await (await import('../importing/seed-catalog.ts')).seedCatalog(store, SEED_FOLDER);
    if (!json)
      process.stderr.write(`${isNew ? 'There was no catalog; made a new one in' : 'Catalog:'} ${path}\n`);
    return act(store, path);
  });
}

async function closing<Result>(store: Store, act: () => Promise<Result>): Promise<Result> {
  try {
    return await act();
  } finally {
    await store.close();
  }
}
