import { codeParts, wordsOf } from '../domain/words.ts';
import type { ComparedEntry } from '../store/read/for-resolving.ts';
import type { ErrorCodeRecord } from '../store/schema/records.ts';
import type { Resources } from './shared-resources.ts';

/** How many entries the search for similar ones may look at. */
const ENTRIES_SEARCHED = 4_000;

/** How many words of a description count. */
const WORDS_OF_DESCRIPTION = 12;

/** The least likeness, from 0 to 1, of an entry that is similar. */
const LEAST_LIKENESS = 0.2;

const SAME_CATEGORY = 0.15;
const OTHER_VENDOR = 0.02;

/** The weight of a word in the code, the message, or the description. */
const CODE_WORD = 1.5;
const MESSAGE_WORD = 1;
const DESCRIPTION_WORD = 0.5;

type Texts = Pick<ComparedEntry, 'code' | 'message' | 'description'>;

/**
 * The entries of other services for the same condition: of the same category, or of one with the same
 * canonical code, and near in words; best first, withdrawn ones left out.
 */
export async function findSimilarCodes(
  entry: ErrorCodeRecord,
  count: number,
  { store, yielding }: Resources,
): Promise<ErrorCodeRecord[]> {
  if (count === 0) return [];
  const texts: Texts = {
    code: entry.code,
    message: entry.message?.plain ?? null,
    description: entry.description?.plain ?? null,
  };
  const words = weightedWords(texts);
  const { categories } = await store.directory();
  const rows = Array.from(categories.values())
    .filter(({ canonicalCode }) => canonicalCode === entry.category.canonicalCode)
    .map(({ row }) => row);
  if (yielding.isDue()) await yielding.yield();
  const found = await store.resolving.withWordsInCategories(
    [...words.keys()],
    rows,
    entry.service.row,
    ENTRIES_SEARCHED,
  );
  if (yielding.isDue()) await yielding.yield();
  const nearest = found
    .filter(({ lifecycle }) => lifecycle !== 'WITHDRAWN')
    .map((other) => ({ other, near: likeness(words, weightedWords(other)) }))
    .filter(({ near }) => near >= LEAST_LIKENESS)
    .map(({ other, near }) => ({ row: other.row, near: near + bonus(other) }))
    .sort((left, right) => right.near - left.near || left.row - right.row)
    .slice(0, count);
  const records = await store.errorCodes.byRows(nearest.map(({ row }) => row));
  return records.filter((record) => record !== null);

  function bonus(other: ComparedEntry): number {
    return (
      (other.categoryRow === entry.category.row ? SAME_CATEGORY : 0) +
      (other.vendorRow === entry.vendor.row ? 0 : OTHER_VENDOR)
    );
  }
}

/** The words of an entry, each with its highest weight; numbers, single letters and stop words are left out. */
function weightedWords({ code, message, description }: Texts): Map<string, number> {
  const weights = new Map<string, number>();
  const add = (words: readonly { readonly folded: string }[], weight: number) => {
    for (const { folded } of words) {
      if (STOP_WORD.test(folded)) continue;
      weights.set(folded, Math.max(weight, weights.get(folded) ?? 0));
    }
  };
  add(codeParts(code), CODE_WORD);
  add(wordsOf(message ?? ''), MESSAGE_WORD);
  add(
    wordsOf(description ?? '').slice(0, WORDS_OF_DESCRIPTION),
    message === null ? MESSAGE_WORD : DESCRIPTION_WORD,
  );
  return weights;
}

const STOP_WORD =
  /^(?:\d+|[a-z]|an|the|is|are|was|be|been|to|of|in|on|for|by|and|or|this|that|it|its|with|from|as|at)$/;

/** Twice the weight in common over the weight of both: 0 to 1. */
function likeness(left: ReadonlyMap<string, number>, right: ReadonlyMap<string, number>): number {
  let common = 0;
  let all = 0;
  for (const [word, weight] of left) {
    all += weight;
    common += Math.min(weight, right.get(word) ?? 0);
  }
  for (const weight of right.values()) all += weight;
  return all === 0 ? 0 : (2 * common) / all;
}
