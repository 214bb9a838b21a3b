import { ERROR_CODE_FIELDS } from '../domain/error-code.ts';
import { effectiveValues, isStale } from '../domain/overlay.ts';
import type { Store } from '../store/open-store.ts';
import { categoryInHistory } from '../store/read/directory.ts';
import type { RevisionRecord } from '../store/read/history.ts';
import type { ErrorCodeRecord } from '../store/schema/records.ts';

/** An entry as it stood at an instant; null where it was not in the catalog yet. */
export async function entryAsOf(
  store: Store,
  present: ErrorCodeRecord,
  instant: number,
): Promise<ErrorCodeRecord | null> {
  const revision = await store.history.revisionAsOf(present.row, instant);
  return revision === null ? null : pastEntry(store, present, revision, instant);
}

/** An entry as a revision of it left it, with the rows that stood at `at`. */
export async function pastEntry(
  store: Store,
  present: ErrorCodeRecord,
  { version, createdAt, after }: RevisionRecord,
  at: number,
): Promise<ErrorCodeRecord> {
  const directory = await store.directory();
  const { category, ...values } = effectiveValues(after);
  const corrections = after.corrections.map((correction) => ({
    ...correction,
    vendorValue: after.vendor[ERROR_CODE_FIELDS[correction.field]],
    stale: isStale(after.vendor, correction),
  }));
  return {
    ...present,
    ...values,
    category: categoryInHistory(directory, category),
    categoryBasis: corrections.some(({ field }) => field === 'CATEGORY') ? 'MAINTAINER' : 'RULE',
    version,
    corrected: corrections.length > 0,
    needsReview: corrections.some(({ stale }) => stale),
    updatedAt: createdAt,
    past: { at, corrections },
  };
}
