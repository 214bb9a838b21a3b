import type { ExportSource } from './export-source.ts';
import { type ExportedEntry, exportedEntry } from './exported-entry.ts';

/** The columns, in the order of the fields of an entry; lists are JSON. */
const COLUMNS = [
  ...['id', 'key', 'vendor', 'vendorName', 'service', 'serviceName', 'code', 'variant', 'commonCode'],
  ...['module', 'aliases', 'httpStatuses', 'message', 'description', 'solution', 'messageMarkdown'],
  ...['descriptionMarkdown', 'solutionMarkdown', 'category', 'categoryBasis', 'canonicalCode', 'remedy'],
  ...['retryable', 'lifecycle', 'version', 'needsReview', 'createdAt', 'updatedAt', 'corrections', 'rows'],
] as readonly (keyof ExportedEntry)[];

/**
 * CSV by RFC 4180, with a header. What is not there is an empty field. A text that a spreadsheet would run as a formula
 * starts with an apostrophe, and so does one that starts with an apostrophe: whoever reads a text drops the first.
 */
export function* writeCsv({ snapshot, entryRows }: ExportSource): Generator<string> {
  yield `${COLUMNS.join(',')}\r\n`;
  for (const whole of snapshot.entries(entryRows)) {
    const entry = exportedEntry(whole);
    yield `${COLUMNS.map((column) => fieldOf(entry[column])).join(',')}\r\n`;
  }
}

/** What spreadsheets take for the start of a formula (https://owasp.org/www-community/attacks/CSV_Injection). */
const FORMULA = /^[=+\-@\t\r'＝＋－＠]/;

function fieldOf(value: ExportedEntry[keyof ExportedEntry]): string {
  if (value === null) return '';
  if (typeof value !== 'string')
    return typeof value === 'object' ? quoted(JSON.stringify(value)) : `${value}`;
  const text = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? quoted(text) : text;
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
