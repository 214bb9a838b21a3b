/** A run of words that two texts have in common, or that only the one or the other has. */
interface WordRun {
  readonly kind: 'SAME' | 'REMOVED' | 'ADDED';
  readonly text: string;
}

// Blanks stand for themselves; Chinese and Japanese put none between words, so each character is one.
const TOKEN =
  /\s+|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])\S)+/gu;

/** Above this number of comparisons, everything between the first and the last difference counts as new. */
const MOST_COMPARISONS = 1_000_000;

/** What makes one text of another, word by word: as few words as possible are removed and added. */
export function wordDifferences(before: string, after: string): WordRun[] {
  const [old, now] = [before.match(TOKEN) ?? [], after.match(TOKEN) ?? []];
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) start += 1;
  let end = 0;
  while (end < Math.min(old.length, now.length) - start && old.at(-1 - end) === now.at(-1 - end)) end += 1;
  return joinRuns([
    ...runsOf('SAME', old.slice(0, start)),
    ...compare(old.slice(start, old.length - end), now.slice(start, now.length - end)),
    ...runsOf('SAME', old.slice(old.length - end)),
  ]);
}

function compare(old: readonly string[], now: readonly string[]): WordRun[] {
  if (old.length * now.length > MOST_COMPARISONS) return [...runsOf('REMOVED', old), ...runsOf('ADDED', now)];
  // common[i][j]: how many words the rests of both from i and j on have in common, in their order.
  const common = Array.from({ length: old.length + 1 }, () => new Uint32Array(now.length + 1));
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = now.length - 1; j >= 0; j -= 1) {
      common[i]![j] =
        old[i] === now[j] ? common[i + 1]![j + 1]! + 1 : Math.max(common[i + 1]![j]!, common[i]![j + 1]!);
    }
  }
  const runs: WordRun[] = [];
  let [i, j] = [0, 0];
  while (i < old.length && j < now.length) {
    if (old[i] === now[j]) {
      runs.push({ kind: 'SAME', text: old[i]! });
      i += 1;
      j += 1;
    } else if (common[i + 1]![j]! >= common[i]![j + 1]!) {
      runs.push({ kind: 'REMOVED', text: old[i]! });
      i += 1;
    } else {
      runs.push({ kind: 'ADDED', text: now[j]! });
      j += 1;
    }
  }
  return [...runs, ...runsOf('REMOVED', old.slice(i)), ...runsOf('ADDED', now.slice(j))];
}

function runsOf(kind: WordRun['kind'], words: readonly string[]): WordRun[] {
  return words.map((text) => ({ kind, text }));
}

/**
 * Joins neighbors of one kind. A blank between two changes belongs to both, so that a sentence that is another one reads
 * as one removed and one added, and not word by word.
 */
function joinRuns(runs: readonly WordRun[]): WordRun[] {
  const joined: WordRun[] = [];
  let [removed, added] = ['', ''];
  const flush = (): void => {
    if (removed !== '') joined.push({ kind: 'REMOVED', text: removed });
    if (added !== '') joined.push({ kind: 'ADDED', text: added });
    [removed, added] = ['', ''];
  };
  for (const [position, { kind, text }] of runs.entries()) {
    const isGap = kind === 'SAME' && text.trim() === '' && removed + added !== '';
    if (kind === 'REMOVED' || (isGap && isChange(runs[position + 1]))) removed += text;
    if (kind === 'ADDED' || (isGap && isChange(runs[position + 1]))) added += text;
    if (kind !== 'SAME' || (isGap && isChange(runs[position + 1]))) continue;
    flush();
    const last = joined.at(-1);
    if (last?.kind === 'SAME') joined[joined.length - 1] = { kind, text: last.text + text };
    else joined.push({ kind, text });
  }
  flush();
  return joined;
}

function isChange(run: WordRun | undefined): boolean {
  return run !== undefined && run.kind !== 'SAME';
}
