import type { Directory, Row } from './read-rows.ts';
import { globalId, isoTime } from './remembered.ts';

// What JSON escapes in a string; of surrogates it escapes those that are alone.
const ESCAPED = /["\\\u0000-\u001f\ud800-\udfff]/;

/** A string or null as JSON: most strings need no escape, and then this is faster than `JSON.stringify`. */
export function stringText(value: string | null): string {
  if (value === null) return 'null';
  return ESCAPED.test(value) ? JSON.stringify(value) : `"${value}"`;
}

/** Gives what writes a row as JSON, with the fields in the order of the workloads' queries. */
export function createEntryWriter({ vendors, services, categories }: Directory): (row: Row) => string {
  const vendorTexts = textsOf(vendors, ({ slug, name }) => ({ slug, name }));
  const serviceTexts = textsOf(services, ({ key, name }) => ({ key, name }));
  const categoryTexts = textsOf(categories, ({ slug, title, canonicalCode }) => ({
    slug,
    title,
    canonicalCode,
  }));
  return (row) => {
    const { remedy } = categories.get(row[13])!;
    return `{"id":"${globalId(row[0])}","key":${stringText(row[1])},"code":${stringText(row[2])},"variant":${row[3]},"commonCode":${stringText(row[4])},"module":${stringText(row[5])},"aliases":${row[6]},"httpStatuses":${row[7]},"message":${stringText(row[8])},"description":${stringText(row[9])},"solution":${stringText(row[10])},"vendor":${vendorTexts.get(row[11])},"service":${serviceTexts.get(row[12])},"category":${categoryTexts.get(row[13])},"categoryBasis":"${row[14]}","remedy":"${remedy}","retryable":${remedy === 'RETRY_LATER'},"lifecycle":"${row[15]}","version":${row[16]},"needsReview":${row[17] === 1},"createdAt":"${isoTime(row[18])}","updatedAt":"${isoTime(row[19])}"}`;
  };
}

function textsOf<Item>(
  items: ReadonlyMap<number, Item>,
  shownOf: (item: Item) => object,
): ReadonlyMap<number, string> {
  return new Map(Array.from(items, ([id, item]) => [id, JSON.stringify(shownOf(item))]));
}
