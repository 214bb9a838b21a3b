import type { ComparedEntry } from '../../store/read/for-resolving.ts';
import { wordsOfCode } from '../../words/code-words.ts';
import { plainWords } from '../../words/plain-words.ts';
import { readTerms, type Term } from '../../words/read-terms.ts';
import { stemOf } from '../../words/stem.ts';
import { isBare } from '../../words/word-weights.ts';
import { FIRST_SENTENCE } from './match-message.ts';

/*
 * How much of what a message says a vendor's text says too, and the other way round, whatever words the two have for it:
 *
 *   the request was throttled, too many calls      request · throttled · too many calls
 *   The request is too much, try again later.      request · too much · try again later
 */

/** What a text says, and the stems of all words with which it says so. */
export interface SaidTerms {
  readonly terms: readonly Term[];
  readonly stems: ReadonlySet<string>;
  /** Those of the terms that name what is wrong: `not found`, `expired`. */
  readonly conditions: readonly Term[];
}

/** What a text says. */
export function readSaidTerms(text: string): SaidTerms {
  const terms = readTerms(text).filter(({ text: words }) => !isBare(words));
  const same = terms.flatMap(({ forms }) => forms.filter(({ nearness }) => nearness !== 'SYNONYM'));
  return {
    terms,
    conditions: terms.filter(({ groups }) =>
      groups.some(({ category }) => category !== null && category !== 'success'),
    ),
    stems: new Set([...plainWords(text).map(stemOf), ...same.flatMap(({ words }) => stemsOf(words))]),
  };
}

/** What another word for the same is worth of the word itself. */
const SYNONYM = 0.75;

/** How alike what a message and an entry say is: 0 to 1, and 0 where the entry says nothing of what is wrong. */
export function likenessOfTerms(message: SaidTerms, entry: ComparedEntry): number {
  const texts = [entry.message, entry.description].filter((text) => text !== null);
  const said = texts.flatMap((text) => openingsOf(text).map(readSaidTerms));
  const stems = new Set([...said.flatMap((text) => [...text.stems]), ...wordsOfCode(entry.code).map(stemOf)]);
  if (message.conditions.length > 0 && shareSaid(message.conditions, stems) === 0) return 0;
  const ofMessage = shareSaid(message.terms, stems);
  const ofEntry = Math.max(0, ...said.map(({ terms }) => shareSaid(terms, message.stems)));
  return Math.sqrt(ofMessage * ofEntry);
}

/** A text, and its first sentence where it goes on to explain. */
function openingsOf(text: string): string[] {
  const sentence = FIRST_SENTENCE.exec(text)?.[0];
  return sentence === undefined ? [text] : [text, sentence];
}

/** How much of the weight of terms is said with some stems: 0 to 1. */
function shareSaid(terms: readonly Term[], stems: ReadonlySet<string>): number {
  let all = 0;
  let found = 0;
  for (const { weight, forms } of terms) {
    all += weight;
    const said = forms.filter(({ words }) => stemsOf(words).every((stem) => stems.has(stem)));
    if (said.length === 0) continue;
    found += weight * (said.some(({ nearness }) => nearness !== 'SYNONYM') ? 1 : SYNONYM);
  }
  return all === 0 ? 0 : found / all;
}

/** The stems of forms of the registers, which are the same arrays in all terms. */
const STEMS = new WeakMap<readonly string[], readonly string[]>();

function stemsOf(words: readonly string[]): readonly string[] {
  let stems = STEMS.get(words);
  if (stems === undefined) {
    stems = words.map(stemOf);
    STEMS.set(words, stems);
  }
  return stems;
}
