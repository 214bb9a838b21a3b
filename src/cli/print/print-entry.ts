import { shownValue } from '../../domain/error-code.ts';
import type { CorrectionRecord, ErrorCodeRecord, PublishedRowRecord } from '../../store/schema/records.ts';
import { instantText } from './print-json.ts';

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
    rows: rows.map(({ document, line }) => ({
      document: document.title,
      sourceUrl: document.sourceUrl,
      line,
    })),
  };
}

/** An entry as a person likes to read it. Ends with a line break. */
export function printEntry(
  entry: ErrorCodeRecord,
  corrections: readonly CorrectionRecord[],
  rows: readonly PublishedRowRecord[],
): string {
  const lines = [
    `${entry.key}  ${entry.vendor.name}, ${entry.service.name}`,
    field('Version', `${entry.version}, ${entry.lifecycle.toLowerCase()}, since ${dayOf(entry.updatedAt)}`),
    field('Message', entry.message?.plain),
    field('Means', entry.description?.plain),
    field('Do', entry.solution?.plain),
    field('Status', entry.httpStatuses.join('/')),
    field('Kind', `${entry.category.title} (${entry.category.slug}), ${entry.category.remedy}`),
    field('Common', entry.commonCode),
    field('Module', entry.module),
    field('Aliases', entry.aliases.join(', ')),
    ...corrections.map((correction) =>
      field(
        'Correct.',
        `${correction.field} by ${correction.author}: ${correction.reason}${correction.stale ? ' (stale: the vendor has changed it)' : ''}`,
      ),
    ),
    ...rows.map(({ document, line }) =>
      field(
        'Source',
        `${document.title}, line ${line}${document.sourceUrl === null ? '' : `: ${document.sourceUrl}`}`,
      ),
    ),
  ];
  return `${lines.filter((line) => line !== '').join('\n')}\n`;
}

/** A named value on one line, without what could move a terminal's cursor; empty where there is none. */
function field(name: string, value: string | null | undefined): string {
  const text = (value ?? '').replace(/[\s\p{Cc}]+/gu, ' ').trim();
  return text === '' ? '' : `  ${name.padEnd(8)} ${text}`;
}

function dayOf(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10);
}
