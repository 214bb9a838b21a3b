import { encodeFeedCursor } from '../history/feed-lists.ts';
import type { CatalogSnapshot } from '../store/read/snapshot.ts';
import { instantText } from './exported-entry.ts';

/** What an export says of itself. */
export interface ExportFacts {
  readonly catalogVersion: number;
  readonly changedAt: string | null;
  /** The cursor of the feed behind which everything is; null where it is the whole catalog. */
  readonly since: string | null;
  /** The cursor of the feed to give as `since` next time; null in a catalog without a revision. */
  readonly cursor: string | null;
  /** How many error codes are in the export. */
  readonly errorCodes: number;
  /** How much the catalog has besides. */
  readonly vendors: number;
  readonly services: number;
  readonly categories: number;
  readonly documents: number;
}

/** What a format writes: the entries of a snapshot, and what is known of them as a whole. */
export interface ExportSource {
  readonly snapshot: CatalogSnapshot;
  /** In the order of the keys. */
  readonly entryRows: readonly number[];
  readonly facts: ExportFacts;
  /** A folder of the export's own, for a format that needs a file. */
  readonly folder: string;
}

/** Gives what is to be exported: the whole catalog, or what has changed behind a revision, by its row. */
export function createExportSource(
  snapshot: CatalogSnapshot,
  since: number | null,
  folder: string,
): ExportSource {
  const { version, changedAt, lastRevision, directory } = snapshot;
  const entryRows = snapshot.entryRows(since);
  return {
    snapshot,
    entryRows,
    folder,
    facts: {
      catalogVersion: version,
      changedAt: changedAt === null ? null : instantText(changedAt),
      since: since === null ? null : encodeFeedCursor(since),
      cursor: lastRevision === null ? null : encodeFeedCursor(lastRevision),
      errorCodes: entryRows.length,
      vendors: directory.vendors.size,
      services: directory.services.size,
      categories: directory.categories.size,
      documents: directory.documents.length,
    },
  };
}
