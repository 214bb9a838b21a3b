import { compactCode } from '../../words/code-words.ts';
import type { Form, Term } from '../../words/read-terms.ts';
import { stemOf } from '../../words/stem.ts';
import { isStopWord } from '../../words/word-weights.ts';
import { addRow, type Bitmap, emptyBitmap, intersect, unite } from '../query/bitmap.ts';
import type { EntryGroups } from '../query/entry-groups.ts';
import { SEARCHED_FIELDS, type SearchedField } from './entry-words.ts';
import { FIELD_COSTS, KIND_COSTS, MOST_COST } from './match-costs.ts';
import { type DirectoryNames, type NameCosts, NOT_NAMED, nameCostsOf } from './name-costs.ts';
import { BLOCK_SIZE, emptyBlock } from './postings.ts';
import type { SearchIndexReader, WordRows } from './search-index-reader.ts';

/** A term of a search with the entries that have it, the best first. */
export interface CompiledTerm {
  readonly text: string;
  readonly weight: number;
  /** Whether an entry matches without it. */
  readonly isOptional: boolean;
  readonly levels: readonly Level[];
}

/** Entries in which a term was found in one way. */
export interface Level {
  readonly cost: number;
  /** Whether `at` gives other sets for other `within`. */
  readonly dependsOnWithin?: boolean;
  /** Those of a block, of which `within` are of interest; null where there is none. The result is not to be changed. */
  at(block: number, within: Bitmap): Bitmap | null;
}

/** What terms are looked up in. */
export interface SearchSources {
  readonly index: SearchIndexReader;
  readonly words: WordSource;
  readonly names: DirectoryNames;
  readonly groups: EntryGroups;
}

/** Gives the entries that have a term. `extraCost` is what it costs that the term was not typed so. */
export function compileTerm(
  term: Term,
  isOptional: boolean,
  extraCost: number,
  sources: SearchSources,
): CompiledTerm {
  const levels = [
    ...levelsOfForms(term, sources.words),
    ...levelsOfCodes(term, sources),
    ...levelsOfNames(term, sources),
  ];
  return compiledFrom(term, isOptional, extraCost, levels);
}

/** Gives the entries whose texts have a term, in whatever form or word. */
export function compileWords(term: Term, words: WordSource): CompiledTerm {
  return compiledFrom(term, false, 0, levelsOfForms(term, words));
}

function compiledFrom(
  { text, weight }: Term,
  isOptional: boolean,
  extraCost: number,
  levels: readonly Level[],
): CompiledTerm {
  const byCost = new Map<number, Level[]>();
  for (const level of levels) {
    const cost = Math.min(level.cost + extraCost, MOST_COST);
    byCost.set(cost, [...(byCost.get(cost) ?? []), level]);
  }
  return {
    text,
    weight,
    isOptional,
    levels: Array.from(byCost, ([cost, same]) => unionOf(cost, same)).sort(
      (left, right) => left.cost - right.cost,
    ),
  };
}

/** Whether any entry has a term. Most terms are words of a text, so that names are seldom looked at. */
export function hasEntries(term: Term, sources: SearchSources): boolean {
  return (
    levelsOfForms(term, sources.words).length > 0 ||
    levelsOfCodes(term, sources).length > 0 ||
    levelsOfNames(term, sources).length > 0
  );
}

/** The entries of several levels; each block is united once, since it is asked for to find entries and to rank them. */
function unionOf(cost: number, levels: readonly Level[]): Level {
  if (levels.length === 1) return { ...levels[0]!, cost };
  const known = new Map<number, Bitmap | null>();
  const named = levels.filter(({ dependsOnWithin }) => dependsOnWithin);
  const others = levels.filter(({ dependsOnWithin }) => !dependsOnWithin);
  return {
    cost,
    dependsOnWithin: named.length > 0,
    at(block, within) {
      let all = known.get(block);
      if (all === undefined) {
        all = unionAt(others, block, within, null);
        known.set(block, all);
      }
      return named.length === 0 ? all : unionAt(named, block, within, all);
    },
  };
}

function unionAt(
  levels: readonly Level[],
  block: number,
  within: Bitmap,
  first: Bitmap | null,
): Bitmap | null {
  let all = first;
  let isOwn = false;
  for (const level of levels) {
    const some = level.at(block, within);
    if (some === null) continue;
    if (all === null) {
      all = some;
      continue;
    }
    all = unite(isOwn ? all : all.slice(), some);
    isOwn = true;
  }
  return all;
}

/**
 * The entries whose texts have all words of one of the forms, in one text; of what was typed, or is the same, in several texts
 * too. Synonyms of one word are looked up together.
 */
function levelsOfForms({ forms, isCode }: Term, words: WordSource): Level[] {
  const synonyms = forms.filter(({ nearness }) => nearness === 'SYNONYM');
  const single = synonyms.flatMap((form) => (form.words.length === 1 ? form.words : []));
  return [
    ...forms.flatMap((form) => (form.nearness === 'SYNONYM' ? [] : levelsOfForm(form, isCode, words))),
    ...inEachField([words.inAnyForm(single)], KIND_COSTS.SYNONYM),
    ...synonyms.flatMap((form) =>
      form.words.length === 1
        ? []
        : inEachField(
            form.words.map((word) => words.inAnyForm([word])),
            KIND_COSTS.SYNONYM,
          ),
    ),
  ];
}

function levelsOfForm(form: Form, isCode: boolean, words: WordSource): Level[] {
  const { nearness } = form;
  const kind = nearness === 'TYPED' ? 0 : KIND_COSTS[nearness];
  const stems = form.words.map((word) => words.inAnyForm([word]));
  const levels = [
    ...inEachField(form.words.map(words.whole), KIND_COSTS.WHOLE + kind),
    ...inEachField(stems, KIND_COSTS.STEM + kind),
  ];
  if (form.words.length === 1) {
    return nearness === 'TYPED'
      ? [...levels, ...inEachField([words.startingWith(form.words[0]!)], KIND_COSTS.PREFIX)]
      : levels;
  }
  const telling = stems.filter((_, at) => !isStopWord(form.words[at]!));
  // The parts of a code tell nothing apart.
  if (!isCode && telling.length > 0 && !telling.includes(null)) {
    levels.push(inSeveralFields(telling as WordRows[], kind));
  }
  return levels;
}

/** The rows of words, each looked up once in a search; null for those that no entry has. */
export interface WordSource {
  whole(word: string): WordRows | null;
  /** Those of all words that are forms of one of these. */
  inAnyForm(words: readonly string[]): WordRows | null;
  /** Those of longer words that start so; of a short word, none. */
  startingWith(word: string): WordRows | null;
}

/** Shorter words are not taken for the start of one. */
const LEAST_PREFIX = 3;

/** Gives the words of an index for one search. */
export function createWordSource(index: SearchIndexReader): WordSource {
  const known = new Map<string, WordRows | null>();
  const rowsOf = (kind: string, words: readonly string[], find: (word: string) => readonly number[]) => {
    const key = `${kind} ${words.join(' ')}`;
    let rows = known.get(key);
    if (rows === undefined) {
      const numbers = [...new Set(words.flatMap(find))];
      rows = numbers.length === 0 ? null : index.rowsOfWords(numbers);
      known.set(key, rows);
    }
    return rows;
  };
  return {
    whole: (word) => rowsOf('whole', [word], index.wordsLike),
    inAnyForm: (words) => rowsOf('stem', [...new Set(words.map(stemOf))], index.wordsWithStem),
    startingWith: (word) =>
      word.length < LEAST_PREFIX ? null : rowsOf('start', [word], index.wordsStartingWith),
  };
}

function inEachField(words: readonly (WordRows | null)[], kindCost: number): Level[] {
  if (words.includes(null)) return [];
  const rows = words as readonly WordRows[];
  return SEARCHED_FIELDS.map((name: SearchedField, field) => ({
    cost: FIELD_COSTS[name] + kindCost,
    at: (block) => allOf(rows, (each) => each.at(field, block)),
  }));
}

function inSeveralFields(words: readonly WordRows[], kindCost: number): Level {
  return {
    cost: FIELD_COSTS.SEVERAL + kindCost,
    at: (block) => allOf(words, (rows) => inAnyField(rows, block)),
  };
}

function inAnyField(rows: WordRows, block: number): Bitmap | null {
  let any: Bitmap | null = null;
  for (let field = 0; field < SEARCHED_FIELDS.length; field += 1) {
    const some = rows.at(field, block);
    if (some !== null) any = any === null ? some.slice() : unite(any, some);
  }
  return any;
}

function allOf(words: readonly WordRows[], rowsOf: (rows: WordRows) => Bitmap | null): Bitmap | null {
  let all: Bitmap | null = null;
  for (const [at, rows] of words.entries()) {
    const some = rowsOf(rows);
    if (some === null) return null;
    // The first is not to be changed; that of two words is a set of its own.
    all = at === 0 ? some : intersect(at === 1 ? all!.slice() : all!, some);
  }
  return all;
}

const DIGITS = /^\d{1,15}$/;

/** Digits that are fewer are not taken for the start of a code: too many codes start so. */
const LEAST_CODE_START = 3;

/** The entries whose code is, starts or ends as a term is written. */
function levelsOfCodes({ text, isCode }: Term, { index, groups }: SearchSources): Level[] {
  const folded = text.toLowerCase();
  const level = (cost: number, rows: readonly number[]): Level[] =>
    rows.length === 0 ? [] : [rowsLevel(cost, rows, groups)];
  if (DIGITS.test(text)) {
    const ending = index.rowsWithNumber(Number(text));
    const [same, alike] = [true, false].map((isSame) =>
      ending.filter(([, code]) => endsWithNumber(code, text) === isSame).map(([row]) => row),
    );
    return [
      ...level(FIELD_COSTS.CODE, [...same!, ...index.rowsWithCode(folded)]),
      ...level(FIELD_COSTS.CODE + KIND_COSTS.SAME, alike!),
      ...(text.length < LEAST_CODE_START
        ? []
        : level(FIELD_COSTS.CODE + KIND_COSTS.PREFIX, index.rowsWithCompactStart(text))),
    ];
  }
  if (!isCode) return [];
  const compact = compactCode(text);
  return [
    ...level(FIELD_COSTS.CODE, [...index.rowsWithCode(folded), ...index.rowsWithCompactCode(compact)]),
    ...level(FIELD_COSTS.CODE + KIND_COSTS.SAME, index.rowsWithCompactStart(compact)),
  ];
}

/** Whether the digits at the end of a code are these, with all zeros before them. */
function endsWithNumber(code: string, digits: string): boolean {
  return code.endsWith(digits) && !/\d/.test(code.charAt(code.length - digits.length - 1));
}

/** A level of rows of any block. */
export function rowsLevel(cost: number, rows: readonly number[], { all }: EntryGroups): Level {
  const set = emptyBitmap(all.length * 32);
  for (const row of rows) addRow(set, row);
  return { cost, at: (block) => blockOf(set, block) };
}

/** The part of a set of rows that is one block, as positions; null where it has none. */
export function blockOf(rows: Bitmap, block: number): Bitmap | null {
  const words = BLOCK_SIZE / 32;
  const part = rows.subarray(block * words, (block + 1) * words);
  if (part.length === words) return part;
  if (part.length === 0) return null;
  const whole = emptyBlock();
  whole.set(part);
  return whole;
}

/** The entries whose vendor, service, category or statuses are called as a term is. */
function levelsOfNames({ forms }: Term, { names, groups }: SearchSources): Level[] {
  const named = nameCostsOf(forms, names, groups);
  if (named === null) return [];
  const setsAt = createNamedSets(named, groups);
  return named.costs.map((cost) => ({
    cost,
    dependsOnWithin: true,
    at: (block, within) => setsAt(block, within)[cost] ?? null,
  }));
}

/** Gives the entries of a block by what it costs that they are named; all costs at once, since each entry is looked at. */
function createNamedSets(
  named: NameCosts,
  entries: EntryGroups,
): (block: number, within: Bitmap) => readonly (Bitmap | undefined)[] {
  const known = new Map<number, { readonly within: Bitmap; readonly sets: readonly Bitmap[] }>();
  return (block, within) => {
    const before = known.get(block);
    if (before !== undefined && isWithin(within, before.within)) return before.sets;
    // One for each cost that there may be: an array with holes takes several times as long.
    const sets = Array.from({ length: named.costs.at(-1)! + 1 }, () => NO_ROWS);
    for (const cost of named.costs) sets[cost] = emptyBlock();
    putNamed(named, entries, block * BLOCK_SIZE, within, sets);
    known.set(block, { within: within.slice(), sets });
    return sets;
  };
}

const NO_ROWS: Bitmap = emptyBitmap(0);

/** Puts each row of a block, which starts at `first`, into the set of its cost. */
function putNamed(
  { groups, services, namesServices }: NameCosts,
  { group, service }: EntryGroups,
  first: number,
  within: Bitmap,
  sets: readonly Bitmap[],
): void {
  for (let word = 0; word < within.length; word += 1) {
    for (let left = within[word]!; left !== 0; left &= left - 1) {
      const bit = left & -left;
      const row = first + word * 32 + 31 - Math.clz32(bit);
      let cost = groups[group[row]!]!;
      if (namesServices) cost = Math.min(cost, services[service[row]!]!);
      if (cost !== NOT_NAMED) sets[cost]![word]! |= bit;
    }
  }
}

/** Whether a set has nothing that the other has not. */
function isWithin(set: Bitmap, other: Bitmap): boolean {
  for (let word = 0; word < set.length; word += 1) if ((set[word]! & ~other[word]!) !== 0) return false;
  return true;
}
