import type { Reading } from '../documents/reading.ts';
import type { Store } from '../store/open-store.ts';
import type { ErrorCodeRecord } from '../store/records.ts';
import { stateOfRecord } from '../store/state-of-record.ts';
import type { PresentCode } from './plan.ts';
import type { PlannedDocument } from './plan-edition.ts';

/** The entries that a plan has to look at: those of all codes in the reading, and all that stand on the document. */
export async function loadPresent(
  store: Store,
  document: PlannedDocument,
  reading: Reading,
): Promise<PresentCode[]> {
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
