import type Database from 'better-sqlite3';
import type { DirectoryKind } from '../../domain/directory.ts';
import { VersionConflict } from './write-context.ts';

/** A vendor, service, category or document as it is now. */
export interface Subject {
  readonly id: number;
  /** The row of what it is in; 0 where it is in nothing. */
  readonly parent: number;
  readonly slug: string;
  /** Its slug, behind the key of what it is in. */
  readonly key: string;
}

/** Finds what has not been deleted or merged; throws VersionConflict for what has. */
type FindSubject = (kind: DirectoryKind, row: number) => Subject;

const QUERIES: Readonly<Record<DirectoryKind, string>> = {
  VENDOR: 'SELECT id, 0 AS parent, slug, slug AS key FROM vendors',
  SERVICE: 'SELECT id, vendor_id AS parent, slug, key FROM services',
  CATEGORY: 'SELECT id, 0 AS parent, slug, slug AS key FROM categories',
  DOCUMENT: `SELECT id, service_id AS parent, slug,
    (SELECT key FROM services s WHERE s.id = service_id) || '/' || slug AS key FROM documents`,
};

/** Prepares the finding of what is to be changed. */
export function prepareSubjects(connection: Database.Database): FindSubject {
  const prepare = (kind: DirectoryKind) =>
    connection.prepare<[number], Subject>(`${QUERIES[kind]} WHERE id = ? AND retired_at IS NULL`);
  const statements = {
    VENDOR: prepare('VENDOR'),
    SERVICE: prepare('SERVICE'),
    CATEGORY: prepare('CATEGORY'),
    DOCUMENT: prepare('DOCUMENT'),
  };
  return (kind, row) => {
    const subject = statements[kind].get(row);
    if (subject === undefined) throw new VersionConflict([]);
    return subject;
  };
}
