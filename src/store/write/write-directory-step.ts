import type Database from 'better-sqlite3';
import type { DirectoryKind, MovedCounts, Obstacle } from '../../domain/directory.ts';
import type { DirectoryStep } from './change-set.ts';
import type { DirectoryAliases } from './directory-aliases.ts';
import type { DirectoryContext, DirectoryRecorder } from './directory-history.ts';
import { prepareSubjects, type Subject } from './directory-subject.ts';
import { prepareMerges } from './merge-directory.ts';
import { prepareObstacles } from './obstacles.ts';
import { prepareTableOwners } from './table-owners.ts';
import { isUniqueViolation, NameTaken } from './write-directory.ts';

/** Leaves the transaction: something stands on what was to be deleted, or in the way of what was to be merged. */
export class Obstructed extends Error {
  readonly obstacles: readonly Obstacle[];

  constructor(obstacles: readonly Obstacle[]) {
    super('Something stands in the way.');
    this.obstacles = obstacles;
  }
}

/** Takes a step; gives how much it moved. Throws Obstructed, NameTaken, and VersionConflict where the thing is gone. */
export type DirectoryStepWriter = (step: DirectoryStep, context: DirectoryContext) => MovedCounts;

const TABLES: Readonly<Record<DirectoryKind, string>> = {
  VENDOR: 'vendors',
  SERVICE: 'services',
  CATEGORY: 'categories',
  DOCUMENT: 'documents',
};

const NOTHING_MOVED: MovedCounts = { errorCodes: 0, services: 0, documents: 0 };

/** Prepares the deletion, renaming and merging of things in the directory, and the changing of documents. */
export function prepareDirectoryStepWriter(
  connection: Database.Database,
  aliases: DirectoryAliases,
  record: DirectoryRecorder,
): DirectoryStepWriter {
  const prepared = (textOf: (kind: DirectoryKind) => string) =>
    Object.fromEntries(
      (Object.keys(TABLES) as DirectoryKind[]).map((kind) => [kind, connection.prepare(textOf(kind))]),
    ) as Record<DirectoryKind, Database.Statement<unknown[]>>;
  const subjectOf = prepareSubjects(connection);
  const retire = prepared((kind) => `UPDATE ${TABLES[kind]} SET retired_at = ? WHERE id = ?`);
  const setSlug = prepared((kind) => `UPDATE ${TABLES[kind]} SET slug = ? WHERE id = ?`);
  const keysOfVendor = connection.prepare(
    "UPDATE services SET key = @slug || '/' || slug WHERE vendor_id = @id",
  );
  const keyOfService = connection.prepare('UPDATE services SET key = @key WHERE id = @id');
  const [entriesOfVendor, entriesOfService] = ['vendor_id', 'service_id'].map((column) =>
    connection.prepare(
      `UPDATE error_codes SET key = @after || substr(key, length(@before) + 1) WHERE ${column} = @id`,
    ),
  );
  const document = connection.prepare<[number], { title: string; sourceUrl: string | null; tables: string }>(
    'SELECT title, source_url AS sourceUrl, tables FROM documents WHERE id = ?',
  );
  const updateDocument = connection.prepare(
    'UPDATE documents SET title = @title, source_url = @sourceUrl, tables = @tables WHERE id = @row',
  );
  const renameTableOwners = prepareTableOwners(connection);
  const obstacles = prepareObstacles(connection);
  const merges = prepareMerges(connection, aliases, renameTableOwners);

  return (step, context) => {
    const { kind, row } =
      step.step === 'UPDATE_DOCUMENT' ? { kind: 'DOCUMENT' as const, row: step.row } : step;
    const subject = subjectOf(kind, row);
    const event = { subject: kind, subjectId: row, key: subject.key };
    switch (step.step) {
      case 'DELETE':
        refuse(obstacles.ofDeletion(kind, subject));
        record({ ...event, kind: 'DELETED' }, context);
        retire[kind].run(context.at, row);
        aliases.removeAll(kind, row);
        return NOTHING_MOVED;
      case 'RENAME':
        try {
          rename(kind, subject, step.slug);
        } catch (error) {
          throw isUniqueViolation(error) ? new NameTaken() : error;
        }
        record(
          {
            ...event,
            kind: 'RENAMED',
            key: subjectOf(kind, row).key,
            before: { slug: subject.slug },
            after: { slug: step.slug },
          },
          context,
        );
        return NOTHING_MOVED;
      case 'MERGE': {
        const into = subjectOf(kind, step.into);
        refuse(obstacles.ofMerge(kind, subject, into));
        const moved = merges.count(kind, subject, into);
        record(
          { ...event, kind: 'MERGED', mergedInto: into.key, movedErrorCodes: moved.errorCodes },
          context,
        );
        merges.merge(kind, subject, into, context);
        retire[kind].run(context.at, row);
        return moved;
      }
      case 'UPDATE_DOCUMENT': {
        const before = document.get(row)!;
        const { title = before.title, sourceUrl = before.sourceUrl } = step;
        const tables = step.tables === undefined ? before.tables : JSON.stringify(step.tables);
        const after = { title, sourceUrl, tables };
        record({ ...event, kind: 'UPDATED', before: { ...before }, after }, context);
        updateDocument.run({ row, ...after });
        return NOTHING_MOVED;
      }
    }
  };

  function rename(kind: DirectoryKind, { id, parent, slug: before, key }: Subject, slug: string): void {
    const earlier = aliases.find(kind, parent, slug);
    if (earlier !== null && earlier !== id) throw new NameTaken();
    aliases.remove(kind, parent, slug);
    aliases.add(kind, parent, before, id, null);
    setSlug[kind].run(slug, id);
    if (kind === 'VENDOR') {
      keysOfVendor.run({ id, slug });
      entriesOfVendor!.run({ id, before, after: slug });
      renameTableOwners((service) =>
        service.startsWith(`${before}/`) ? slug + service.slice(before.length) : service,
      );
    } else if (kind === 'SERVICE') {
      const after = key.slice(0, -before.length) + slug;
      keyOfService.run({ id, key: after });
      entriesOfService!.run({ id, before: key, after });
      renameTableOwners((service) => (service === key ? after : service));
    }
  }
}

function refuse(obstacles: readonly Obstacle[]): void {
  if (obstacles.length > 0) throw new Obstructed(obstacles);
}
