import { createHash } from 'node:crypto';
import type { DocumentReading } from '../../documents/document-reading.ts';
import type { DocumentFormat } from '../../domain/document.ts';
import type { Store } from '../../store/open-store.ts';
import { categoryNow } from '../../store/read/category-names.ts';
import { stateOfRecord } from '../../store/read/corrections.ts';
import type { EditionRecord, ErrorCodeRecord } from '../../store/schema/records.ts';
import type { EditionChange, KeptPlan } from '../../store/write/change-set.ts';
import { heldReason } from '../plan/held-reason.ts';
import type { CurrentCode, Plan } from '../plan/plan.ts';
import type { PlannedDocument } from '../plan/plan-edition.ts';
import { outcomesOfPlan } from '../plan/plan-outcomes.ts';

/** A text that is to be planned. */
export interface EditionToPlan {
  readonly document: PlannedDocument;
  /** The document's newest edition. */
  readonly newest: EditionRecord | null;
  /** Where the edition is to be written: as in a change set. */
  readonly place: EditionChange['document'];
  readonly naming?: EditionChange['naming'];
  readonly content: Uint8Array;
  /** Null where it is to be found out. */
  readonly format: DocumentFormat | null;
  /** The vendor's own date, in milliseconds since 1970; null for the one on the page. */
  readonly publishedAt: number | null;
}

/** A plan with all that is needed to keep it or to make it come true. */
export interface PlannedEdition {
  readonly title: string | null;
  readonly plan: Plan;
  readonly kept: KeptPlan;
  readonly edition: EditionChange;
}

/** The steps of an import that take long, with the size of what each has before it: bytes, rows, error codes. */
export type ImportStep = 'READ' | 'PLAN' | 'WRITE';

/** Called when a step starts, and while it goes on with how much of its size is done. */
export type OnStep = (step: ImportStep, size: number, done?: number) => void;

/**
 * Reads a text and says what it does to the catalog as it is now; a text without an error code gives a sentence that says
 * what it holds instead.
 */
export async function readAndPlan(
  store: Store,
  { document, newest, place, naming, content, format, publishedAt }: EditionToPlan,
  onStep: OnStep,
): Promise<PlannedEdition | { readonly refusal: string }> {
  onStep('READ', content.length);
  // The readers of documents and the rules of categories are many files, which a start on a full catalog need not load.
  const { readBytes } = await import('../../documents/read-document.ts');
  const { planEdition } = await import('../plan/plan-edition.ts');
  const reading = readBytes(content, format === null ? {} : { format });
  if (reading.rows.length === 0) return { refusal: refusalOf(reading) };

  onStep('PLAN', reading.rows.length);
  const date = publishedAt ?? (reading.publishedAt === null ? null : Date.parse(reading.publishedAt));
  const current = await loadCurrent(store, document, reading);
  const directory = await store.directory();
  const plan = planEdition(document, date ?? Date.now(), reading, current, (slug) =>
    categoryNow(slug, directory),
  );
  return {
    title: reading.title,
    plan,
    kept: {
      counts: plan.counts,
      outcomes: outcomesOfPlan(plan),
      heldReason: heldReason(plan, reading.format, newest?.format ?? null),
    },
    edition: {
      document: place,
      ...(naming === undefined ? {} : { naming }),
      sha256: sha256Of(content),
      format: reading.format,
      content,
      publishedAt: date,
      rowCount: reading.rows.length,
      findings: reading.findings,
    },
  };
}

/** The SHA-256 of a text's bytes, as 64 hexadecimal digits. */
export function sha256Of(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** How many findings about single lines a refusal shows. */
const MOST_SHOWN = 3;

/** What was found instead of error codes: what is wrong with the text as a whole, else with its first rows. */
function refusalOf({ findings }: DocumentReading): string {
  const errors = findings.filter(({ severity }) => severity === 'ERROR');
  const whole = errors.filter(({ line }) => line === null);
  const shown = whole.length > 0 ? whole : errors.slice(0, MOST_SHOWN);
  return shown.map(({ message }) => message).join(' ');
}

/** The entries that a plan has to look at: those of all codes in the reading, and all that stand on the document. */
async function loadCurrent(
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
