import type { Remedy } from '../../domain/category.ts';
import { GROUPS, type Group } from '../../words/phrases.ts';
import { stemOf } from '../../words/stem.ts';
import { isStopWord } from '../../words/word-weights.ts';
import { isBare, isWeak } from './bare-words.ts';
import {
  isTelling,
  MOST_CHARACTERS,
  type Phrase,
  phrasesOf,
  wordsOfSegment,
  wordsOfText,
} from './text-phrases.ts';

/*
 * The condition that an entry reports: its category, and what it says besides.
 *
 *   InvalidParameter.roleName.InUse                        category   already-exists
 *   The role name already exists. Role name must      ─►   subjects   role (whole), account (in part)
 *   be unique under the same account.                      advice     new, delete, role …
 *   Use a new role name, or delete the existing role …
 */

/** What is compared of an entry; texts are plain. */
export interface ComparedTexts {
  readonly code: string;
  readonly message: string | null;
  readonly description: string | null;
  readonly solution: string | null;
  readonly httpStatuses: readonly number[];
  /** The slug of its category, and the remedy of that. */
  readonly category: string;
  readonly remedy: Remedy;
  /** The slugs of vendor and service, which say nothing of the condition. */
  readonly ownNames: readonly string[];
}

/** A word or phrase that says what is particular about a condition. */
export interface Subject {
  /** Its words as they stand in the text, in lower case. */
  readonly words: readonly string[];
  /** What it is called, by the stems of its words: several where the entry has several words for it. */
  readonly names: readonly string[];
  /** The groups of the registers that have it. */
  readonly groups: readonly Group[];
  /** How much of it the entry says: 1 in the statement, less in the code, in explanations and in a second text. */
  readonly share: number;
  /** Whether it says in which way something went wrong, and not what it was about: `expired`, `out of range`. */
  readonly isManner: boolean;
  /** Whether most things have it: `name`, `id`. */
  readonly isWeak: boolean;
}

/** The condition that an entry reports. */
export interface Condition {
  readonly category: string;
  readonly remedy: Remedy;
  readonly httpStatuses: readonly number[];
  readonly subjects: readonly Subject[];
  /** The stems of all words of what happened, those that are not particular too. */
  readonly statement: ReadonlySet<string>;
  /** The stems of what to do about it; they are read on request, since few entries come so far. */
  readonly advice: () => ReadonlySet<string>;
}

/** The shares of what stands in a message, in the part of a code, and so on. */
const MESSAGE = 1;
const DESCRIPTION_BESIDE_MESSAGE = 0.45;
const FURTHER_CLAUSE = 0.45;
const EXPLANATION = 0.25;
const CODE = 0.8;
const CODE_PREFIX = 0.3;

/** How much of an entry is read: words of all texts but the solution, and of that. */
const MOST_WORDS = 80;
const MOST_WORDS_OF_ADVICE = 40;
const MOST_SUBJECTS = 24;

/** Reads the condition that an entry reports. */
export function readCondition(texts: ComparedTexts): Condition {
  const { code, message, description, solution, category, remedy, httpStatuses, ownNames } = texts;
  const collected = collectSubjects(category, new Set(ownNames.map(stemOf)));
  if (message !== null) addSentence(message, MESSAGE);
  const [first = '', ...explanations] = (description ?? '').slice(0, MOST_CHARACTERS).split(SENTENCE_END);
  addSentence(first, message === null ? MESSAGE : DESCRIPTION_BESIDE_MESSAGE);
  for (const sentence of explanations) collected.add(wordsOfText(sentence), EXPLANATION);
  const segments = isNumbered(code) ? [] : code.split('.').map(wordsOfSegment);
  const last = segments.findLastIndex((words) => words.length > 0);
  for (const [at, words] of segments.entries()) collected.add(words, at === last ? CODE : CODE_PREFIX);
  return {
    category,
    remedy,
    httpStatuses,
    ...collected.result(),
    advice: () =>
      new Set(
        wordsOfText(solution ?? '')
          .slice(0, MOST_WORDS_OF_ADVICE)
          .filter((word) => !isStopWord(word))
          .map(stemOf),
      ),
  };

  /** What follows a comma tells most often what else may be the case. */
  function addSentence(text: string, share: number): void {
    const comma = text.search(CLAUSE_END);
    collected.add(wordsOfText(comma < 0 ? text : text.slice(0, comma)), share);
    if (comma >= 0) collected.add(wordsOfText(text.slice(comma)), Math.min(share, FURTHER_CLAUSE));
  }
}

/** What a text says by the way. */
const ASIDE = 0.45;

const PREPOSITIONS: ReadonlySet<string> = new Set([
  'for',
  'in',
  'by',
  'with',
  'from',
  'on',
  'within',
  'under',
]);

function isService(word: string | undefined): boolean {
  return word === 'service' || word === 'services';
}

/** Whose it is, more often than what an error is about: `under this account`. */
const SCOPES: ReadonlySet<string> = new Set(['account', 'user', 'tenant', 'customer'].map(stemOf));

/** The stop words right before a position. */
function lastSmallWords(words: readonly string[], at: number): readonly string[] {
  let from = at;
  while (from > 0 && isStopWord(words[from - 1]!)) from -= 1;
  return words.slice(from, at);
}

/** The value of a parameter is no more than the parameter. */
const VALUE = stemOf('value');
const VALUE_OF = ['parameter', 'param', 'argument', 'field', 'input', 'request'].map(stemOf);

/** Of each group of a category, the stems by which its first form says more than the category. */
const PARTICULAR_STEMS_OF: ReadonlyMap<Group, readonly string[]> = new Map(
  GROUPS.filter(({ category }) => category !== null).map((group) => [
    group,
    group.forms[0]!.filter((word) => !isStopWord(word))
      .map(stemOf)
      .filter((stem) => !isBare(stem, group.category!)),
  ]),
);

type Collected = { -readonly [Name in keyof Subject]: Subject[Name] };

/** Collects the subjects of texts, each once: words of one group are one subject. */
function collectSubjects(category: string, ownNames: ReadonlySet<string>) {
  const subjects: Collected[] = [];
  const statement = new Set<string>();
  let wordCount = 0;

  function add(words: readonly string[], share: number): void {
    const read = words.slice(0, MOST_WORDS - wordCount);
    const hasAlternatives = read.includes('or');
    wordCount += read.length;
    for (const phrase of phrasesOf(read)) {
      const { words: own, stems, groups } = phrase;
      for (const [at, stem] of stems.entries()) if (!isStopWord(own[at]!)) statement.add(stem);
      if (own.some((word, at) => isParticular(word, stems[at]!)) || groups.some(isParticularGroup)) {
        const isAside = (hasAlternatives && isAlternative(read, phrase)) || isAdjunct(read, phrase);
        addPhrase(phrase, isAside ? Math.min(share, ASIDE) : share);
      }
    }
  }

  /** Whether a phrase is one way of what is said in general, too: `invalid or out of range`, `an action or a parameter`. */
  function isAlternative(all: readonly string[], { at, words }: Phrase): boolean {
    const end = at + words.length;
    return (
      (all[end] === 'or' && isGeneral(all.slice(end + 1).find(isTelling))) ||
      (lastSmallWords(all, at).includes('or') && isGeneral(all.slice(0, at).findLast(isTelling)))
    );
  }

  function isGeneral(word: string | undefined): boolean {
    return word !== undefined && !isParticular(word, stemOf(word));
  }

  /** Whether a phrase says only where or for what: `for the specified action`, `for your Example service`. */
  function isAdjunct(all: readonly string[], { at, words, stems }: Phrase): boolean {
    const end = at + words.length;
    const isOfService = isService(all[end]) || isService(all[end + 1]);
    if (!isOfService && !stems.every((stem) => isWeak(stem) || SCOPES.has(stem))) return false;
    for (let before = at - 1; before >= 0; before -= 1) {
      const word = all[before]!;
      if (PREPOSITIONS.has(word)) return true;
      if (!isOfService && !isStopWord(word) && !isGeneral(word)) return false;
      if (at - before > 3) return false;
    }
    return false;
  }

  function isParticular(word: string, stem: string): boolean {
    return !isStopWord(word) && !isBare(stem, category) && !ownNames.has(stem);
  }

  /** Whether a phrase of it says which of the category's conditions it is, though its own words do not: `no such`. */
  function isParticularGroup(group: Group): boolean {
    return group.category === category && PARTICULAR_STEMS_OF.get(group)!.some((stem) => !ownNames.has(stem));
  }

  function addPhrase({ words, stems, groups: all }: Phrase, share: number): void {
    const name = stems.filter((_, at) => !isFiller(words[at]!)).join(' ');
    // In another category, the condition that a group is about is another one.
    const groups = all.filter((group) => group.category === null || group.category === category);
    const known = subjects.find(
      (subject) => subject.names.includes(name) || subject.groups.some((group) => groups.includes(group)),
    );
    if (known !== undefined) {
      known.names = [...new Set([...known.names, name])];
      known.groups = [...new Set([...known.groups, ...groups])];
      known.share = Math.max(share, known.share);
    } else if (subjects.length < MOST_SUBJECTS) {
      const isManner = all.some(saysManner);
      subjects.push({ words, names: [name], groups, share, isManner, isWeak: stems.every(isWeak) });
    }
  }

  function result(): Pick<Condition, 'subjects' | 'statement'> {
    const isOfParameter = VALUE_OF.some((stem) => statement.has(stem));
    return {
      subjects: subjects.filter(({ names }) => !(isOfParameter && names[0] === VALUE)),
      statement,
    };
  }

  return { add, result };
}

/** Groups that belong to a condition, and name what it is about most often: `token`, `role`, `syntax`. */
const THINGS: ReadonlySet<string> = new Set(
  'credential|token|signature|verification|permission|status|quota|number|support|exception|arrears'.split(
    '|',
  ),
);

/** Whether a group says in which way, or when, something went wrong. */
function saysManner({ name, category }: Group): boolean {
  return category === null ? name === 'daily' : !THINGS.has(name);
}

/** Whether a code is a number, or one behind letters that are its service's: `TMS.0014`. */
function isNumbered(code: string): boolean {
  return /^[\p{L}.]*[._-]?\d+$/u.test(code);
}

const CLAUSE_END = /,\s/;

const SENTENCE_END = /(?<=[.!?;])\s+|[。；\n]/u;

/** A word of a phrase without which it is called the same: `does not exist` and `not existed`. */
function isFiller(word: string): boolean {
  return isStopWord(word) && word !== 'not' && word !== 'no';
}
