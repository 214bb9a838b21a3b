/**
 * The starts of a text's sentences: 0, and each place after the end of a sentence where a capital follows, or any word after
 * one too long for an abbreviation: `Max. value` is one sentence, `It must be 36. limit is 40.` are two.
 */
export function sentenceStarts(text: string): number[] {
  const ends = text.matchAll(
    /(?<=[.!?;]["')\]]?) (?=["'([]?\p{Lu})|(?<=(?:[\p{L}]{4}|[\p{N}\])"'])[.!?]) (?=\p{Ll})|(?<=[。！？]) ?(?=\S)/gu,
  );
  return [0, ...Array.from(ends, (end) => end.index + end[0].length)];
}

/** The two parts of a text at a place, without the blank between them. */
export function splitAt(text: string, place: number): readonly [string, string] {
  return [text.slice(0, place).trimEnd(), text.slice(place).trimStart()];
}

/** Where a text begins to say again what it has said, in the same words: vendors fill two columns so. */
export function startOfRepetition(text: string): number | undefined {
  const words = Array.from(text.matchAll(/\S+/gu));
  const half = words.length / 2;
  if (words.length === 0 || !Number.isInteger(half)) return undefined;
  const bare = (word: string) => word.toLowerCase().replace(/[.,;:!?]+$/u, '');
  const isRepeated = words
    .slice(0, half)
    .every(([word], index) => bare(word) === bare(words[half + index]![0]));
  return isRepeated ? words[half]!.index : undefined;
}
