import type Database from 'better-sqlite3';
import type { DirectoryKind, MovedCounts, Obstacle } from '../../domain/directory.ts';
import type { DirectoryStep } from './change-set.ts';
import type { DirectoryAliases } from './directory-aliases.ts';
import type { DirectoryContext, DirectoryEvent, DirectoryRecorder } from './directory-history.ts';
import { prepareSubjects, type Subject } from './directory-subject.ts';
import { prepareMerges, prepareTableOwners } from './merge-directory.ts';
import { prepareEntryMover } from './move-entries.ts';
import { prepareObstacles } from './obstacles.ts';
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
type DirectoryStepWriter = (step: DirectoryStep, context: DirectoryContext) => MovedCounts;

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
  const document = connection.prepare<[number], { title: string; sourceUrl: string | null; tables: string }>(
    'SELECT title, source_url AS sourceUrl, tables FROM documents WHERE id = ?',
  );
  const updateDocument = connection.prepare(
    'UPDATE documents SET title = @title, source_url = @sourceUrl, tables = @tables WHERE id = @row',
  );
  const renameTableOwners = prepareTableOwners(connection);
  const obstacles = prepareObstacles(connection);
  const entries = prepareEntryMover(connection);
  const merges = prepareMerges(connection, entries, aliases, renameTableOwners);

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
      case 'RENAME': {
        record({ ...event, ...renamed(subject, step.slug) }, context);
        rename(kind, subject, step.slug, context);
        return NOTHING_MOVED;
      }
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

  function rename(
    kind: DirectoryKind,
    { id, parent, slug: before, key }: Subject,
    slug: string,
    context: DirectoryContext,
  ): void {
    const earlier = aliases.find(kind, parent, slug);
    if (earlier !== null && earlier !== id) throw new NameTaken();
    aliases.remove(kind, parent, slug);
    aliases.add(kind, parent, before, id, null);
    const after = renamedKey(key, before, slug);
    try {
      setSlug[kind].run(slug, id);
      if (kind === 'SERVICE') keyOfService.run({ id, key: after });
    } catch (error) {
      throw isUniqueViolation(error) ? new NameTaken() : error;
    }
    if (kind === 'VENDOR') {
      keysOfVendor.run({ id, slug });
      entries.rename('vendor', { from: id, before, after: slug }, context);
      renameTableOwners((service) =>
        service.startsWith(`${before}/`) ? slug + service.slice(before.length) : service,
      );
    } else if (kind === 'SERVICE') {
      entries.rename('service', { from: id, before: key, after }, context);
      renameTableOwners((service) => (service === key ? after : service));
    }
  }
}

/** What the feed says of a new slug. */
function renamed(
  { slug: before, key }: Subject,
  after: string,
): Pick<DirectoryEvent, 'kind' | 'key' | 'before' | 'after'> {
  return {
    kind: 'RENAMED',
    key: renamedKey(key, before, after),
    before: { slug: before },
    after: { slug: after },
  };
}

function renamedKey(key: string, before: string, after: string): string {
  return key.slice(0, key.length - before.length) + after;
}

function refuse(obstacles: readonly Obstacle[]): void {
  if (obstacles.length > 0) throw new Obstructed(obstacles);
}
