import type Database from 'better-sqlite3';
import { createEntryDecoder, ENTRY_COLUMNS, type EntryRow } from '../schema/entry-row.ts';
import type { CorrectionRecord, ErrorCodeRecord, PublishedRowRecord } from '../schema/records.ts';
import { createCorrectionReader } from './corrections.ts';
import { createDirectoryReader, type Directory } from './directory.ts';
import { createDocumentReader } from './documents.ts';

/** An entry with all that the catalog has of it. */
export interface WholeEntry {
  readonly record: ErrorCodeRecord;
  readonly corrections: readonly CorrectionRecord[];
  readonly rows: readonly PublishedRowRecord[];
}

/** What names an error code within its service. */
interface CodeOfService {
  readonly row: number;
  readonly code: string;
  readonly variant: number;
}

/** The whole catalog as of one commit, however long it is read. */
export interface CatalogSnapshot {
  readonly version: number;
  /** In milliseconds since 1970; null where nothing was written yet. */
  readonly changedAt: number | null;
  /** The row of the last revision; null where there is none. */
  readonly lastRevision: number | null;
  readonly directory: Directory;
  /** The rows of all entries in the order of their keys; of those alone that a revision behind `since` has changed. */
  entryRows(since: number | null): readonly number[];
  /** Entries without their corrections and rows on pages. */
  records(entryRows: readonly number[]): Generator<ErrorCodeRecord>;
  entries(entryRows: readonly number[]): Generator<WholeEntry>;
  /** All codes of a service, withdrawn ones too, in the order in which they came into the catalog. */
  codesOfService(serviceRow: number): readonly CodeOfService[];
}

/** How many entries are read at once. */
const BATCH = 500;

/** Gives the snapshot of a connection that is in a transaction, for as long as that lasts. */
export function createSnapshot(connection: Database.Database): CatalogSnapshot {
  const directory = createDirectoryReader(connection)();
  const facts = connection
    .prepare<[], Pick<CatalogSnapshot, 'version' | 'changedAt' | 'lastRevision'>>(
      `SELECT coalesce(max(version), 0) AS version, max(changed_at) AS changedAt,
         (SELECT max(id) FROM revisions) AS lastRevision
       FROM catalog`,
    )
    .get()!;
  const decode = createEntryDecoder();
  const correctionsOf = createCorrectionReader(connection, () => directory);
  const { rowsOf } = createDocumentReader(connection, () => directory);
  const byRows = connection
    .prepare<[string], EntryRow>(
      `SELECT ${ENTRY_COLUMNS} FROM json_each(?) wanted CROSS JOIN error_codes e ON e.id = wanted.value`,
    )
    .raw();
  const all = connection.prepare<[], number>('SELECT id FROM error_codes ORDER BY key').pluck();
  const changed = connection
    .prepare<[number], number>(
      'SELECT id FROM error_codes WHERE id IN (SELECT error_code_id FROM revisions WHERE id > ?) ORDER BY key',
    )
    .pluck();
  const ofService = connection.prepare<[number], CodeOfService>(
    'SELECT id AS row, code, variant FROM error_codes WHERE service_id = ? ORDER BY id',
  );

  function* batches(entryRows: readonly number[]): Generator<ErrorCodeRecord[]> {
    for (let start = 0; start < entryRows.length; start += BATCH) {
      const wanted = entryRows.slice(start, start + BATCH);
      const found = new Map(byRows.all(JSON.stringify(wanted)).map((row) => [row[0], row]));
      yield wanted.map((row) => decode(found.get(row)!, directory));
    }
  }

  return {
    ...facts,
    directory,
    entryRows: (since) => (since === null ? all.all() : changed.all(since)),
    *records(entryRows) {
      for (const batch of batches(entryRows)) yield* batch;
    },
    *entries(entryRows) {
      for (const batch of batches(entryRows)) {
        const corrected = batch.filter((entry) => entry.corrected).map(({ row }) => row);
        const found = correctionsOf(corrected);
        const corrections = new Map(corrected.map((row, at) => [row, found[at]!]));
        const rows = rowsOf(batch.map(({ row }) => row));
        for (const [at, record] of batch.entries()) {
          yield { record, corrections: corrections.get(record.row) ?? [], rows: rows[at]! };
        }
      }
    },
    codesOfService: (serviceRow) => ofService.all(serviceRow),
  };
}
