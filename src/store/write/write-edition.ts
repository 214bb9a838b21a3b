import type Database from 'better-sqlite3';
import { valuesToJson } from '../schema/state-json.ts';
import { editions, publishedRows } from '../schema/tables.ts';
import { prepareInsert } from '../schema/write-statements.ts';
import type { EditionChange, RowChange } from './change-set.ts';
import { VersionConflict } from './write-context.ts';
import type { DirectoryRows } from './write-directory.ts';
import type { EntryWriter } from './write-entry.ts';

/** Where an edition was written. */
interface WrittenEdition {
  readonly documentRow: number;
  readonly editionRow: number;
}

/** Writes editions with their rows, and says which is a document's newest. Instants are milliseconds since 1970. */
export interface EditionWriter {
  /** Writes an edition, or of one that is known what its reader makes of it now. It is not in the catalog by that. */
  keep(edition: EditionChange): WrittenEdition;
  /** The row of a document's newest edition; null where it has none. */
  newest(documentRow: number): number | null;
  /** Makes an edition (null: none) the document's newest, and ends the rows of the one before. */
  makeNewest(documentRow: number, editionRow: number | null, at: number): void;
  /** Says that an edition came into the catalog. */
  markImported(editionRow: number, at: number): void;
  /** Writes the rows of an edition. Their entries must be written. */
  writeRows(written: WrittenEdition, rows: readonly RowChange[], at: number): void;
  /** Writes the rows of an edition again that ended at `endedAt`. */
  restoreRows(written: WrittenEdition, endedAt: number, at: number): void;
}

/** Prepares the writing of editions. */
export function prepareEditionWriter(
  connection: Database.Database,
  rows: DirectoryRows,
  entries: EntryWriter,
): EditionWriter {
  const insertEdition = prepareInsert(connection, editions);
  const insertRow = prepareInsert(connection, publishedRows);
  const find = connection
    .prepare<[number, string], number>('SELECT id FROM editions WHERE document_id = ? AND sha256 = ?')
    .pluck();
  const update = connection.prepare(
    `UPDATE editions SET format = @format, published_at = @publishedAt, row_count = @rowCount, findings = @findings
     WHERE id = @id`,
  );
  const rename = connection.prepare(
    'UPDATE documents SET title = @title, source_url = @sourceUrl WHERE id = @id AND current_edition_id IS NULL',
  );
  const newest = connection
    .prepare<[number], number | null>('SELECT current_edition_id FROM documents WHERE id = ?')
    .pluck();
  const isThere = connection.prepare<[number]>('SELECT 1 FROM documents WHERE id = ? AND retired_at IS NULL');
  const makeNewest = connection.prepare('UPDATE documents SET current_edition_id = ? WHERE id = ?');
  const markImported = connection.prepare('UPDATE editions SET imported_at = ? WHERE id = ?');
  const endRows = connection.prepare(
    'UPDATE published_rows SET until = ? WHERE document_id = ? AND until IS NULL',
  );
  const restoreRows = connection.prepare(
    `INSERT INTO published_rows (error_code_id, document_id, edition_id, line, cells, vendor_values, since, until)
     SELECT error_code_id, document_id, edition_id, line, cells, vendor_values, @at, NULL FROM published_rows
     WHERE id IN (
       SELECT max(id) FROM published_rows
       WHERE document_id = @documentRow AND edition_id = @editionRow AND until = @endedAt GROUP BY error_code_id
     )`,
  );

  return {
    keep({ document, naming, sha256, content, findings, ...facts }) {
      const documentRow =
        typeof document === 'number' ? document : rows.document(document.service, document.slug);
      expectThere(documentRow);
      if (naming !== undefined) rename.run({ ...naming, id: documentRow });
      const { format, publishedAt, rowCount } = facts;
      const columns = { format, publishedAt, rowCount, findings: JSON.stringify(findings) };
      const known = find.get(documentRow, sha256);
      if (known !== undefined) {
        update.run({ ...columns, id: known });
        return { documentRow, editionRow: known };
      }
      const editionRow = insertEdition({
        ...columns,
        documentId: documentRow,
        sha256,
        content: Buffer.from(content),
        importedAt: null,
      });
      return { documentRow, editionRow };
    },

    newest: (documentRow) => newest.get(documentRow) ?? null,

    makeNewest(documentRow, editionRow, at) {
      expectThere(documentRow);
      makeNewest.run(editionRow, documentRow);
      endRows.run(at, documentRow);
    },

    markImported(editionRow, at) {
      markImported.run(at, editionRow);
    },

    writeRows({ documentRow, editionRow }, changes, at) {
      for (const { identity, line, cells, values } of changes) {
        insertRow({
          errorCodeId: entries.present(identity)!.id,
          documentId: documentRow,
          editionId: editionRow,
          line,
          cells: JSON.stringify(cells.map(({ header, text }) => [header, text])),
          vendorValues: valuesToJson(values),
          since: at,
          until: null,
        });
      }
    },

    restoreRows({ documentRow, editionRow }, endedAt, at) {
      restoreRows.run({ documentRow, editionRow, endedAt, at });
    },
  };

  /** A document may have been deleted or merged since. */
  function expectThere(documentRow: number): void {
    if (isThere.get(documentRow) === undefined) throw new VersionConflict([]);
  }
}
