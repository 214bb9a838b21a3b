import { compactCode, looksLikeCode } from '../../words/code-words.ts';
import { readTerms, respell, type Term } from '../../words/read-terms.ts';
import { isBare } from '../../words/word-weights.ts';
import type { Search, SearchReading } from '../query/selection.ts';
import { type CompiledTerm, compileTerm, hasEntries, type SearchSources } from './compile-term.ts';
import { SPELLING_COST } from './match-costs.ts';
import type { Vocabulary } from './nearest-words.ts';

/** A search as it is looked up. */
export interface CompiledSearch {
  readonly terms: readonly CompiledTerm[];
  /** The entries whose code is the whole search, to the letter and without what stands between letters and digits. */
  readonly exact: readonly (readonly number[])[];
  /** What was typed, and what is looked for instead. */
  readonly spellings: SearchReading['spellings'];
}

/** How many terms of a search are looked for; the first ones. */
const MOST_TERMS = 16;

/** Digits beside letters, or in a code: `kms10310`, `TMS.14`. */
const PART = /\p{L}+|\p{N}+/gu;

/**
 * Reads a search and finds the entries of each of its terms. Where the catalog has a word in no way, it is read as the nearest
 * one that it has; a reading that is given is kept.
 */
export function compileSearch(
  { text, reading }: Search,
  sources: SearchSources,
  vocabulary: Vocabulary,
): CompiledSearch {
  const spellings = reading === null ? assumeSpellings(text, sources, vocabulary) : reading.spellings;
  return {
    terms: compileTerms(
      readTerms(respell(text, spellings)),
      new Set(spellings.map(([, assumed]) => assumed)),
      sources,
    ),
    exact: exactRows(text, sources),
    spellings,
  };
}

function compileTerms(
  terms: readonly Term[],
  assumed: ReadonlySet<string>,
  sources: SearchSources,
): CompiledTerm[] {
  const required = terms.filter(({ text }) => !isBare(text));
  return terms.slice(0, MOST_TERMS).map((term) => {
    const isAssumed = [...assumed].some((word) => word.toLowerCase().includes(term.text.toLowerCase()));
    const isOptional = required.length > 0 && !required.includes(term);
    return compileTerm(term, isOptional, isAssumed ? SPELLING_COST : 0, sources);
  });
}

/** For each term that the catalog has in no way, what it may have been meant for. */
function assumeSpellings(text: string, sources: SearchSources, vocabulary: Vocabulary): [string, string][] {
  return readTerms(text)
    .slice(0, MOST_TERMS)
    .flatMap((term) => wordsToSpell(term, sources))
    .flatMap((word): [string, string][] => {
      const parts = word.match(PART) ?? [];
      if (looksLikeCode(word) && parts.length > 1) return [[word, parts.join(' ')]];
      const nearest = vocabulary.nearest(word, sources.names);
      return nearest === null ? [] : [[word, nearest]];
    });
}

/** The words of a term that the catalog has in no way. */
function wordsToSpell(term: Term, sources: SearchSources): string[] {
  if (hasEntries(term, sources)) return [];
  return term.isCode ? [term.text] : term.text.split(' ');
}

/** The entries whose code or alias is the whole search, and those of which it is the code in another way of writing. */
function exactRows(text: string, { index }: SearchSources): (readonly number[])[] {
  const code = text.trim().toLowerCase();
  const whole = index.rowsWithCode(code);
  const isCode = /\d/.test(code) && code.split(/\s+/).length <= 3;
  return [whole, isCode ? index.rowsWithCompactCode(compactCode(code)) : []];
}
