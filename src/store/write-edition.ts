import type Database from 'better-sqlite3';
import type { EditionChange, RowChange } from './change-set.ts';
import { prepareInsert } from './insert-statement.ts';
import { valuesToJson } from './state-json.ts';
import { editions, importRuns, publishedRows } from './tables.ts';
import type { DirectoryRows } from './write-directory.ts';
import type { EntryWriter, Moment } from './write-entry.ts';

/** The rows of an edition that is being written. */
export interface WrittenEdition {
  readonly documentRow: number;
  readonly editionRow: number;
  readonly importRunRow: number;
}

/** Writes an edition in two steps, since its entries stand between them: revisions name the import run. */
export interface EditionWriter {
  /** Writes the edition and its import run, and makes it the document's newest. */
  begin(edition: EditionChange, moment: Moment): WrittenEdition;
  /** Ends the rows of the edition before, and writes its own. All their entries must be written. */
  finish(written: WrittenEdition, rows: readonly RowChange[], moment: Moment): void;
}

/** Prepares the writing of editions. */
export function prepareEditionWriter(
  connection: Database.Database,
  rows: DirectoryRows,
  entries: EntryWriter,
): EditionWriter {
  const insertEdition = prepareInsert(connection, editions);
  const insertImportRun = prepareInsert(connection, importRuns);
  const insertRow = prepareInsert(connection, publishedRows);
  const known = connection.prepare<[number, string], { id: number }>(
    'SELECT id FROM editions WHERE document_id = ? AND sha256 = ?',
  );
  const makeNewest = connection.prepare('UPDATE documents SET current_edition_id = ? WHERE id = ?');
  const markImported = connection.prepare('UPDATE editions SET imported_at = ? WHERE id = ?');
  const endRows = connection.prepare(
    'UPDATE published_rows SET until = ? WHERE document_id = ? AND until IS NULL',
  );

  return {
    begin(edition, moment) {
      const documentRow =
        typeof edition.document === 'number'
          ? edition.document
          : rows.document(edition.document.service, edition.document.slug);
      const editionRow =
        known.get(documentRow, edition.sha256)?.id ??
        insertEdition({
          documentId: documentRow,
          sha256: edition.sha256,
          format: edition.format,
          content: Buffer.from(edition.content),
          publishedAt: edition.publishedAt,
          importedAt: moment.at,
          rowCount: edition.rowCount,
          findings: JSON.stringify(edition.findings),
        });
      markImported.run(moment.at, editionRow);
      makeNewest.run(editionRow, documentRow);
      const importRunRow = insertImportRun({
        documentId: documentRow,
        editionId: editionRow,
        state: 'APPLIED',
        counts: JSON.stringify(edition.counts),
        plannedAt: moment.at,
        plannedBy: moment.authorRow,
        appliedAt: moment.at,
        appliedBy: moment.authorRow,
      });
      return { documentRow, editionRow, importRunRow };
    },

    finish({ documentRow, editionRow }, changes, moment) {
      endRows.run(moment.at, documentRow);
      for (const { identity, line, cells, values } of changes) {
        insertRow({
          errorCodeId: entries.present(identity)!.id,
          documentId: documentRow,
          editionId: editionRow,
          line,
          cells: JSON.stringify(cells.map(({ header, text }) => [header, text])),
          vendorValues: valuesToJson(values),
          since: moment.at,
          until: null,
        });
      }
    },
  };
}
