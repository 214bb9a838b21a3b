import type { Command } from 'commander';
import { ConfigError, readConfig } from '../config.ts';
import { seedCatalog } from '../importing/seed-catalog.ts';
import { openStore, type Store } from '../store/open-store.ts';

const SEED_FOLDER = new URL('../../seed/', import.meta.url);

/**
 * Does something with the store of CATALOG_DB and closes it; ends the command with exit code 1 where the settings are
 * wrong. A catalog that is not there yet is made and seeded as the server does it.
 */
export async function withStore<Result>(
  command: Command,
  act: (store: Store) => Promise<Result>,
): Promise<Result> {
  const store = await openStore(databasePath(command));
  try {
    if ((await store.directory()).categories.size === 0) await seedCatalog(store, SEED_FOLDER);
    return await act(store);
  } finally {
    await store.close();
  }
}

function databasePath(command: Command): string {
  try {
    return readConfig(process.env).database;
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return command.error(`The settings are not right:\n${error.message}`);
  }
}
