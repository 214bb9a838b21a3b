import type { Store } from '../../store/open-store.ts';
import type { ComparedEntry } from '../../store/read-for-resolving.ts';
import type { Clues } from './clues.ts';
import { kindOfCode, parentsOfCode, sharedStart } from './code-kind.ts';
import { messageWords } from './message-template.ts';
import { type RankedEntry, rankCandidates } from './rank-candidates.ts';
import { weighEntry } from './weigh-entry.ts';

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
  const entries = new Map<number, ComparedEntry>();
  const aliases = new Set<number>();
  const add = (found: readonly ComparedEntry[]) => {
    for (const entry of found) entries.set(entry.row, entry);
  };
  const weighAll = () => Array.from(entries.values(), (entry) => weighEntry(entry, clues, message, aliases));

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

  let weighed = weighAll();
  const told = () =>
    weighed.some(({ reasons }) => reasons.includes('MESSAGE_EXACT') || reasons.includes('MESSAGE_TEMPLATE'));
  const codeTells =
    code !== null &&
    kindOfCode(code) === 'DISTINCT' &&
    weighed.some(({ reasons }) => reasons.includes('CODE'));
  if (text !== null && message !== null && message.words.length > 0 && !codeTells && !told()) {
    add(await store.resolving.besideText(text.trim()));
    weighed = weighAll();
    if (!told() && allowance.left > 0) {
      const words = message.words.slice(0, WORDS_SEARCHED).map(({ folded }) => folded);
      const search = await store.resolving.withWords(words, Math.min(allowance.left, ENTRIES_OF_ONE_SEARCH));
      allowance.left -= search.cost;
      add(search.entries);
      weighed = weighAll();
    }
  }
  return rankCandidates(
    weighed.filter(({ reasons }) => reasons.some((reason) => LEADING_REASONS.has(reason))),
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
const ENTRIES_OF_ONE_SEARCH = 600;

/** A vendor or a status alone makes no candidate. */
const LEADING_REASONS: ReadonlySet<string> = new Set([
  'CODE',
  'ALIAS',
  'CODE_PARENT',
  'CODE_NEAR',
  'COMMON_CODE',
  'MESSAGE_EXACT',
  'MESSAGE_TEMPLATE',
  'MESSAGE_SIMILAR',
  'DESCRIPTION',
]);
