import { ABBREVIATIONS } from './abbreviations.ts';
import { plainWords } from './plain-words.ts';
import { stemOf } from './stem.ts';
import { SYNONYMS } from './synonyms.ts';

/** Forms of one meaning: of an abbreviation, or of words that are written for the same thing. */
export interface Group {
  /** Its first form, by which it is named. */
  readonly name: string;
  readonly nearness: Nearness;
  /** The slug of the category whose condition it is; null where it is none's. */
  readonly category: string | null;
  /** The words of each form. */
  readonly forms: readonly (readonly string[])[];
}

/** Whether two forms are one word, written in another way, or two words for one thing. */
export type Nearness = 'SAME' | 'SYNONYM';

/** A phrase of the registers, found in a list of words. */
export interface FoundPhrase {
  /** How many words it has. */
  readonly length: number;
  /** The groups that it is a form of. */
  readonly groups: readonly Group[];
}

interface Phrase {
  readonly stems: readonly string[];
  readonly groups: Group[];
}

/** All groups of the registers. */
export const GROUPS: readonly Group[] = [
  ...ABBREVIATIONS.map((line) => groupOf(line, 'SAME', null)),
  ...SYNONYMS.flatMap(({ category, groups }) => groups.map((line) => groupOf(line, 'SYNONYM', category))),
];

const BY_FIRST_STEM = indexPhrases(GROUPS);

/**
 * The longest phrase of the registers that starts at a word, in whatever forms its words are: at 1 of `key`, `limits`,
 * `reached` it is `limit reached`. Null where none does. Words are as `wordsOf` gives them.
 */
export function findPhrase(words: readonly string[], at: number): FoundPhrase | null {
  for (const { stems, groups } of BY_FIRST_STEM.get(stemOf(words[at]!)) ?? []) {
    const isThere = stems.every((stem, offset) => {
      const word = words[at + offset];
      return word !== undefined && stemOf(word) === stem;
    });
    if (isThere) return { length: stems.length, groups };
  }
  return null;
}

/** The longest phrase of the registers that starts at a word, of words that are given by their stems. */
export function findPhraseOfStems(stems: readonly string[], at: number): FoundPhrase | null {
  const phrases = BY_FIRST_STEM.get(stems[at]!) ?? [];
  const found = phrases.find((phrase) => phrase.stems.every((stem, offset) => stems[at + offset] === stem));
  return found === undefined ? null : { length: found.stems.length, groups: found.groups };
}

function groupOf(line: string, nearness: Nearness, category: string | null): Group {
  const forms = line.split(',').map(plainWords);
  return { name: forms[0]!.join(' '), nearness, category, forms };
}

/** All phrases by the stem of their first word, the longest first. */
function indexPhrases(groups: readonly Group[]): ReadonlyMap<string, readonly Phrase[]> {
  const phrases = new Map<string, Phrase>();
  for (const group of groups) {
    for (const form of group.forms) {
      const stems = form.map(stemOf);
      const known = phrases.get(stems.join(' '));
      if (known === undefined) phrases.set(stems.join(' '), { stems, groups: [group] });
      else if (!known.groups.includes(group)) known.groups.push(group);
    }
  }
  const byFirstStem = new Map<string, Phrase[]>();
  for (const phrase of phrases.values()) {
    const first = phrase.stems[0]!;
    byFirstStem.set(first, [...(byFirstStem.get(first) ?? []), phrase]);
  }
  for (const list of byFirstStem.values()) list.sort((left, right) => right.stems.length - left.stems.length);
  return byFirstStem;
}
