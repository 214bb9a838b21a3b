import { shownValue } from '../domain/error-code.ts';
import type { WholeEntry } from '../store/read/snapshot.ts';
import type { CorrectionRecord, PublishedRowRecord } from '../store/schema/records.ts';

/** An entry as data formats have it: under the names of the schema, with texts plain, names as keys and slugs. */
export type ExportedEntry = ReturnType<typeof exportedEntry>;

/** All of an entry: its effective values, the maintainers' corrections, and the vendor's rows with their sources. */
export function exportedEntry({ record, corrections, rows }: WholeEntry) {
  const { message, description, solution, service, vendor, category } = record;
  return {
    id: record.id,
    key: record.key,
    vendor: vendor.slug,
    vendorName: vendor.name,
    service: service.key,
    serviceName: service.name,
    code: record.code,
    variant: record.variant,
    commonCode: record.commonCode,
    module: record.module,
    aliases: record.aliases,
    httpStatuses: record.httpStatuses,
    message: message?.plain ?? null,
    description: description?.plain ?? null,
    solution: solution?.plain ?? null,
    messageMarkdown: markdownOf(message),
    descriptionMarkdown: markdownOf(description),
    solutionMarkdown: markdownOf(solution),
    category: category.slug,
    categoryBasis: record.categoryBasis,
    canonicalCode: category.canonicalCode,
    remedy: category.remedy,
    retryable: category.remedy === 'RETRY_LATER',
    lifecycle: record.lifecycle,
    version: record.version,
    needsReview: record.needsReview,
    createdAt: instantText(record.createdAt),
    updatedAt: instantText(record.updatedAt),
    corrections: corrections.map(exportedCorrection),
    rows: rows.map(exportedRow),
  };
}

/** A text with its markup; null where it has none, so that it is the plain text. */
function markdownOf(text: WholeEntry['record']['message']): string | null {
  return text === null || text.markdown === text.plain ? null : text.markdown;
}

function exportedCorrection(correction: CorrectionRecord) {
  return {
    field: correction.field,
    value: shownValue(correction.value),
    vendorValue: shownValue(correction.vendorValue),
    writtenAgainst: shownValue(correction.writtenAgainst),
    stale: correction.stale,
    author: correction.author,
    reason: correction.reason,
    createdAt: instantText(correction.createdAt),
  };
}

function exportedRow({ document, edition, line, cells }: PublishedRowRecord) {
  return {
    document: document.key,
    title: document.title,
    sourceUrl: document.sourceUrl,
    edition: edition.sha256,
    publishedAt: edition.publishedAt === null ? null : instantText(edition.publishedAt),
    line,
    cells,
  };
}

/** The instants of one import are the same for all its entries. */
let lastInstant: readonly [instant: number, text: string] = [0, new Date(0).toISOString()];

/** An instant as RFC 3339 writes it. */
export function instantText(instant: number): string {
  if (lastInstant[0] !== instant) lastInstant = [instant, new Date(instant).toISOString()];
  return lastInstant[1];
}
