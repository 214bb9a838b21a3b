import type Database from 'better-sqlite3';
import { and, desc, eq, isNotNull } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import type { DocumentRecord, EditionRecord, PublishedRowRecord } from '../schema/records.ts';
import { valuesFromJson } from '../schema/state-json.ts';
import { editions } from '../schema/tables.ts';
import { type Directory, editionColumns, editionRecord, prepareFindings } from './directory.ts';
import { withSnapshot } from './reader.ts';

/** Reads what documents say. */
export interface DocumentReader {
  /** The editions of a document that are or were in the catalog, newest first. */
  editions(documentRow: number): EditionRecord[];
  /** The rows that stand on the newest editions now, of many error codes at once: a list for each, by document. */
  rowsOf(errorCodeRows: readonly number[]): PublishedRowRecord[][];
  /** The rows that stood at an instant on the editions that were newest then, by document. */
  rowsAsOf(errorCodeRow: number, instant: number): PublishedRowRecord[];
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
      const { documentOfRow } = directory();
      const found = new Map<number, PublishedRowRecord[]>(errorCodeRows.map((row) => [row, []]));
      for (const row of rows.all(JSON.stringify([...found.keys()]))) {
        const document = documentOfRow.get(row.document_id)!;
        found.get(row.error_code_id)!.push(publishedRowRecord(row, document, document.edition!));
      }
      return errorCodeRows.map((row) => found.get(row)!);
    },

    rowsAsOf(errorCodeRow, instant) {
      const { documentOfRow } = directory();
      return rowsAsOf.all({ errorCodeRow, instant }).map((row) => {
        const edition = database
          .select(editionColumns)
          .from(editions)
          .where(eq(editions.id, row.edition_id))
          .get();
        return publishedRowRecord(
          row,
          documentOfRow.get(row.document_id)!,
          editionRecord(edition!, readFindings),
        );
      });
    },

    errorCodesOn: (documentRow) => onDocument.all(documentRow),
  });
}

function publishedRowRecord(
  row: PublishedRow,
  document: DocumentRecord,
  edition: EditionRecord,
): PublishedRowRecord {
  return {
    row: row.id,
    errorCodeRow: row.error_code_id,
    document,
    edition,
    line: row.line,
    cells: (JSON.parse(row.cells) as [string, string][]).map(([header, text]) => ({ header, text })),
    values: valuesFromJson(row.vendor_values),
  };
}
