import type { CodeValues } from '../../domain/error-code.ts';
import { groupBy } from '../../domain/group-by.ts';
import { wordsOf } from '../../domain/words.ts';

/** A pair of positions: a row of the new edition, and the present entry that it is about. */
interface Match {
  readonly row: number;
  readonly entry: number;
}

/** The words of an entry to compare, and whether it stands on the document that the rows are of. */
interface MatchableEntry {
  readonly values: CodeValues;
  readonly onDocument: boolean;
  /** Whether maintainers have corrected it: of equals it is the one to stay in force. */
  readonly isCorrected: boolean;
}

/** Above this number of pairs, likeness is not weighed: it costs a comparison of words for each. */
const MOST_PAIRS = 40_000;

/**
 * Pairs the rows of one code with the entries that the code has, by their texts and not by their order: first those whose
 * texts and statuses are the same, then the most alike of those that stand on the same document, then the most alike of
 * all; of equals the corrected one comes first. As many are paired as there are of the fewer. Where a page prints one
 * code with hundreds of texts, those that are not the same are paired in their order.
 */
export function matchVariants(rows: readonly CodeValues[], entries: readonly MatchableEntry[]): Match[] {
  if (rows.length === 1 && entries.length === 1) return [{ row: 0, entry: 0 }];
  const same = matchSame(rows, entries);
  const takenRows = new Set(same.map(({ row }) => row));
  const takenEntries = new Set(same.map(({ entry }) => entry));
  const restOfRows = [...rows.keys()].filter((row) => !takenRows.has(row));
  const restOfEntries = [...entries.keys()].filter((entry) => !takenEntries.has(entry));
  if (restOfRows.length * restOfEntries.length > MOST_PAIRS) {
    const standing = restOfEntries.filter((entry) => entries[entry]!.onDocument);
    const others = restOfEntries.filter((entry) => !entries[entry]!.onDocument);
    const correctedFirst = (left: number, right: number) =>
      Number(entries[right]!.isCorrected) - Number(entries[left]!.isCorrected);
    // Of fewer rows than entries the corrected ones keep theirs; what is taken stays in the order of the page.
    const ordered = [...standing.sort(correctedFirst), ...others.sort(correctedFirst)]
      .slice(0, restOfRows.length)
      .sort((left, right) => left - right);
    return [...same, ...ordered.map((entry, position) => ({ row: restOfRows[position]!, entry }))];
  }

  const rowWords = new Map(restOfRows.map((row) => [row, bagOfWords(rows[row]!)]));
  const entryWords = new Map(restOfEntries.map((entry) => [entry, bagOfWords(entries[entry]!.values)]));
  const pairs = restOfRows.flatMap((row) =>
    restOfEntries.map((entry) => ({
      row,
      entry,
      likeness:
        likeness(rowWords.get(row)!, entryWords.get(entry)!) + (entries[entry]!.onDocument ? ON_DOCUMENT : 0),
    })),
  );
  pairs.sort(
    (left, right) =>
      right.likeness - left.likeness ||
      Number(entries[right.entry]!.isCorrected) - Number(entries[left.entry]!.isCorrected) ||
      left.entry - right.entry ||
      left.row - right.row,
  );
  const alike = pairs.filter(({ row, entry }) => {
    if (takenRows.has(row) || takenEntries.has(entry)) return false;
    takenRows.add(row);
    takenEntries.add(entry);
    return true;
  });
  return [...same, ...alike.map(({ row, entry }) => ({ row, entry }))];
}

/** More than any likeness, so that an entry that stands on the document comes before all that do not. */
const ON_DOCUMENT = 2;

/** Pairs rows with entries of the same texts and statuses, those that stand on the document first. */
function matchSame(rows: readonly CodeValues[], entries: readonly MatchableEntry[]): Match[] {
  const ordered = [...entries.keys()].sort(
    (left, right) =>
      Number(entries[right]!.onDocument) - Number(entries[left]!.onDocument) ||
      Number(entries[right]!.isCorrected) - Number(entries[left]!.isCorrected),
  );
  const entriesOfText = groupBy(ordered, (entry) => wholeText(entries[entry]!.values));
  const used = new Map<string, number>();
  return rows.flatMap((values, row) => {
    const text = wholeText(values);
    const place = used.get(text) ?? 0;
    const entry = entriesOfText.get(text)?.[place];
    if (entry === undefined) return [];
    used.set(text, place + 1);
    return [{ row, entry }];
  });
}

function wholeText({ message, description, solution, httpStatuses }: CodeValues): string {
  return JSON.stringify([message?.plain, description?.plain, solution?.plain, httpStatuses]);
}

interface BagOfWords {
  readonly counts: ReadonlyMap<string, number>;
  readonly size: number;
}

function bagOfWords({ message, description, solution }: CodeValues): BagOfWords {
  const words = [message, description, solution].flatMap((text) =>
    wordsOf(text?.plain ?? '').map(({ folded }) => folded),
  );
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return { counts, size: words.length };
}

/** Twice the number of common words over the number of all: 0 to 1. */
function likeness(left: BagOfWords, right: BagOfWords): number {
  if (left.size + right.size === 0) return 0;
  let common = 0;
  for (const [word, count] of left.counts) common += Math.min(count, right.counts.get(word) ?? 0);
  return (2 * common) / (left.size + right.size);
}
