import type { ComparedEntry } from '../../store/read/for-resolving.ts';
import { plainMessage } from '../extract/plain-message.ts';
import { mentionsError } from '../extract/text-lines.ts';
import type { Resources } from '../shared-resources.ts';
import { kindOfCode, parentsOfCode, sharedStart } from './code-kind.ts';
import type { ErrorContext } from './error-context.ts';
import { type HoleValue, messageWords } from './message-template.ts';
import { readSaidTerms, type SaidTerms } from './message-terms.ts';
import { FULL_MESSAGE_REASONS, type Reason, SUPPORTING_REASONS } from './reasons.ts';
import { type WeighedEntry, weighEntry } from './weigh-entry.ts';
import { LEAST_PROBABILITY } from './weights.ts';

/** How many entries the searches by words of one text may still look at. */
export interface SearchBudget {
  left: number;
}

/** An entry that an error may be, with how sure that is. */
export interface RankedEntry {
  readonly entry: ComparedEntry;
  /** The probability that it is the one, given the others: 0 to 1, in hundredths. */
  readonly score: number;
  /** The probability by its own evidence alone. */
  readonly probability: number;
  /** Whether a message without a code says much the same, in whatever words. */
  readonly saysSame: boolean;
  readonly reasons: readonly Reason[];
  readonly parameters: readonly HoleValue[];
}

/** The entries that an error may be, best first. What its message says in other words counts in a text without any code. */
export async function findCandidates(
  context: ErrorContext,
  isTextWithCode: boolean,
  budget: SearchBudget,
  { store, yielding, templateOf }: Resources,
): Promise<RankedEntry[]> {
  const { code, commonCode, message: text } = context.error;
  const message = text === null ? null : messageWords(text);
  const plain = isTextWithCode || text === null ? '' : plainMessage(text);
  const said = readSaid(plain);
  const aliases = new Set<number>();
  const weighed = new Map<number, WeighedEntry>();
  const add = (found: readonly ComparedEntry[]) => {
    for (const entry of found)
      if (!weighed.has(entry.row))
        weighed.set(entry.row, weighEntry(entry, context, message, said, aliases, templateOf));
  };
  const some = (...reasons: readonly Reason[]) =>
    [...weighed.values()].some((entry) => reasons.some((reason) => entry.reasons.includes(reason)));

  if (code !== null) {
    const folded = code.toLowerCase();
    const exact = await store.resolving.withCode(folded, context.preferredServices);
    for (const entry of exact) if (entry.codeFolded !== folded) aliases.add(entry.row);
    add(exact);
    for (const parent of parentsOfCode(folded))
      add(await store.resolving.withCode(parent, context.preferredServices));
    if (exact.length === 0 && kindOfCode(code) !== 'NUMBER')
      add(nearest(folded, await store.resolving.besideCode(folded)));
  }
  if (commonCode !== null)
    add(await store.resolving.withCode(commonCode.toLowerCase(), context.preferredServices));

  const codeDecides = code !== null && kindOfCode(code) === 'DISTINCT' && some('CODE');
  if (
    text !== null &&
    message !== null &&
    message.words.length > 0 &&
    !codeDecides &&
    !some(...FULL_MESSAGE_REASONS)
  ) {
    add(await store.resolving.besideText(text.trim()));
    if (!some(...FULL_MESSAGE_REASONS) && budget.left > 0) {
      if (yielding.isDue()) await yielding.yield();
      if (said === null) {
        const words = message.words.slice(0, WORDS_SEARCHED).map(({ folded }) => folded);
        const search = await store.resolving.withWords(words, Math.min(budget.left, ENTRIES_OF_ONE_SEARCH));
        budget.left -= search.cost;
        add(search.entries);
      } else {
        budget.left -= ENTRIES_OF_ONE_SEARCH;
        for (const entry of await store.resolving.alike(plain)) {
          if (yielding.isDue()) await yielding.yield();
          add([entry]);
        }
      }
    }
  }
  const isInFull = some(...FULL_MESSAGE_REASONS);
  return rankCandidates(
    [...weighed.values()].filter(
      ({ reasons, isGuess }) =>
        !(isGuess && isInFull) && !reasons.every((reason) => SUPPORTING_REASONS.includes(reason)),
    ),
  );
}

/** Of how many terms a message is at least: fewer (`access denied`) say of too many entries what they say of one. */
const LEAST_SAID = 2;

/** What a message without a code says; null where it says little, or speaks of nothing that is wrong. */
function readSaid(plain: string): SaidTerms | null {
  if (plain.trim() === '') return null;
  const said = readSaidTerms(plain);
  if (said.terms.length < LEAST_SAID) return null;
  return said.conditions.length > 0 || mentionsError(plain) ? said : null;
}

/** How many similar entries are candidates for a code that the catalog does not have. */
const NEAREST = 3;

function nearest(code: string, entries: readonly ComparedEntry[]): ComparedEntry[] {
  const shared = (entry: ComparedEntry) => sharedStart(code, entry.codeFolded);
  return [...entries].sort((left, right) => shared(right) - shared(left)).slice(0, NEAREST);
}

/** How many words of a message are searched for, and how many entries one search may look at. */
const WORDS_SEARCHED = 20;
const ENTRIES_OF_ONE_SEARCH = 6_000;

/**
 * Turns evidence into scores, best first. Entries with the same evidence share what it gives: a code that two services
 * have, and nothing else, is each of them with half the probability.
 */
function rankCandidates(weighed: readonly WeighedEntry[]): RankedEntry[] {
  const odds = weighed.map(({ weight }) => Math.exp(weight));
  const allOdds = odds.reduce((sum, value) => sum + value, 0);
  return weighed
    .map(({ entry, reasons, parameters, saysSame }, position) => {
      const own = odds[position]!;
      const probability = own / (1 + own);
      return {
        entry,
        score: round((probability * own) / allOdds),
        probability,
        saysSame,
        reasons,
        parameters,
        own,
      };
    })
    .filter(({ probability }) => probability >= LEAST_PROBABILITY)
    .sort((left, right) => right.own - left.own || left.entry.row - right.entry.row);
}

/** Down to hundredths: a score that is shown as 0.9 is no less. */
function round(probability: number): number {
  return Math.floor(probability * 100) / 100;
}
