import type { DocumentReading } from '../../documents/document-reading.ts';
import type { Store } from '../../store/open-store.ts';
import { stateOfRecord } from '../../store/read/state-of-record.ts';
import type { ErrorCodeRecord } from '../../store/schema/records.ts';
import type { PlannedDocument } from '../plan/plan-edition.ts';
import type { CurrentCode } from '../plan/plan-types.ts';

/** The entries that a plan has to look at: those of all codes in the reading, and all that stand on the document. */
export async function loadCurrent(
  store: Store,
  document: PlannedDocument,
  reading: DocumentReading,
): Promise<CurrentCode[]> {
  const { services } = await store.directory();
  const codes = [...new Set(reading.rows.map(({ code }) => code))];
  const keys = new Set([document.service, ...document.tables.map(({ service }) => service)]);
  const found = new Map<number, ErrorCodeRecord>();
  for (const key of keys) {
    const service = services.get(key);
    if (service === undefined) continue;
    for (const record of await store.errorCodes.byCodes(service.row, codes)) found.set(record.row, record);
  }
  if (document.row !== null) {
    const others = (await store.documents.errorCodesOn(document.row)).filter((row) => !found.has(row));
    for (const record of await store.errorCodes.byRows(others))
      if (record !== null) found.set(record.row, record);
  }

  const records = [...found.values()];
  const rowNumbers = records.map(({ row }) => row);
  const corrections = await store.corrections(rowNumbers);
  const rows = await store.documents.rowsOf(rowNumbers);
  return records.map((record, position) => ({
    identity: { service: record.service.key, code: record.code, variant: record.variant },
    version: record.version,
    state: stateOfRecord(record, corrections[position]!),
    rows: rows[position]!.map((row) => ({
      document: row.document.row,
      date: row.edition.publishedAt ?? row.edition.importedAt,
      values: row.values,
    })),
  }));
}
