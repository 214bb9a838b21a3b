import { compactCode } from '../../words/code-words.ts';
import type { Form, Term } from '../../words/read-terms.ts';
import { stemOf } from '../../words/stem.ts';
import { isStopWord } from '../../words/word-weights.ts';
import { addRow, type Bitmap, emptyBitmap, intersect, unite } from '../query/bitmap.ts';
import type { EntryGroups } from '../query/entry-groups.ts';
import { SEARCHED_FIELDS, type SearchedField } from './entry-words.ts';
import { FIELD_COSTS, KIND_COSTS, MOST_COST } from './match-costs.ts';
import { type DirectoryNames, type NameCosts, nameCostsOf } from './name-costs.ts';
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
  /** Those of a block, of which `within` are of interest; null where there is none. The result is not to be changed. */
  at(block: number, within: Bitmap): Bitmap | null;
}

/** What terms are looked up in. */
export interface SearchSources {
  readonly index: SearchIndexReader;
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
    ...term.forms.flatMap((form) => levelsOfForm(form, term.isCode, sources)),
    ...levelsOfCodes(term, sources),
    ...levelsOfNames(term, sources),
  ];
  const byCost = new Map<number, Level[]>();
  for (const level of levels) {
    const cost = Math.min(level.cost + extraCost, MOST_COST);
    byCost.set(cost, [...(byCost.get(cost) ?? []), level]);
  }
  return {
    text: term.text,
    weight: term.weight,
    isOptional,
    levels: Array.from(byCost, ([cost, same]) => unionOf(cost, same)).sort(
      (left, right) => left.cost - right.cost,
    ),
  };
}

function unionOf(cost: number, levels: readonly Level[]): Level {
  if (levels.length === 1) return { ...levels[0]!, cost };
  return {
    cost,
    at(block, within) {
      let all: Bitmap | null = null;
      for (const level of levels) {
        const some = level.at(block, within);
        if (some !== null) all = all === null ? some.slice() : unite(all, some);
      }
      return all;
    },
  };
}

/** The entries whose texts have all words of a form, in one text; of what was typed, or is the same, in several texts too. */
function levelsOfForm({ nearness, words }: Form, isCode: boolean, { index }: SearchSources): Level[] {
  const rowsWith = (find: (word: string) => readonly number[]): readonly WordRows[] | null => {
    const found = words.map(find);
    return found.some((numbers) => numbers.length === 0) ? null : found.map(index.rowsOfWords);
  };
  const formsOf = (word: string) => index.wordsWithStem(stemOf(word));
  const stems = rowsWith(formsOf);
  if (nearness === 'SYNONYM') return inEachField(stems, KIND_COSTS.SYNONYM);
  const kind = nearness === 'TYPED' ? 0 : KIND_COSTS[nearness];
  const levels = [
    ...inEachField(rowsWith(index.wordsLike), KIND_COSTS.WHOLE + kind),
    ...inEachField(stems, KIND_COSTS.STEM + kind),
  ];
  if (words.length > 1) {
    // The parts of a code tell nothing apart.
    if (isCode) return levels;
    const telling = words.filter((word) => !isStopWord(word));
    if (telling.length > 0 && stems !== null)
      levels.push(
        inSeveralFields(
          telling.map((word) => index.rowsOfWords(formsOf(word))),
          kind,
        ),
      );
  } else if (nearness === 'TYPED' && words[0]!.length >= LEAST_PREFIX) {
    const longer = index.wordsStartingWith(words[0]!);
    if (longer.length > 0) levels.push(...inEachField([index.rowsOfWords(longer)], KIND_COSTS.PREFIX));
  }
  return levels;
}

/** Shorter words are not taken for the start of one. */
const LEAST_PREFIX = 3;

function inEachField(words: readonly WordRows[] | null, kindCost: number): Level[] {
  if (words === null) return [];
  return SEARCHED_FIELDS.map((name: SearchedField, field) => ({
    cost: FIELD_COSTS[name] + kindCost,
    at: (block) => allOf(words.map((rows) => rows.at(field, block))),
  }));
}

function inSeveralFields(words: readonly WordRows[], kindCost: number): Level {
  return {
    cost: FIELD_COSTS.SEVERAL + kindCost,
    at: (block) =>
      allOf(
        words.map((rows) => {
          let any: Bitmap | null = null;
          for (let field = 0; field < SEARCHED_FIELDS.length; field += 1) {
            const some = rows.at(field, block);
            if (some !== null) any = any === null ? some.slice() : unite(any, some);
          }
          return any;
        }),
      ),
  };
}

function allOf(sets: readonly (Bitmap | null)[]): Bitmap | null {
  if (sets.includes(null)) return null;
  const [first, ...others] = sets as readonly Bitmap[];
  if (others.length === 0) return first!;
  return others.reduce((all, set) => intersect(all, set), first!.slice());
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
  return named === null ? [] : named.costs.map((cost) => namesLevel(cost, named, groups));
}

function namesLevel(cost: number, named: NameCosts, { group, service }: EntryGroups): Level {
  return {
    cost,
    at(block, within) {
      const first = block * BLOCK_SIZE;
      const found = emptyBlock();
      for (let word = 0; word < within.length; word += 1) {
        let bits = 0;
        for (let left = within[word]!; left !== 0; left &= left - 1) {
          const bit = left & -left;
          const row = first + word * 32 + 31 - Math.clz32(bit);
          if (named.groups[group[row]!] === cost || named.services[service[row]!] === cost) bits |= bit;
        }
        found[word] = bits;
      }
      return found;
    },
  };
}
