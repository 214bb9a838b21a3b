import type Database from 'better-sqlite3';
import type { DirectoryKind, MovedCounts } from '../../domain/directory.ts';
import type { TableOwner } from '../schema/records.ts';
import type { DirectoryAliases } from './directory-aliases.ts';
import type { DirectoryContext } from './directory-history.ts';
import type { Subject } from './directory-subject.ts';
import type { EntryMover } from './move-entries.ts';

/** Merges one thing of the directory into another of its kind. Nothing may be in the way, which is checked before. */
interface Merges {
  /** How much would be moved. */
  count(kind: DirectoryKind, from: Subject, into: Subject): MovedCounts;
  /** Moves all that stands on one to the other, each error code with a revision of its own. */
  merge(kind: DirectoryKind, from: Subject, into: Subject, context: DirectoryContext): void;
}

interface ServiceToMove {
  readonly id: number;
  readonly key: string;
  readonly slug: string;
  /** The row of the service of the same slug that the other vendor has; null where it has none. */
  readonly twin: number | null;
}

/** Prepares merges. */
export function prepareMerges(
  connection: Database.Database,
  entries: EntryMover,
  aliases: DirectoryAliases,
  renameTableOwners: RenameTableOwners,
): Merges {
  const moveDocuments = connection.prepare(
    'UPDATE documents SET service_id = @into WHERE service_id = @from',
  );
  const documentsOf = connection.prepare<[number], { id: number; slug: string }>(
    'SELECT id, slug FROM documents WHERE service_id = ? AND retired_at IS NULL',
  );
  const moveService = connection.prepare(
    'UPDATE services SET vendor_id = @vendor, key = @key WHERE id = @id',
  );
  const retireService = connection.prepare('UPDATE services SET retired_at = @at WHERE id = @id');
  const closeRows = connection.prepare(
    'UPDATE published_rows SET until = @at WHERE document_id = @from AND until IS NULL',
  );
  const withoutEdition = connection.prepare(
    'UPDATE documents SET current_edition_id = NULL WHERE id = @from',
  );
  const keyOfService = connection.prepare<[number], string>('SELECT key FROM services WHERE id = ?').pluck();
  const servicesToMove = connection.prepare<[{ from: number; into: number }], ServiceToMove>(
    `SELECT s.id, s.key, s.slug, t.id AS twin FROM services s
     LEFT JOIN services t ON t.vendor_id = @into AND t.slug = s.slug AND t.retired_at IS NULL
     WHERE s.vendor_id = @from AND s.retired_at IS NULL ORDER BY s.id`,
  );
  const count = (query: string) =>
    connection.prepare<[{ from: number }], number>(`SELECT count(*) FROM ${query}`).pluck();
  const COUNTS: Readonly<
    Record<DirectoryKind, Readonly<Partial<Record<keyof MovedCounts, ReturnType<typeof count>>>>>
  > = {
    VENDOR: {
      errorCodes: count('error_codes WHERE vendor_id = @from'),
      services: count('services WHERE vendor_id = @from AND retired_at IS NULL'),
      documents: count(
        'documents d JOIN services s ON s.id = d.service_id WHERE s.vendor_id = @from AND d.retired_at IS NULL',
      ),
    },
    SERVICE: {
      errorCodes: count('error_codes WHERE service_id = @from'),
      documents: count('documents WHERE service_id = @from AND retired_at IS NULL'),
    },
    CATEGORY: { errorCodes: count('error_codes WHERE category_id = @from') },
    DOCUMENT: { errorCodes: count('published_rows WHERE document_id = @from AND until IS NULL') },
  };

  function mergeServices(
    from: Pick<Subject, 'id' | 'key'>,
    into: number,
    key: string,
    context: DirectoryContext,
  ): void {
    entries.toService({ from: from.id, into, before: from.key, after: key }, context);
    // What each was called in the service that goes, where another may have the same name in the one that stays.
    if (from.id !== into) {
      for (const { id, slug } of documentsOf.all(from.id)) aliases.add('DOCUMENT', from.id, slug, id, null);
    }
    moveDocuments.run({ from: from.id, into });
    renameTableOwners((service) => (service === from.key ? key : service));
  }

  const MERGE: Readonly<
    Record<DirectoryKind, (from: Subject, into: Subject, context: DirectoryContext) => void>
  > = {
    VENDOR(from, into, context) {
      for (const { id, key, slug, twin } of servicesToMove.all({ from: from.id, into: into.id })) {
        const after = `${into.key}/${slug}`;
        aliases.add('SERVICE', from.id, slug, twin ?? id, twin === null ? null : id);
        if (twin === null) {
          moveService.run({ id, vendor: into.id, key: after });
          mergeServices({ id, key }, id, after, context);
        } else {
          mergeServices({ id, key }, twin, keyOfService.get(twin)!, context);
          aliases.redirect('SERVICE', id, twin);
          retireService.run({ id, at: context.at });
        }
      }
    },
    SERVICE: (from, into, context) => mergeServices(from, into.id, into.key, context),
    CATEGORY: (from, into, context) => entries.toCategory(from.id, into.id, context),
    DOCUMENT({ id: from }, _, { at }) {
      closeRows.run({ from, at });
      withoutEdition.run({ from });
    },
  };

  return {
    count: (kind, { id: from }) => {
      const { errorCodes, services, documents } = COUNTS[kind];
      const counted = (statement: ReturnType<typeof count> | undefined): number =>
        statement?.get({ from }) ?? 0;
      return { errorCodes: counted(errorCodes), services: counted(services), documents: counted(documents) };
    },
    merge(kind, from, into, context) {
      MERGE[kind](from, into, context);
      aliases.redirect(kind, from.id, into.id);
      aliases.add(kind, from.parent, from.slug, into.id, from.id);
    },
  };
}

/** Gives each service that owns a table of a document another key. */
type RenameTableOwners = (keyOf: (key: string) => string) => void;

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
