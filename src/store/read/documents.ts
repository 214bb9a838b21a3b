import type Database from 'better-sqlite3';
import { and, desc, eq, isNotNull } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import type { DocumentRecord, EditionRecord, PublishedRowRecord } from '../schema/records.ts';
import { valuesFromJson } from '../schema/state-json.ts';
import { editions } from '../schema/tables.ts';
import { valuesNow } from './category-names.ts';
import {
  type Directory,
  documentInHistory,
  editionColumns,
  editionRecord,
  prepareFindings,
} from './directory.ts';
import { withSnapshot } from './reader.ts';

/** Reads what documents say. */
export interface DocumentReader {
  /** The editions of a document that are or were in the catalog, newest first. */
  editions(documentRow: number): EditionRecord[];
  /** The rows that stand on the newest editions now, of many error codes at once: a list for each, by document. */
  rowsOf(errorCodeRows: readonly number[]): PublishedRowRecord[][];
  /** The rows that stood at an instant on the editions that were newest then, by document. */
  rowsAsOf(errorCodeRow: number, instant: number): PublishedRowRecord[];
  /** Up to `limit` rows of an edition as they were last read, by line, before or after one with this line and number. */
  rowsOfEdition(
    edition: EditionRecord,
    from: readonly [line: number, row: number] | null,
    limit: number,
    backward: boolean,
  ): PublishedRowRecord[];
  rowCountOfEdition(editionRow: number): number;
  /** The numbers of all error codes that stand on a document now. */
  errorCodesOn(documentRow: number): number[];
}

interface PublishedRow {
  readonly id: number;
  readonly error_code_id: number;
  readonly document_id: number;
  readonly edition_id: number;
  readonly line: number;
  readonly cells: string;
  readonly vendor_values: string;
}

/**
 * The rows of an edition as they were last read: one that became the newest again has its rows again. Where that happened
 * within a millisecond, the later ones count.
 */
const LAST_READ = `published_rows r
  WHERE r.edition_id = @edition AND r.since = (SELECT max(since) FROM published_rows WHERE edition_id = @edition)
    AND NOT EXISTS (
      SELECT 1 FROM published_rows later
      WHERE later.error_code_id = r.error_code_id AND later.document_id = r.document_id
        AND later.edition_id = r.edition_id AND later.since = r.since AND later.id > r.id)`;

const BEFORE_ALL = [0, 0] as const;

const AFTER_ALL = [Number.MAX_SAFE_INTEGER, 0] as const;

/** Gives the reader of documents; `directory` gives the current directory. */
export function createDocumentReader(
  connection: Database.Database,
  directory: () => Directory,
): DocumentReader {
  const database = drizzle(connection);
  const readFindings = prepareFindings(connection);
  const rows = connection.prepare<[string], PublishedRow>(
    `SELECT r.* FROM json_each(?) wanted
       JOIN published_rows r ON r.error_code_id = wanted.value AND r.until IS NULL ORDER BY r.document_id`,
  );
  const rowsAsOf = connection.prepare<[{ errorCodeRow: number; instant: number }], PublishedRow>(
    `SELECT * FROM published_rows WHERE error_code_id = @errorCodeRow AND since <= @instant AND (until IS NULL OR until > @instant)
     ORDER BY document_id`,
  );
  const ofEdition = (backward: boolean) =>
    connection.prepare<[{ edition: number; line: number; row: number; limit: number }], PublishedRow>(
      `SELECT * FROM (
         SELECT r.* FROM ${LAST_READ} AND (r.line, r.id) ${backward ? '<' : '>'} (@line, @row)
         ORDER BY r.line ${backward ? 'DESC' : 'ASC'}, r.id ${backward ? 'DESC' : 'ASC'} LIMIT @limit
       ) ORDER BY line, id`,
    );
  const [ofEditionForward, ofEditionBackward] = [ofEdition(false), ofEdition(true)];
  const countOfEdition = connection
    .prepare<[{ edition: number }], number>(`SELECT count(*) FROM ${LAST_READ}`)
    .pluck();
  const onDocument = connection
    .prepare<[number], number>(
      'SELECT error_code_id FROM published_rows WHERE document_id = ? AND until IS NULL',
    )
    .pluck();

  return withSnapshot(connection, {
    editions(documentRow) {
      return database
        .select(editionColumns)
        .from(editions)
        .where(and(eq(editions.documentId, documentRow), isNotNull(editions.importedAt)))
        .orderBy(desc(editions.importedAt), desc(editions.id))
        .all()
        .map((row) => editionRecord(row, readFindings));
    },

    rowsOf(errorCodeRows) {
      const known = directory();
      const found = new Map<number, PublishedRowRecord[]>(errorCodeRows.map((row) => [row, []]));
      for (const row of rows.all(JSON.stringify([...found.keys()]))) {
        const document = known.documentOfRow.get(row.document_id)!;
        found.get(row.error_code_id)!.push(publishedRowRecord(row, document, document.edition!, known));
      }
      return errorCodeRows.map((row) => found.get(row)!);
    },

    rowsAsOf(errorCodeRow, instant) {
      const known = directory();
      return rowsAsOf.all({ errorCodeRow, instant }).map((row) => {
        const edition = database
          .select(editionColumns)
          .from(editions)
          .where(eq(editions.id, row.edition_id))
          .get();
        return publishedRowRecord(
          row,
          documentInHistory(known, row.document_id),
          editionRecord(edition!, readFindings),
          known,
        );
      });
    },

    rowsOfEdition(edition, from, limit, backward) {
      const known = directory();
      const start = from ?? (backward ? AFTER_ALL : BEFORE_ALL);
      return (backward ? ofEditionBackward : ofEditionForward)
        .all({ edition: edition.row, line: start[0], row: start[1], limit })
        .map((row) => publishedRowRecord(row, documentInHistory(known, row.document_id), edition, known));
    },

    rowCountOfEdition: (edition) => countOfEdition.get({ edition })!,

    errorCodesOn: (documentRow) => onDocument.all(documentRow),
  });
}

function publishedRowRecord(
  row: PublishedRow,
  document: DocumentRecord,
  edition: EditionRecord,
  directory: Directory,
): PublishedRowRecord {
  return {
    row: row.id,
    errorCodeRow: row.error_code_id,
    document,
    edition,
    line: row.line,
    // To parse these costs more than all else, and most of those who want a row want its place alone.
    get cells() {
      return (JSON.parse(row.cells) as [string, string][]).map(([header, text]) => ({ header, text }));
    },
    get values() {
      return valuesNow(valuesFromJson(row.vendor_values), directory);
    },
  };
}
