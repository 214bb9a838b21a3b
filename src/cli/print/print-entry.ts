import { shownValue } from '../../domain/error-code.ts';
import type { CorrectionRecord, ErrorCodeRecord, PublishedRowRecord } from '../../store/schema/records.ts';
import { dayOf, instantText, printField, printSource, sourceAsJson } from './print-values.ts';

/** An entry as JSON has it, with the names of the schema and its texts plain. */
export function entryAsJson(entry: ErrorCodeRecord) {
  return {
    id: entry.id,
    key: entry.key,
    version: entry.version,
    vendor: entry.vendor.slug,
    service: entry.service.key,
    code: entry.code,
    variant: entry.variant,
    commonCode: entry.commonCode,
    module: entry.module,
    aliases: entry.aliases,
    httpStatuses: entry.httpStatuses,
    message: entry.message?.plain ?? null,
    description: entry.description?.plain ?? null,
    solution: entry.solution?.plain ?? null,
    category: entry.category.slug,
    remedy: entry.category.remedy,
    lifecycle: entry.lifecycle,
    needsReview: entry.needsReview,
    createdAt: instantText(entry.createdAt),
    updatedAt: instantText(entry.updatedAt),
  };
}

/** An entry as JSON has it, with its corrections and its sources. */
export function wholeEntryAsJson(
  entry: ErrorCodeRecord,
  corrections: readonly CorrectionRecord[],
  rows: readonly PublishedRowRecord[],
) {
  return {
    ...entryAsJson(entry),
    corrections: corrections.map(({ value, vendorValue, writtenAgainst, createdAt, ...correction }) => ({
      ...correction,
      value: shownValue(value),
      vendorValue: shownValue(vendorValue),
      writtenAgainst: shownValue(writtenAgainst),
      createdAt: instantText(createdAt),
    })),
    rows: rows.map(sourceAsJson),
  };
}

/** An entry as text for a terminal. Ends with a line break. */
export function printEntry(
  entry: ErrorCodeRecord,
  corrections: readonly CorrectionRecord[],
  rows: readonly PublishedRowRecord[],
): string {
  const lines = [
    `${entry.key}  ${entry.vendor.name}, ${entry.service.name}`,
    printField(
      'Version',
      `${entry.version}, ${entry.lifecycle.toLowerCase()}, since ${dayOf(entry.updatedAt)}`,
    ),
    printField('Message', entry.message?.plain),
    printField('Means', entry.description?.plain),
    printField('Do', entry.solution?.plain),
    printField('Status', entry.httpStatuses.join('/')),
    printField('Kind', `${entry.category.title} (${entry.category.slug}), ${entry.category.remedy}`),
    printField('Common', entry.commonCode),
    printField('Module', entry.module),
    printField('Aliases', entry.aliases.join(', ')),
    ...corrections.map((correction) =>
      printField(
        'Correct.',
        `${correction.field} by ${correction.author}: ${correction.reason}${correction.stale ? ' (stale: the vendor has changed it)' : ''}`,
      ),
    ),
    ...rows.map((row) => printField('Source', printSource(row))),
  ];
  return `${lines.filter((line) => line !== '').join('\n')}\n`;
}
