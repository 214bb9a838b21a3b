import type Database from 'better-sqlite3';
import type { TableOwner } from '../schema/records.ts';

/** Gives each service that owns a table of a document another key. */
export type RenameTableOwners = (keyOf: (key: string) => string) => void;

/** Prepares the renaming of the services that own tables of documents. */
export function prepareTableOwners(connection: Database.Database): RenameTableOwners {
  const all = connection.prepare<[], { id: number; tables: string }>(
    "SELECT id, tables FROM documents WHERE tables <> '[]'",
  );
  const update = connection.prepare<[string, number]>('UPDATE documents SET tables = ? WHERE id = ?');
  return (keyOf) => {
    for (const { id, tables } of all.all()) {
      const owners = JSON.parse(tables) as TableOwner[];
      const renamed = JSON.stringify(owners.map((owner) => ({ ...owner, service: keyOf(owner.service) })));
      if (renamed !== tables) update.run(renamed, id);
    }
  };
}
