import type { DescribedEntry } from '../store/read/for-resolving.ts';
import type { CategoryRecord, ErrorCodeRecord } from '../store/schema/records.ts';
import { bareWordsOf } from './compare/bare-words.ts';
import { compareConditions, type Likeness } from './compare/compare-conditions.ts';
import { type Condition, readCondition } from './compare/read-condition.ts';
import type { Resources } from './shared-resources.ts';

/*
 * The entries of other services for the same condition. How many are looked at is bounded, whatever the size of the catalog.
 *
 *   entry ─► condition ─► what it is about ─────╲
 *                   └───► words of its category ─┴─► entries with the rarest of them ─► compared ─► best first
 */

/** An entry that reports the same condition as another. */
export interface Counterpart extends Likeness {
  readonly record: ErrorCodeRecord;
}

/** How many counterparts an entry has at most. */
export const MOST_COUNTERPARTS = 40;

/** How many entries each search for counterparts may look at. */
const ENTRIES_SEARCHED = 2_000;

/** How many words besides its own a subject is looked up by. */
const MOST_SYNONYMS = 6;

/** The entries of other services for the same condition, best first; withdrawn ones are left out. */
export async function findCounterparts(
  entry: ErrorCodeRecord,
  { store, yielding }: Resources,
): Promise<Counterpart[]> {
  const { categories, services } = await store.directory();
  const kinds = Array.from(categories.values()).filter(
    ({ canonicalCode }) => canonicalCode === entry.category.canonicalCode,
  );
  const condition = conditionOfRecord(entry);
  if (yielding.isDue()) await yielding.yield();
  const found = await store.resolving.withWordsInCategories(
    [wordsOfSubjects(condition), bareWordsOf(condition.category)],
    kinds.map(({ row }) => row),
    entry.service.row,
    ENTRIES_SEARCHED,
  );

  const kindOfRow = new Map(kinds.map((kind) => [kind.row, kind]));
  const ownNames = new Map(
    Array.from(services.values(), ({ row, slug, vendor }) => [row, [slug, vendor.slug]]),
  );
  const alike: (Likeness & { readonly row: number })[] = [];
  for (const other of found) {
    if (yielding.isDue()) await yielding.yield();
    const names = ownNames.get(other.serviceRow) ?? [];
    const likeness = compareConditions(
      condition,
      conditionOf(other, kindOfRow.get(other.categoryRow)!, names),
    );
    if (likeness !== null) alike.push({ row: other.row, ...likeness });
  }
  const best = alike
    .sort((left, right) => right.score - left.score || left.row - right.row)
    .slice(0, MOST_COUNTERPARTS);
  const records = await store.errorCodes.byRows(best.map(({ row }) => row));
  return best.flatMap(({ score, reason }, at) => {
    const record = records[at] ?? null;
    return record === null ? [] : [{ record, score, reason }];
  });
}

function conditionOfRecord(entry: ErrorCodeRecord): Condition {
  const { code, message, description, solution, httpStatuses, category, service, vendor } = entry;
  return readCondition({
    code,
    message: message?.plain ?? null,
    description: description?.plain ?? null,
    solution: solution?.plain ?? null,
    httpStatuses,
    category: category.slug,
    remedy: category.remedy,
    ownNames: [service.slug, vendor.slug],
  });
}

function conditionOf(
  entry: DescribedEntry,
  { slug, remedy }: CategoryRecord,
  ownNames: readonly string[],
): Condition {
  return readCondition({ ...entry, category: slug, remedy, ownNames });
}

/** What entries about the same are looked up by: the words of the subjects, those said most first, and their synonyms. */
function wordsOfSubjects({ subjects }: Condition): string[] {
  const byShare = [...subjects].sort((left, right) => right.share - left.share);
  const synonyms = byShare.flatMap(({ groups }) =>
    groups.flatMap(({ forms }) => forms.filter(({ length }) => length === 1).flat()).slice(0, MOST_SYNONYMS),
  );
  return [...new Set([...byShare.flatMap(({ words }) => words.flatMap(numbersOf)), ...synonyms])];
}

/** A word in the singular and in the plural. */
function numbersOf(word: string): string[] {
  return word.endsWith('s') ? [word, word.slice(0, -1)] : [word, `${word}s`];
}
