import type Database from 'better-sqlite3';
import type { DirectoryKind } from '../../domain/directory.ts';

/** Keeps the names by which things in the directory were found before. `parent` is the row around a thing, else 0. */
export interface DirectoryAliases {
  /** The row of what is found by an earlier name; null where that is none. */
  find(kind: DirectoryKind, parent: number, slug: string): number | null;
  /** Makes a name an earlier one of this row; `former` is the row of what had it and was merged, else null. */
  add(kind: DirectoryKind, parent: number, slug: string, row: number, former: number | null): void;
  /** Takes an earlier name away. */
  remove(kind: DirectoryKind, parent: number, slug: string): void;
  /** Takes away all earlier names of a row, and of what was in it. */
  removeAll(kind: DirectoryKind, row: number): void;
  /** What was found as one row is found as the other from now on. */
  redirect(kind: DirectoryKind, from: number, into: number): void;
}

/** What is in a thing of each kind. */
const INSIDE: Readonly<Partial<Record<DirectoryKind, DirectoryKind>>> = {
  VENDOR: 'SERVICE',
  SERVICE: 'DOCUMENT',
};

/** Prepares the keeping of earlier names. */
export function prepareDirectoryAliases(connection: Database.Database): DirectoryAliases {
  const find = connection
    .prepare<[string, number, string], number>(
      'SELECT subject_id FROM directory_aliases WHERE kind = ? AND parent_id = ? AND slug = ?',
    )
    .pluck();
  const add = connection.prepare(
    'INSERT OR REPLACE INTO directory_aliases (kind, parent_id, slug, subject_id, former_id) VALUES (?, ?, ?, ?, ?)',
  );
  const remove = connection.prepare(
    'DELETE FROM directory_aliases WHERE kind = ? AND parent_id = ? AND slug = ?',
  );
  const removeOf = connection.prepare('DELETE FROM directory_aliases WHERE kind = ? AND subject_id = ?');
  const removeIn = connection.prepare('DELETE FROM directory_aliases WHERE kind = ? AND parent_id = ?');
  const redirect = connection.prepare(
    `UPDATE directory_aliases SET subject_id = @into, former_id = coalesce(former_id, @from)
     WHERE kind = @kind AND subject_id = @from`,
  );
  return {
    find: (kind, parent, slug) => find.get(kind, parent, slug) ?? null,
    add: (...alias) => void add.run(...alias),
    remove: (kind, parent, slug) => void remove.run(kind, parent, slug),
    removeAll(kind, row) {
      removeOf.run(kind, row);
      if (INSIDE[kind] !== undefined) removeIn.run(INSIDE[kind], row);
    },
    redirect: (kind, from, into) => void redirect.run({ kind, from, into }),
  };
}
