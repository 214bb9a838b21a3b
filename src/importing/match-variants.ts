import type { CodeValues } from '../nouns/error-code.ts';
import { wordsOf } from '../nouns/words.ts';

/** A pair of positions: a row of the new edition, and the present entry that it is about. */
export interface Match {
  readonly row: number;
  readonly entry: number;
}

/**
 * Pairs the rows of one code with the entries that the code has, by their texts and not by their order: first those
 * whose texts are the same, then the most alike. As many are paired as there are of the fewer.
 * `entries` give the words to compare, with those that stand on the same document preferred where all else is equal.
 */
export function matchVariants(
  rows: readonly CodeValues[],
  entries: readonly { readonly values: CodeValues; readonly preferred: boolean }[],
): Match[] {
  if (rows.length === 1 && entries.length === 1) return [{ row: 0, entry: 0 }];
  const rowWords = rows.map(bagOfWords);
  const entryWords = entries.map(({ values }) => bagOfWords(values));
  const pairs = rows.flatMap((_, row) =>
    entries.map(({ preferred }, entry) => ({
      row,
      entry,
      likeness: likeness(rowWords[row]!, entryWords[entry]!) + (preferred ? PREFERENCE : 0),
    })),
  );
  pairs.sort(
    (left, right) => right.likeness - left.likeness || left.entry - right.entry || left.row - right.row,
  );
  const takenRows = new Set<number>();
  const takenEntries = new Set<number>();
  return pairs.flatMap(({ row, entry }) => {
    if (takenRows.has(row) || takenEntries.has(entry)) return [];
    takenRows.add(row);
    takenEntries.add(entry);
    return [{ row, entry }];
  });
}

/** Less than any difference in words between two texts of fewer than a thousand words. */
const PREFERENCE = 0.001;

interface BagOfWords {
  readonly whole: string;
  readonly counts: ReadonlyMap<string, number>;
  readonly size: number;
}

function bagOfWords({ message, description, solution, httpStatuses }: CodeValues): BagOfWords {
  const texts = [message?.plain ?? '', description?.plain ?? '', solution?.plain ?? ''];
  const words = texts.flatMap((text) => wordsOf(text).map(({ folded }) => folded));
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return { whole: [...texts, httpStatuses.join()].join('\n'), counts, size: words.length };
}

/** 2 for the same texts and statuses; else twice the number of common words over the number of all: 0 to 1. */
function likeness(left: BagOfWords, right: BagOfWords): number {
  if (left.whole === right.whole) return 2;
  if (left.size + right.size === 0) return 0;
  let common = 0;
  for (const [word, count] of left.counts) common += Math.min(count, right.counts.get(word) ?? 0);
  return (2 * common) / (left.size + right.size);
}
