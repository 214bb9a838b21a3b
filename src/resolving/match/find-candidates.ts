import type { Store } from '../../store/open-store.ts';
import type { ComparedEntry } from '../../store/read/for-resolving.ts';
import { shouldYield, yieldToLoop } from '../cooperative-yielding.ts';
import type { Clues } from './clues.ts';
import { kindOfCode, parentsOfCode, sharedStart } from './code-kind.ts';
import { messageWords } from './message-template.ts';
import { type RankedEntry, rankCandidates } from './rank-candidates.ts';
import { ATTENDANT_REASONS, type Reason, SAID_IN_FULL } from './reasons.ts';
import { type WeighedEntry, weighEntry } from './weigh-entry.ts';

/** How many entries the searches by words of one text may still look at. */
export interface Allowance {
  left: number;
}

/** The entries that an error may be, best first. */
export async function findCandidates(
  store: Store,
  clues: Clues,
  allowance: Allowance,
): Promise<RankedEntry[]> {
  const { code, commonCode, message: text } = clues.reading;
  const message = text === null ? null : messageWords(text);
  const aliases = new Set<number>();
  const weighed = new Map<number, WeighedEntry>();
  const add = (found: readonly ComparedEntry[]) => {
    for (const entry of found)
      if (!weighed.has(entry.row)) weighed.set(entry.row, weighEntry(entry, clues, message, aliases));
  };
  const some = (...reasons: readonly Reason[]) =>
    [...weighed.values()].some((entry) => reasons.some((reason) => entry.reasons.includes(reason)));

  if (code !== null) {
    const folded = code.toLowerCase();
    const exact = await store.resolving.withCode(folded, clues.preferredServices);
    for (const entry of exact) if (entry.codeFolded !== folded) aliases.add(entry.row);
    add(exact);
    for (const parent of parentsOfCode(folded))
      add(await store.resolving.withCode(parent, clues.preferredServices));
    if (exact.length === 0 && kindOfCode(code) !== 'NUMBER')
      add(nearest(folded, await store.resolving.besideCode(folded)));
  }
  if (commonCode !== null)
    add(await store.resolving.withCode(commonCode.toLowerCase(), clues.preferredServices));

  const codeTells = code !== null && kindOfCode(code) === 'DISTINCT' && some('CODE');
  if (text !== null && message !== null && message.words.length > 0 && !codeTells && !some(...SAID_IN_FULL)) {
    add(await store.resolving.besideText(text.trim()));
    if (!some(...SAID_IN_FULL) && allowance.left > 0) {
      const words = message.words.slice(0, WORDS_SEARCHED).map(({ folded }) => folded);
      if (shouldYield()) await yieldToLoop();
      const search = await store.resolving.withWords(words, Math.min(allowance.left, ENTRIES_OF_ONE_SEARCH));
      allowance.left -= search.cost;
      add(search.entries);
    }
  }
  return rankCandidates(
    [...weighed.values()].filter(
      ({ reasons }) => !reasons.every((reason) => ATTENDANT_REASONS.includes(reason)),
    ),
  );
}

/** How many entries stand for a code that the catalog does not know. */
const NEAREST = 3;

function nearest(code: string, entries: readonly ComparedEntry[]): ComparedEntry[] {
  const shared = (entry: ComparedEntry) => sharedStart(code, entry.codeFolded);
  return [...entries].sort((left, right) => shared(right) - shared(left)).slice(0, NEAREST);
}

/** How many words of a message are searched for, and how many entries one search may look at. */
const WORDS_SEARCHED = 20;
const ENTRIES_OF_ONE_SEARCH = 6_000;
